import type { ConversationRecord, RecordItem, Role } from '@zop/wire'
import type { Seeker } from '../access/seeker.ts'
import { type Person, seedFor } from '../account/person.ts'
import { type Bytes, fromBase64 } from '../primitive/bytes.ts'
import { hashOf } from '../primitive/digest.ts'
import { hpke } from '../primitive/hpke.ts'
import type { Epoch } from './chain.ts'
import { commitmentOf, sealInfo } from './epoch.ts'
import { openHistory } from './history.ts'

const ownSeed = async (self: Seeker | Person, reader: { role: Role; id: string }): Promise<Bytes | null> => {
  if (self.role === 'person') return (await seedFor(self, reader))?.seed ?? null
  return reader.role === 'seeker' && reader.id === self.reader.id ? self.sealing.seed : null
}

/** The key of this record, or null where this reader has no seal, another one than the record names, or one that gives another key than it commits to. */
const openKey = async (record: ConversationRecord, item: RecordItem, self: Seeker | Person): Promise<Bytes | null> => {
  if (item.seal === null) return null
  const seal = fromBase64(item.seal)
  const index = record.seals.indexOf(await hashOf(seal))
  const reader = record.readers[index]
  if (reader === undefined) return null
  const seed = await ownSeed(self, reader)
  const key = seed && (await (await hpke()).open(seed, seal, sealInfo(record, reader)))
  return key && (await commitmentOf(key)) === record.commitment ? key : null
}

const nothing: ReadonlyMap<number, Bytes> = new Map()

/** C: the epoch's key and the older keys that its history box passes on, each checked against its own record's commitment. A damaged box passes nothing. */
export const openEpoch = async (
  record: ConversationRecord,
  item: RecordItem,
  { self, epochs }: { self: Seeker | Person; epochs: readonly Epoch[] },
): Promise<{ key: Bytes | null; older: ReadonlyMap<number, Bytes> }> => {
  const key = await openKey(record, item, self)
  if (key === null || item.history === null || record.history === null) return { key, older: nothing }
  const box = fromBase64(item.history)
  if ((await hashOf(box)) !== record.history) return { key, older: nothing }
  const passed = (await openHistory(record, key, box)) ?? nothing
  const older = new Map<number, Bytes>()
  for (const [n, candidate] of passed) {
    if (epochs[n]?.commitment === (await commitmentOf(candidate))) older.set(n, candidate)
  }
  return { key, older }
}
