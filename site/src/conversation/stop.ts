import { checkCertificate, consentOf, type KnownDirectory, readersOf } from '@zop/sealing'
import type { Stopped } from './state.ts'
import { nameOf, newestOf, type Thread } from './thread.ts'

/**
 * Why nothing may be written at this hour under the newest directory, or null. Before the first word the pool's own expiry counts too (B4).
 * A reader whom nobody vouches for is no reason while this page load still owes its visit: that epoch leaves them out (C3).
 */
export const stopOf = async (thread: Thread | null, known: KnownDirectory, hour: number): Promise<Stopped | null> => {
  const { expires, pool } = known.directory
  const readers = thread && readersOf(thread.chain)
  for (const { certificate, envelope } of thread?.visited ? (readers?.people ?? []) : []) {
    if ((await checkCertificate(known, envelope, hour)).kind === 'refused') return { why: 'unvouched', name: certificate.name }
  }
  if (hour >= expires || (thread === null && hour >= pool.expires)) return { why: 'expired' }
  if (thread === null) return pool.members.length === 0 ? { why: 'keyless' } : null
  if (readers === null) return null
  if (newestOf(thread.chain).readers.length === 1) return { why: 'alone' }
  if (readers.people.some(({ certificate }) => (consentOf(thread.chain, certificate.centre)?.expires ?? hour + 1) <= hour)) return { why: 'consent' }
  const { author, key } = newestOf(thread.chain)
  const others = readers.people.filter(({ hash }) => hash !== author.id)
  return key === null ? { why: 'closed', by: author.role !== 'seeker' && others.length > 0 ? nameOf(thread.chain, author.id) : null } : null
}
