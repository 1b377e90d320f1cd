import type { ConversationRecord, RecordItem, Role } from '@zop/wire'
import type { Seeker } from '../access/seeker.ts'
import { type Person, seedFor } from '../account/person.ts'
import { type Bytes, fromBase64 } from '../primitive/bytes.ts'
import { hashOf } from '../primitive/digest.ts'
import { hpke } from '../primitive/hpke.ts'
import type { Chain, Epoch } from './chain.ts'
import { type Consent, openConsent } from './consent.ts'
import { commitmentOf, readingOf, sealInfo } from './epoch.ts'
import { openHistory } from './history.ts'

type People = Chain['people']

const ownSeed = async (self: Seeker | Person, reader: { role: Role; id: string }, people: People): Promise<Bytes | null> => {
  if (self.role === 'person') return (await seedFor(self, reader, people[reader.id]))?.seed ?? null
  return reader.role === 'seeker' && reader.id === self.reader.id ? self.sealing.seed : null
}

/** The key of this record, or null where this reader has no seal, another one than the record names, or one that gives another key than it commits to. */
const openKey = async (record: ConversationRecord, item: RecordItem, { self, people }: { self: Seeker | Person; people: People }): Promise<Bytes | null> => {
  if (item.seal === null) return null
  const seal = fromBase64(item.seal)
  const index = record.seals.indexOf(await hashOf(seal))
  const reader = record.readers[index]
  if (reader === undefined) return null
  const seed = await ownSeed(self, reader, people)
  const key = seed && (await (await hpke()).open(seed, seal, sealInfo(record, reader)))
  return key && (await commitmentOf(await readingOf(key))) === record.commitment ? key : null
}

export interface OpenedEpoch {
  readonly key: Bytes | null
  /** Keys of older epochs' messages by number, each checked against its own record's commitment. */
  readonly older: ReadonlyMap<number, Bytes>
  readonly consent: Consent | null
}

/** The box, if it is the one whose hash the record signs. */
const boxOf = async (sealed: string | null, signed: string | null): Promise<Bytes | null> => {
  if (sealed === null || signed === null) return null
  const box = fromBase64(sealed)
  return (await hashOf(box)) === signed ? box : null
}

const older = async (
  record: ConversationRecord,
  key: Bytes,
  { box, epochs }: { box: Bytes; epochs: readonly Epoch[] },
): Promise<ReadonlyMap<number, Bytes>> => {
  const held = new Map<number, Bytes>()
  for (const [n, candidate] of (await openHistory(record, key, box)) ?? []) {
    const epoch = n < record.n ? epochs[n] : undefined
    // What one can read already is as it was checked then: a box that repeats everything costs nothing.
    if (epoch?.reading) held.set(n, epoch.reading)
    else if (epoch?.commitment === (await commitmentOf(candidate))) held.set(n, candidate)
  }
  return held
}

/** C: the epoch's key, the older keys that its history box passes on, and the consent that it carries. A damaged box passes nothing. */
export const openEpoch = async (
  record: ConversationRecord,
  item: RecordItem,
  by: { self: Seeker | Person; people: People; epochs: readonly Epoch[]; seeker: string | null },
): Promise<OpenedEpoch> => {
  const key = await openKey(record, item, by)
  if (key === null) return { key, older: new Map(), consent: null }
  const history = await boxOf(item.history, record.history)
  const consent = by.seeker === null ? null : await boxOf(item.consent, record.consent)
  return {
    key,
    older: history ? await older(record, key, { box: history, epochs: by.epochs }) : new Map(),
    consent: consent && by.seeker !== null ? await openConsent(record, key, { box: consent, seeker: by.seeker }) : null,
  }
}
