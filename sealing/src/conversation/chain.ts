import type { Reader, Reason } from '@zop/wire'
import type { KnownCertificate } from '../directory/certificate.ts'
import type { Bytes } from '../primitive/bytes.ts'

/** C5: what the seeker agreed to, as it travels sealed in the epoch that it authorises. */
export interface OpenedConsent {
  /** Hashes of the records whose epochs pass. */
  readonly epochs: readonly string[]
  readonly summary: boolean
}

/** C5: a consent as its record tells it to everybody, and what it says inside where this reader can open it (null otherwise). */
export interface KnownConsent {
  readonly centre: string
  /** From this hour on no epoch names that centre without fresh consent. */
  readonly expires: number
  /** Number and hour of the record that it made. */
  readonly n: number
  readonly hour: number
  readonly epochs: readonly string[] | null
  readonly summary: boolean | null
}

/** One link as this reader knows it. `key` is null where they cannot open it (not theirs, damaged, or vanished). */
export interface Epoch {
  readonly n: number
  readonly hash: string
  readonly hour: number
  readonly reason: Reason
  readonly author: Reader
  readonly readers: readonly Reader[]
  readonly directory: { readonly number: number; readonly hash: string }
  readonly commitment: string
  /** Opens everything of the epoch, its boxes too: for whoever had a seal of it. */
  readonly key: Bytes | null
  /** Opens its messages, and nothing else: what a history box passes on. Known wherever `key` is. */
  readonly reading: Bytes | null
  /** Numbers of the older epochs that its history box passed on. */
  readonly passed: readonly number[]
  /** Of a hand-over: from which hour on its centre needs fresh consent. */
  readonly until: number | null
  readonly consent: OpenedConsent | null
}

/** A verified chain of epochs, oldest first; frozen data, a new one for each record that follows. */
export interface Chain {
  readonly conversation: string
  /** The seeker's public keys, of record 0; null in a chain of notes. */
  readonly keys: { readonly signing: string; readonly sealing: string } | null
  /** C9: which record of which conversation these notes are about; null in a conversation. */
  readonly about: { readonly conversation: string; readonly record: string } | null
  readonly epochs: readonly [Epoch, ...Epoch[]]
  /** Certificates of every person-reader met so far, by hash. */
  readonly people: Readonly<Record<string, KnownCertificate>>
  /** How many centres the directory of the newest record names. */
  readonly centres: number
}

export const newest = (chain: Pick<Chain, 'epochs'>): Epoch => chain.epochs[chain.epochs.length - 1] ?? chain.epochs[0]

export const hasPool = (epoch: Epoch): boolean => epoch.readers.some(({ role }) => role === 'pool')

export const isPerson = ({ role }: Reader): boolean => role === 'counsellor' || role === 'stand-in'

/**
 * Who can read what is written now: for the line that names them before the first word of a visit (C8). `centres` counts where the pool reads;
 * `hour` is that of the newest record.
 */
export const readersOf = (chain: Chain): { people: readonly KnownCertificate[]; pool: boolean; centres: number; hour: number } => {
  const { readers, hour } = newest(chain)
  const people = readers.flatMap((reader) => chain.people[reader.id] ?? [])
  return { people, pool: readers.some(({ role }) => role === 'pool'), centres: chain.centres, hour }
}

/** C5: every consent of this chain, oldest first: the records themselves say for which centre and until when, whatever has vanished since. */
export const consentsOf = (chain: Pick<Chain, 'epochs' | 'people'>): readonly KnownConsent[] =>
  chain.epochs.flatMap(({ reason, readers, until, n, hour, consent }) => {
    const centre = readers.flatMap(({ id }) => chain.people[id]?.certificate.centre ?? [])[0]
    if (reason !== 'hand-over' || centre === undefined) return []
    return [{ centre, expires: until ?? 0, n, hour, epochs: consent?.epochs ?? null, summary: consent?.summary ?? null }]
  })

/** C5: the consent by which this centre is in, if the last way in was one; null where it came by a take since, or never by consent. */
export const consentOf = (chain: Pick<Chain, 'epochs' | 'people'>, centre: string): KnownConsent | null => {
  const isTheirs = ({ readers }: Epoch) => readers.some(({ id }) => chain.people[id]?.certificate.centre === centre)
  const entered = chain.epochs.filter((epoch) => (epoch.reason === 'take' || epoch.reason === 'hand-over') && isTheirs(epoch)).at(-1)
  return consentsOf(chain).find(({ n }) => n === entered?.n) ?? null
}

const mostDays = 90
const skew = 2

/**
 * C8, H12: whether the newest record and the newest message (milliseconds, null for none) are older than anything that is kept: then the chain is an old one.
 * A message that is dated ahead counts as of now.
 */
export const outlived = (chain: Chain, newestMessage: number | null, hour: number): boolean =>
  Math.max(newest(chain).hour, Math.min(hour, Math.floor((newestMessage ?? 0) / 3_600_000))) + mostDays * 24 + skew < hour

/** Our own code was asked to break a rule of the protocol: a bug, never input. */
export class BrokenRule extends Error {
  override name = 'BrokenRule'
}
