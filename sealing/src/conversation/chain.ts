import type { ConversationRecord, Reader } from '@zop/wire'
import type { KnownCertificate } from '../directory/certificate.ts'
import type { Bytes } from '../primitive/bytes.ts'

/** One link as this reader knows it. `key` is null where they cannot open it (not theirs, damaged, or vanished). */
export interface Epoch {
  readonly n: number
  readonly hash: string
  readonly hour: number
  readonly reason: ConversationRecord['reason']
  readonly author: Reader
  readonly readers: readonly Reader[]
  readonly directory: ConversationRecord['directory']
  readonly commitment: string
  readonly key: Bytes | null
}

/** A verified chain of epochs, oldest first; frozen data, a new one for each record that follows. */
export interface Chain {
  readonly conversation: string
  /** The seeker's public keys, of record 0. */
  readonly keys: { readonly signing: string; readonly sealing: string }
  readonly epochs: readonly [Epoch, ...Epoch[]]
  /** Certificates of every person-reader met so far, by hash. */
  readonly people: Readonly<Record<string, KnownCertificate>>
  /** How many centres the directory of the newest record names. */
  readonly centres: number
}

export const newest = (chain: Chain): Epoch => chain.epochs[chain.epochs.length - 1] ?? chain.epochs[0]

export const hasPool = (epoch: Epoch): boolean => epoch.readers.some(({ role }) => role === 'pool')

export const isPerson = ({ role }: Reader): boolean => role === 'counsellor' || role === 'stand-in'

/** Who can read what is written now: for the line that names them before the first word of a visit (C8). `centres` counts where the pool reads. */
export const readersOf = (chain: Chain): { people: readonly KnownCertificate[]; pool: boolean; centres: number } => {
  const { readers } = newest(chain)
  const people = readers.flatMap((reader) => chain.people[reader.id] ?? [])
  return { people, pool: readers.some(({ role }) => role === 'pool'), centres: chain.centres }
}

/** Our own code was asked to break a rule of the protocol: a bug, never input. */
export class BrokenRule extends Error {
  override name = 'BrokenRule'
}
