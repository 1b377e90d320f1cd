import { checkCertificate, type KnownDirectory, readersOf } from '@zop/sealing'
import type { Stopped } from './state.ts'
import { newestOf, type Talk } from './talk.ts'

/** Why nothing may be written at this hour under the newest directory, or null. Before the first word the pool's own expiry counts too (B4). */
export const stopOf = async (talk: Talk | null, known: KnownDirectory, hour: number): Promise<Stopped | null> => {
  const { expires, pool } = known.directory
  for (const { certificate, envelope } of talk === null ? [] : readersOf(talk.chain).people) {
    if ((await checkCertificate(known, envelope, hour)).kind === 'refused') return { why: 'unvouched', name: certificate.name }
  }
  if (hour >= expires || (talk === null && hour >= pool.expires)) return { why: 'expired' }
  return talk !== null && newestOf(talk.chain).key === null ? { why: 'closed' } : null
}
