import { type ConversationRecord, type RecordItem, record as recordSchema } from '@zop/wire'
import { clockSkew } from '../directory/anchor.ts'
import { readStatement, statementHash } from '../statement.ts'
import { type Chain, type Epoch, isPerson, newest } from './chain.ts'
import { readingOf } from './epoch.ts'
import { type Follower, namedDirectory, type Strictness } from './follower.ts'
import { type OpenedEpoch, openEpoch } from './open.ts'
import { checkBySeeker, isSeekers } from './rule/by-seeker.ts'
import { checkChange } from './rule/change.ts'
import { knownConsent } from './rule/consent.ts'
import { type Grown, misplaced } from './rule/shape.ts'
import { checkStart, isWritable } from './rule/start.ts'
import { checkTake } from './rule/take.ts'
import type { Standing } from './vouched.ts'

type Broken = { kind: 'broken'; rule: string }

export type Followed = { kind: 'followed'; chain: Chain } | { kind: 'closed'; chain: Chain } | Broken

export const broken = (rule: string): Broken => ({ kind: 'broken', rule })

/**
 * C8: verifies one more record, as it comes, and opens it. `followed`: this reader can open the epoch. `closed`: the record is sound, but its seal is absent or
 * damaged, so this epoch (only) stays shut. `broken`: a lying server or author; nothing may be written under this chain again.
 * A record that is in the chain already changes nothing, but for the key of an epoch that was closed.
 */
export const follow = (chain: Chain | null, item: RecordItem, by: Follower): Promise<Followed> => step(chain, item, { by, strictness: 'live' })

export const step = async (chain: Chain | null, item: RecordItem, { by, strictness }: { by: Follower; strictness: Strictness }): Promise<Followed> => {
  const record = readStatement('record', recordSchema, item.record)
  if (record === null) return broken('C8: not a record')
  if (record.conversation !== by.conversation) return broken('H3: a record of another conversation')
  const hash = await statementHash('record', item.record)
  const known = chain?.epochs[record.n]
  if (chain !== null && known !== undefined) return known.hash === hash ? again(chain, known, { record, item, by }) : broken('H3: a record was exchanged')
  if (record.hour > by.hour + clockSkew || record.readers.length !== record.seals.length) return broken('C8: not a sound record')

  const standing = await standingOf(record, { by, strictness })
  if (chain !== null && strictness === 'past' && record.author.role !== 'seeker' && (standing === 'retired' || isRetired(newest(chain)))) {
    // Rare: the seeker's page, which has to be small, loads it when it is needed.
    const { joinRetired } = await import('./retired.ts')
    const joined = await joinRetired(chain, record, { item, hash, by })
    return typeof joined === 'string' ? broken(joined) : { kind: 'closed', chain: joined }
  }
  if (standing === 'unvouched' || standing === 'retired') return broken('C8: the directory that the record names is not vouched for')
  const grown = chain === null ? await begun(record, item, { standing, by }) : await grow(chain, record, { item, standing, by })
  return typeof grown === 'string' ? broken(grown) : opened(grown, record, { item, hash, by })
}

/** C8: an epoch that was closed because nobody vouches any more for the directory it came under: the only take or change that no person reads. */
const isRetired = ({ reason, readers }: Epoch): boolean => (reason === 'take' || reason === 'change') && !readers.some(isPerson)

/** What the record is held against; null for the seeker's own, which the seeker's page signed itself. */
const standingOf = async (
  record: ConversationRecord,
  { by, strictness }: { by: Follower; strictness: Strictness },
): Promise<Standing | null | 'unvouched' | 'retired'> => {
  if (by.self.role === 'seeker' && record.author.role === 'seeker') return null
  const named = await namedDirectory(record, by)
  if (named === null) return 'unvouched'
  return named === 'retired' ? named : { named, by, strictness }
}

/** Record 0, of a conversation or of notes. */
const begun = async (record: ConversationRecord, item: RecordItem, { standing, by }: { standing: Standing | null; by: Follower }): Promise<Grown | string> => {
  if (record.reason === 'notes') {
    if (standing === null) return 'C9: the seeker reads no notes'
    // Desks only: the seeker's page, which has to be small, never loads it.
    const { checkNotesStart } = await import('./rule/notes.ts')
    return checkNotesStart(record, item, standing)
  }
  const named = record.directory.hash === by.directory.hash ? by.directory : null
  const grown = await checkStart(record, item, standing?.named ?? named)
  if (typeof grown === 'string') return grown
  if (!(await isWritable(grown.keys, by))) return 'A3: nothing can be sealed to the seeker'
  return { ...grown, centres: grown.centres || by.directory.directory.centres.length }
}

