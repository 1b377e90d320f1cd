import type { ConversationRecord, RecordItem } from '@zop/wire'
import { signersAmong } from '../statement.ts'
import type { Chain, Epoch } from './chain.ts'
import type { Follower } from './follower.ts'
import { misplaced } from './rule/shape.ts'
import { recalled } from './vouched.ts'

/**
 * C8: a person's record that can no longer be held against its directory (its coordinator has left the list, or it lies below the floor), or that stands on such a
 * one. Links and signature must hold. The epoch stays closed, and nobody is a reader of it who could be written to: the page asks (C6). The rule that it breaks otherwise.
 */
export const joinRetired = async (
  chain: Chain,
  record: ConversationRecord,
  { item, hash, by }: { item: RecordItem; hash: string; by: Follower },
): Promise<Chain | string> => {
  const { n, hour, reason, author, directory, commitment } = record
  const wrong = misplaced(chain, record)
  if (wrong !== null) return wrong
  if (reason !== 'take' && reason !== 'change') return 'C7: not a person’s record'
  const signing = (await recalled(author.id, by))?.certificate.signing
  if (signing === undefined || !(await signersAmong('record', item.record, [signing])).has(signing)) return 'C7: not signed by its author'
  const readers = record.readers.filter(({ role }) => role === 'seeker')
  const epoch: Epoch = { n, hash, hour, reason, author, readers, directory, commitment, key: null, reading: null, passed: [], until: null, consent: null }
  return { ...chain, epochs: [...chain.epochs, epoch] as unknown as Chain['epochs'] }
}
