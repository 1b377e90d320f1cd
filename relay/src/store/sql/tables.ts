import type { Generated } from 'kysely'
import type { Scope } from '../account.ts'
import type { Voice } from '../conversation.ts'
import type { DutyTables } from './duty-tables.ts'
import type { EditorialTables } from './editorial-tables.ts'
import type { PromiseTables } from './promise-tables.ts'
import type { ReminderTables } from './reminder-tables.ts'

type Blob = Uint8Array

/** The tables as Kysely types. Hours and orders, never seconds; no address, no agent string has a column to stand in. */
export interface Tables extends DutyTables, ReminderTables, PromiseTables, EditorialTables {
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
    /** Order of the newest item, and bytes of messages and records. */
    last: number
    bytes: number
    /** Name of the key under which all of it lies (F4). */
    shred: string
    about: number | null
    kept: number | null
    days: number | null
    until: number | null
    handed: Generated<number>
    epoch: number | null
    spoke: number | null
    voice: Voice | null
    owed: number | null
    /** The hour of the word that an answer is owed to, and what was owed when a promise to it was found broken. */
    asked: number | null
    broken: Generated<number | null>
    muted: number | null
    answered: number
  }
  record: {
    place: number
    conversation: number
    n: number
    hash: string
    author: string
    envelope: Blob
    history: Blob | null
    consent: Blob | null
    reason: string
    hour: number
    directory: number
    spoke: number | null
    bare: Generated<number>
    /** C5: of a take and of a hand-over: who comes in, and until when. */
    centre: Generated<string | null>
    until: Generated<number | null>
  }
  reader: { place: number; slot: number; conversation: number; role: string; reader: string; seal: Blob | null }
  message: { place: number; conversation: number; id: string; record: string; box: Blob; quiet: number; hour: number }
  export: { conversation: number; hour: number; times: number }
  /** One row: when the retention last ran to its end. */
  swept: { hour: number }
  /** Keys that rows need and that are not there: what lies under them is not shown, and goes when they have not come for a day. */
  lost: { name: string; since: number | null }
  proposal: {
    id: string
    conversation: number
    hash: string
    proposer: string
    centre: string
    expires: number
    refused: Generated<number>
    /** The hour at which it was made, the one by which it is answered, and that where it was found to be over. */
    asked: Generated<number | null>
    due: Generated<number | null>
    broken: Generated<number | null>
    content: Blob
  }
  acceptance: { proposal: string; slot: number; certificate: string; content: Blob }
  file: { place: number; conversation: number; id: string; n: number; sender: string; size: number; have: number; opened: number }
  part: { file: number; at: number; box: Blob }

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
    /** These five came with people who join while the relay runs. */
    person: Generated<string | null>
    request: Generated<string | null>
    replaces: Generated<string | null>
    closed: Generated<number | null>
    blocks: Generated<string | null>
  }
  invitation: {
    invitation: string
    secret: string
    person: string
    name: string
    role: string
    centre: string
    replaces: string | null
    inviter: string
    expires: number
  }
  next_pool: { generation: number; offer: string | null }
  pool_trial: { generation: number; member: string; trial: string }
  phone: { centre: string; phone: string }
  text_block: { centre: string; blocks: string }
  wrap: { account: string; credential: string; generation: number; box: string }
  passkey: { credential: string; account: string; key: Blob; counter: number }
  pool_seal: { account: string; generation: number; seal: string }
  session: { token: string; account: string; scope: Scope; expires: number }
}