/** What may follow: it stands in its place, and the rule of its reason holds. */
const grow = async (
  chain: Chain,
  record: ConversationRecord,
  { item, standing, by }: { item: RecordItem; standing: Standing | null; by: Follower },
): Promise<Grown | string> => {
  const wrong = misplaced(chain, record)
  if (wrong !== null) return wrong
  if (record.keys !== null || record.about !== undefined) return 'C8: only record 0 says whose this is'
  if ((record.until !== undefined) !== (record.reason === 'hand-over')) return 'C5: a term out of its place'
  const people = await checked(chain, record, { item, standing, by })
  if (typeof people === 'string') return people
  const centres = standing?.named.directory.centres.length ?? by.directory.directory.centres.length
  return { ...chain, people: { ...chain.people, ...Object.fromEntries(people.map((one) => [one.hash, one])) }, centres }
}

const checked = (chain: Chain, record: ConversationRecord, { item, standing, by }: { item: RecordItem; standing: Standing | null; by: Follower }) => {
  if (isSeekers(record.reason)) return checkBySeeker(chain, record, { item, standing, by })
  if (standing === null || record.consent !== null) return 'C7: not a person’s record'
  if (chain.about !== null) return record.reason === 'change' ? checkChange(chain, record, { item, standing }) : 'C9: notes are only changed'
  if (record.reason === 'take') return checkTake(chain, record, { item, standing })
  return record.reason === 'change' ? checkChange(chain, record, { item, standing }) : 'C8: a record out of its place'
}

/** The chain with the record's epoch, as far as this reader can open it. */
export const opened = async (
  grown: Grown,
  record: ConversationRecord,
  { item, hash, by }: { item: RecordItem; hash: string; by: Follower },
): Promise<Followed> => {
  const seeker = grown.keys?.signing ?? null
  const { key, older, consent } = await openEpoch(record, item, { self: by.self, people: grown.people, epochs: grown.epochs, seeker })
  const passed = [...older.keys()]
  const known = record.reason === 'hand-over' ? knownConsent(consent, record, { chain: grown, passed }) : null
  if (record.reason === 'hand-over' && key !== null && known === null) return broken('H6: the consent does not fit the hand-over')
  const { n, hour, reason, author, readers, directory, commitment } = record
  const reading = key && (await readingOf(key))
  const until = record.until ?? null
  const epoch: Epoch = { n, hash, hour, reason, author, readers, directory, commitment, key, reading, passed, until, consent: known }
  return { kind: key === null ? 'closed' : 'followed', chain: { ...grown, epochs: withReadings([...grown.epochs, epoch], older) } }
}

/** A record that came before: a seal that was withheld then may open the epoch now. */
const again = async (chain: Chain, known: Epoch, { record, item, by }: { record: ConversationRecord; item: RecordItem; by: Follower }): Promise<Followed> => {
  if (known.key !== null) return { kind: 'followed', chain }
  if (isRetired(known)) return { kind: 'closed', chain }
  const found: OpenedEpoch = await openEpoch(record, item, { self: by.self, people: chain.people, epochs: chain.epochs, seeker: chain.keys?.signing ?? null })
  if (found.key === null) return { kind: 'closed', chain }
  const passed = [...found.older.keys()]
  const consent = record.reason === 'hand-over' ? knownConsent(found.consent, record, { chain, passed }) : null
  if (record.reason === 'hand-over' && consent === null) return broken('H6: the consent does not fit the hand-over')
  const { key } = found
  const reading = await readingOf(key)
  const epochs = chain.epochs.map((epoch) => (epoch.n === known.n ? { ...epoch, key, reading, passed, consent } : epoch))
  return { kind: 'followed', chain: { ...chain, epochs: withReadings(epochs, found.older) } }
}

/** The epochs, with what was passed on of those that were closed. There is always at least one. */
const withReadings = (epochs: readonly Epoch[], readings: OpenedEpoch['older']): Chain['epochs'] =>
  epochs.map((epoch) => (epoch.reading === null ? { ...epoch, reading: readings.get(epoch.n) ?? null } : epoch)) as unknown as Chain['epochs']
