import type { ConversationRecord, RecordItem } from '@zop/wire'
import { memberHash } from '../../directory/directory.ts'
import { signersAmong } from '../../statement.ts'
import { type Chain, hasPool, isPerson, newest } from '../chain.ts'
import { allVouched, directoriesOf, type Standing } from '../vouched.ts'
import { type Checked, isTeam, othersOf, same } from './shape.ts'

/**
 * C2, C8: what follows a pool epoch is a take. The author is a member of the pool of the directory that the record names, certified then, and signed it; the readers
 * are the seeker, the author, and at most a stand-in of the same centre. As it happens, a seeker's page asks the same of the newest directory that it knows:
 * whoever has been dropped since takes nothing (H13).
 */
export const checkTake = async (chain: Chain, record: ConversationRecord, { item, standing }: { item: RecordItem; standing: Standing }): Promise<Checked> => {
  if (!hasPool(newest(chain))) return 'C2: only a conversation that waits for the pool can be taken'
  if (record.history === null) return 'C2: not the form of a take'
  const others = await othersOf(chain, record)
  if (others === null) return 'C2: the seeker is not a reader'
  const [first] = others
  if (first?.role !== 'counsellor' || !same(first, record.author)) return 'C2: the taker is not the counsellor'

  if (!others.every(isPerson)) return 'C7: a reader whom nobody may add'
  const people = await allVouched(others, record.hour, standing)
  const [taker] = people ?? []
  if (!people || !taker) return 'C8: the taker is not certified'
  if (!isTeam(others, people)) return 'C2: the stand-in is not of the same centre'
  const member = await memberHash(taker.certificate)
  if (!directoriesOf(standing).every(({ directory }) => directory.pool.members.includes(member))) return 'C2: the taker is not of the pool'
  const { signing } = taker.certificate
  return (await signersAmong('record', item.record, [signing])).has(signing) ? people : 'C7: not signed by its author'
}
