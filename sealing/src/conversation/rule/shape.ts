import type { ConversationRecord, Reader } from '@zop/wire'
import { seekerReader } from '../../access/seeker.ts'
import { clockSkew } from '../../directory/anchor.ts'
import type { KnownCertificate } from '../../directory/certificate.ts'
import { type Chain, consentOf, isPerson, newest } from '../chain.ts'

/** A chain whose next record is being looked at; before record 0 it has no epochs. */
export type Grown = Omit<Chain, 'epochs'> & { readonly epochs: readonly Chain['epochs'][number][] }

/** The people whom a record brings in, or the rule that it breaks. */
export type Checked = readonly KnownCertificate[] | string

export const same = (a: Reader | undefined, b: Reader | undefined): boolean => a !== undefined && b !== undefined && a.role === b.role && a.id === b.id

/** C8, H2: why a record does not stand upon the newest one of this chain: the links are whole, and neither time nor the directories run back. */
export const misplaced = (chain: Chain, record: ConversationRecord): string | null => {
  const last = newest(chain)
  if (record.n !== last.n + 1 || record.previous !== last.hash) return 'C8: a record is missing or the chain is broken'
  if (record.hour + clockSkew < last.hour) return 'C8: a record from before its predecessor'
  return record.directory.number < last.directory.number ? 'H2: a directory from before its predecessor’s' : null
}

/** Who reads besides the seeker, who is always the first; null where the seeker is not. In notes: everybody. */
export const othersOf = async (chain: Pick<Chain, 'keys'>, { readers }: ConversationRecord): Promise<readonly Reader[] | null> => {
  if (chain.keys === null) return readers
  const [first, ...others] = readers
  return same(first, await seekerReader(chain.keys)) ? others : null
}

/** One or two people of one centre, two keys, the counsellor before the stand-in (C3: never more than two). */
export const isTeam = (readers: readonly Reader[], people: readonly KnownCertificate[]): boolean => {
  const [first, second] = people.map(({ certificate }) => certificate)
  const roles = readers.map(({ role }) => role).join()
  if (first === undefined || !['counsellor', 'stand-in', 'counsellor,stand-in'].includes(roles)) return false
  return second === undefined || (second.centre === first.centre && second.signing !== first.signing)
}

/** The Ed25519 keys of the person-readers of the newest epoch: the same person has the same key, whatever the certificate (B3). */
export const presentKeys = (chain: Chain): readonly string[] =>
  newest(chain).readers.flatMap((reader) => (isPerson(reader) ? (chain.people[reader.id]?.certificate.signing ?? []) : []))

/** C5: whether a consent for this centre is known and has run out by `hour`. */
export const consentIsOver = (chain: Chain, people: readonly KnownCertificate[], hour: number): boolean =>
  people.some(({ certificate }) => {
    const consent = consentOf(chain, certificate.centre)
    return consent !== null && consent.expires <= hour
  })
