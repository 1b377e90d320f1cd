import type { ConversationRecord, RecordItem } from '@zop/wire'
import { signersAmong } from '../../statement.ts'
import { type Chain, hasPool, isPerson, newest } from '../chain.ts'
import { allVouched, type Standing } from '../vouched.ts'
import { type Checked, isTeam, othersOf, presentKeys, same } from './shape.ts'

/**
 * C3: a person among the readers of n-1 says anew who of their centre reads, and stays one of them: drops the other, names or replaces a stand-in, becomes the counsellor. Whoever is new
 * comes as the stand-in, and takes the lead by a record of their own.
 * Nobody outside the centre comes in (C7). One that comes after a consent has run out breaks nothing, or it would be a weapon against the person: nobody writes to
 * those people any more (C5, `presentPeople`, `sealMessage`), and the relay does not take it.
 */
export const checkChange = async (chain: Chain, record: ConversationRecord, { item, standing }: { item: RecordItem; standing: Standing }): Promise<Checked> => {
  if (hasPool(newest(chain))) return 'C2: what waits for the pool is taken, not changed'
  const others = await othersOf(chain, record)
  if (others === null || others.length === 0 || !others.every(isPerson)) return 'C3: other readers than the seeker and people'
  const people = await allVouched(others, record.hour, standing)
  if (people === null) return 'C8: a reader is not certified'
  if (!isTeam(others, people)) return 'C3: not people of one centre'

  const author = people.find(({ hash }) => hash === record.author.id)
  if (author === undefined || !others.some((reader) => same(reader, record.author))) return 'C7: the author is not a reader'
  const { signing, centre } = author.certificate
  const present = presentKeys(chain)
  if (!present.includes(signing)) return 'C7: the author was not a reader before'
  if (!present.includes(people[0]?.certificate.signing ?? '')) return 'C3: whoever is new stands in first'
  const before = newest(chain).readers.flatMap((reader) => (isPerson(reader) ? (chain.people[reader.id] ?? []) : []))
  if (before.some(({ certificate }) => certificate.centre !== centre)) return 'C3: not people of one centre'
  return (await signersAmong('record', item.record, [signing])).has(signing) ? people : 'C7: not signed by its author'
}
