import type { Generated } from 'kysely'
import type { Scope } from '../account.ts'

type Blob = Uint8Array

/** The tables as Kysely types. Hours and orders, never seconds; no address, no agent string has a column to stand in. */
export interface Tables {
  directory: { hash: string; number: number; roots: string; directory: string }
  certificate: { hash: string; certificate: string }

  conversation: {
    key: Generated<number>
    id: string
    language: string
    channel: string
    audience: string
    since: number
    /** Newest record. */
    n: number
    head: string
    /** Order of the newest item, and bytes of all messages. */
    last: number
    bytes: number
  }
  record: { place: number; conversation: number; n: number; hash: string; author: string; envelope: string; history: Blob | null }
  reader: { place: number; slot: number; conversation: number; role: string; reader: string; seal: Blob | null }
  message: { place: number; conversation: number; id: string; record: string; box: Blob }

  account: {
    id: string
    role: string
    name: string
    centre: string | null
    certificate: string | null
    signing: string
    recovery: string
    generation: number
    box: string
  }
  wrap: { account: string; credential: string; generation: number; box: string }
  passkey: { credential: string; account: string; key: Blob; counter: number }
  pool_seal: { account: string; generation: number; seal: string }
  session: { token: string; account: string; scope: Scope; expires: number }
}
