import type { Reader, Reason } from '@zop/wire'
import type { KnownCertificate } from '../directory/certificate.ts'
import type { Bytes } from '../primitive/bytes.ts'

/** C5: what the seeker agreed to, as it travels sealed in the epoch that it authorises. Null where this reader cannot open that epoch, or there is none. */
export interface KnownConsent {
  readonly centre: string
  /** From this hour on no epoch names that centre without fresh consent. */
  readonly expires: number
  /** Number and hour of the record that it made. */
  readonly n: number
  readonly hour: number
  /** Hashes of the records whose epochs pass. */
  readonly epochs: readonly string[]
  readonly summary: boolean
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
  readonly key: Bytes | null
  /** Numbers of the older epochs whose keys its history box passed on. */
  readonly passed: readonly number[]
  readonly consent: KnownConsent | null
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

/** C5: every consent of this chain that its reader can open, oldest first. */
export const consentsOf = (chain: Chain): readonly KnownConsent[] => chain.epochs.flatMap(({ consent }) => consent ?? [])

/** C5: the newest consent that let this centre in; null where it came by a take, and where nobody can tell. */
export const consentOf = (chain: Pick<Chain, 'epochs'>, centre: string): KnownConsent | null =>
  chain.epochs.flatMap(({ consent }) => (consent?.centre === centre ? [consent] : [])).at(-1) ?? null

const mostDays = 90
const skew = 2

/** C8, H12: whether the newest record and the newest message (milliseconds, null for none) are older than anything that is kept: then the chain is an old one. */
export const outlived = (chain: Chain, newestMessage: number | null, hour: number): boolean =>
  Math.max(newest(chain).hour, Math.floor((newestMessage ?? 0) / 3_600_000)) + mostDays * 24 + skew < hour

/** Our own code was asked to break a rule of the protocol: a bug, never input. */
export class BrokenRule extends Error {
  override name = 'BrokenRule'
}
