import type { ConversationRecord, RecordItem } from '@zop/wire'
import { conversationId, seekerReader } from '../../access/seeker.ts'
import { type KnownDirectory, poolReader } from '../../directory/directory.ts'
import { sealable } from '../../primitive/hpke.ts'
import { signersAmong } from '../../statement.ts'
import { noHash } from '../epoch.ts'
import type { Follower } from '../follower.ts'
import { type Grown, same } from './shape.ts'

/** A3: whether a desk could ever write to this seeker; their own page need not ask. */
export const isWritable = async (keys: Grown['keys'], { self }: Pick<Follower, 'self'>): Promise<boolean> =>
  self.role === 'seeker' || keys === null || sealable(keys.sealing)

/**
 * C1: record 0 carries the keys that the conversation's id is made of, and nobody reads but the seeker and the pool of the directory it names (`named`; null on
 * return where nobody needs to ask which pool that was: the seeker signed).
 */
export const checkStart = async (record: ConversationRecord, item: RecordItem, named: KnownDirectory | null): Promise<Grown | string> => {
  const { keys } = record
  if (record.n !== 0 || record.previous !== noHash || record.reason !== 'start' || keys === null) return 'C8: the chain does not begin with record 0'
  if ((await conversationId(keys)) !== record.conversation) return 'A3: the id is not made of these keys'
  const seeker = await seekerReader(keys)
  const [first, second, third] = record.readers
  if (!same(record.author, seeker) || !same(first, seeker)) return 'C1: other readers than the seeker and the pool'
  if (second?.role !== 'pool' || third !== undefined) return 'C1: other readers than the seeker and the pool'
  if (named && second.id !== (await poolReader(named.directory.pool)).id) return 'C1: another pool than the directory’s'
  if (record.history !== null || record.consent !== null || record.about !== undefined) return 'C1: nothing comes before record 0'
  if (!(await signersAmong('record', item.record, [keys.signing])).has(keys.signing)) return 'C7: not signed by its author'
  return { conversation: record.conversation, keys, about: null, epochs: [], people: {}, centres: named?.directory.centres.length ?? 0 }
}
