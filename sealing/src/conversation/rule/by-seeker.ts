import type { ConversationRecord, Reader, RecordItem } from '@zop/wire'
import { seekerReader } from '../../access/seeker.ts'
import { clockSkew } from '../../directory/anchor.ts'
import type { KnownCertificate } from '../../directory/certificate.ts'
import { type KnownDirectory, poolReader } from '../../directory/directory.ts'
import { signersAmong } from '../../statement.ts'
import { type Chain, hasPool, isPerson, newest } from '../chain.ts'
import { consentLife } from '../consent.ts'
import type { Follower } from '../follower.ts'
import { allVouched, recalled, type Standing } from '../vouched.ts'
import { type Checked, consentIsOver, isTeam, othersOf, presentKeys, same } from './shape.ts'

interface Asked {
  readonly chain: Chain
  readonly record: ConversationRecord
  readonly others: readonly Reader[]
  readonly people: readonly KnownCertificate[]
  /** Null on the seeker's own page, which signed and need not ask itself which pool that was. */
  readonly named: KnownDirectory | null
}

const toPool = async ({ others, named }: Asked): Promise<string | null> => {
  const [first, ...more] = others
  if (first?.role !== 'pool' || more.length > 0) return 'C6: other readers than the seeker and the pool'
  return named === null || first.id === (await poolReader(named.directory.pool)).id ? null : 'C6: another pool than the directory’s'
}

const toPeople = (asked: Asked): string | null => {
  if (!asked.others.every(isPerson) || !isTeam(asked.others, asked.people)) return 'C7: not people of one centre'
  return consentIsOver(asked.chain, asked.people, asked.record.hour) ? 'C5: the consent has run out' : null
}

/** C3: one epoch per visit, to those who read before or, while it waits, to today's pool. */
const visit = (asked: Asked): Promise<string | null> | string | null => {
  if (hasPool(newest(asked.chain))) return toPool(asked)
  const present = presentKeys(asked.chain)
  if (asked.people.some(({ certificate }) => !present.includes(certificate.signing))) return 'C3: a visit brings nobody in'
  return toPeople(asked)
}

/** C4, C5: two people of one centre, with a consent and its term. The consent itself is inside and is checked by whoever can open it. */
const handOver = ({ others, people, record }: Asked): string | null => {
  if (others.length !== 2 || !isTeam(others, people) || record.consent === null) return 'C4: a hand-over names two people of one centre, with consent'
  const { until, hour } = record
  return until !== undefined && until > hour && until <= hour + consentLife + clockSkew ? null : 'C5: a consent lasts 30 days at most'
}

/** C5: the seeker alone. */
const withdraw = ({ others, record }: Asked): string | null =>
  others.length === 0 && record.history === null ? null : 'C5: a withdrawal leaves the seeker alone'

/** C5: people who read an earlier epoch, by key. */
const back = (asked: Asked): string | null => {
  const { epochs, people } = asked.chain
  const before = new Set(epochs.flatMap(({ readers }) => readers.flatMap(({ id }) => people[id]?.certificate.signing ?? [])))
  return asked.people.every(({ certificate }) => before.has(certificate.signing)) ? toPeople(asked) : 'C5: somebody who never read this'
}

const rules = { visit, 'hand-over': handOver, withdraw, pool: toPool, return: back } as const

export type SeekersReason = keyof typeof rules

export const isSeekers = (reason: ConversationRecord['reason']): reason is SeekersReason => Object.hasOwn(rules, reason)

const met = async (others: readonly Reader[], by: Follower): Promise<readonly KnownCertificate[] | null> => {
  const people = await Promise.all(others.filter(isPerson).map(({ id }) => recalled(id, by)))
  return people.every((one) => one !== null) ? people : null
}

/**
 * C3-C7: what only the seeker writes. A desk checks that everybody named is certified and that the form is the reason's; the seeker's own page signed it,
 * and needs to know only whom it named.
 */
export const checkBySeeker = async (
  chain: Chain,
  record: ConversationRecord,
  { item, standing, by }: { item: RecordItem; standing: Standing | null; by: Follower },
): Promise<Checked> => {
  if (chain.keys === null || !isSeekers(record.reason)) return 'C7: the seeker does not write this'
  if (!same(record.author, await seekerReader(chain.keys))) return 'C7: not by the seeker'
  if (!(await signersAmong('record', item.record, [chain.keys.signing])).has(chain.keys.signing)) return 'C7: not signed by its author'
  if ((record.consent !== null) !== (record.reason === 'hand-over')) return 'C5: a consent out of its place'
  const others = await othersOf(chain, record)
  if (others === null) return 'C7: the seeker is not a reader'
  const people = standing === null ? await met(others, by) : await allVouched(others, record.hour, standing)
  if (people === null) return 'C8: a reader is not certified'
  return (await rules[record.reason]({ chain, record, others, people, named: standing?.named ?? null })) ?? people
}
