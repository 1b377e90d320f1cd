import type { ConversationRecord, RecordItem } from '@zop/wire'
import { seekerReader } from '../access/seeker.ts'
import { checkCertificate, type KnownCertificate } from '../directory/certificate.ts'
import { type KnownDirectory, memberHash } from '../directory/directory.ts'
import { signersAmong } from '../statement.ts'
import type { Chain } from './chain.ts'
import type { Follower } from './follower.ts'

/**
 * C2, C8: the author is a member of the pool of the directory that the record names, certified then and not revoked now, and signed it;
 * the readers are the seeker, the author, and at most a stand-in of the same centre. A seeker's page, which follows as it happens, asks the same of the newest
 * directory that it knows: whoever has been dropped since takes nothing (H13). The people met so far, or the rule that broke.
 */
export const checkTaker = async (
  chain: Chain,
  record: ConversationRecord,
  { item, named, by }: { item: RecordItem; named: KnownDirectory; by: Follower },
): Promise<Chain['people'] | string> => {
  const seeker = await seekerReader(chain.keys)
  const [first, second, third] = record.readers
  if (first?.role !== 'seeker' || first.id !== seeker.id) return 'C2: the seeker is not a reader'
  if (second?.role !== 'counsellor' || record.author.role !== 'counsellor' || second.id !== record.author.id) return 'C2: the taker is not the counsellor'
  if (third !== undefined && third.role !== 'stand-in') return 'C7: a reader whom nobody may add'

  const taker = await vouched(second.id, record.hour, { named, by })
  if (taker === null) return 'C8: the taker is not certified'
  const member = await memberHash(taker.certificate)
  if (!directories({ named, by }).every(({ directory }) => directory.pool.members.includes(member))) return 'C2: the taker is not of the pool'
  if (!(await signersAmong('record', item.record, [taker.certificate.signing])).has(taker.certificate.signing)) return 'C7: not signed by its author'
  if (third === undefined) return { ...chain.people, [taker.hash]: taker }

  const standIn = await vouched(third.id, record.hour, { named, by })
  if (standIn === null || standIn.certificate.centre !== taker.certificate.centre) return 'C2: the stand-in is not of the same centre'
  return { ...chain.people, [taker.hash]: taker, [standIn.hash]: standIn }
}

/** The directories under which somebody new must stand: the named one and, for a seeker, a newer one that the page knows. */
const directories = ({ named, by }: { named: KnownDirectory; by: Follower }): readonly KnownDirectory[] =>
  by.self.role === 'seeker' && by.directory.directory.number > named.directory.number ? [named, by.directory] : [named]

/** A person's certificate as these directories see it at `hour`, unless it has been revoked since. */
const vouched = async (hash: string, hour: number, { named, by }: { named: KnownDirectory; by: Follower }): Promise<KnownCertificate | null> => {
  const published = await by.vouchers.certificate(hash)
  if (published === null || by.directory.directory.revoked.includes(hash)) return null
  let last: KnownCertificate | null = null
  for (const directory of directories({ named, by })) {
    const checked = await checkCertificate(directory, published.certificate, hour)
    if (checked.kind === 'refused' || checked.certificate.hash !== hash) return null
    last = checked.certificate
  }
  return last
}
