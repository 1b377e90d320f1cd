import { checkCertificate, type KnownDirectory, readersOf } from '@zop/sealing'
import type { Stopped } from './state.ts'
import { newestOf, type Thread } from './thread.ts'

/** Why nothing may be written at this hour under the newest directory, or null. Before the first word the pool's own expiry counts too (B4). */
export const stopOf = async (thread: Thread | null, known: KnownDirectory, hour: number): Promise<Stopped | null> => {
  const { expires, pool } = known.directory
  for (const { certificate, envelope } of thread === null ? [] : readersOf(thread.chain).people) {
    if ((await checkCertificate(known, envelope, hour)).kind === 'refused') return { why: 'unvouched', name: certificate.name }
  }
  if (hour >= expires || (thread === null && hour >= pool.expires)) return { why: 'expired' }
  return thread !== null && newestOf(thread.chain).key === null ? { why: 'closed' } : null
}
