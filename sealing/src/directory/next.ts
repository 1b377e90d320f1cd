import type { Directory, Pool } from '@zop/wire'
import { BrokenRule } from '../conversation/chain.ts'
import { directoryLife, type KnownDirectory } from './directory.ts'

/** What a coordinator decides; the rest of a directory follows from the one before. */
export interface Decided extends Pick<Directory, 'centres' | 'pool' | 'revoked'> {
  /** H13: somebody knows this pool key who must open nothing any more, by a directory before the last one too. */
  readonly stale?: boolean
}

/** H13: hours that a directory holds at most whose pool key is known to somebody who has left: the first alarm (B2) is up from its beginning. */
const staleLife = 7 * 24

const isShorter = (pool: Pool, before: Pool): boolean =>
  pool.generation === before.generation && before.members.some((member) => !pool.members.includes(member))

/** B2: the directory after this one, for 14 days from `hour`; for 7 where it takes somebody off the pool under the same key. The pool's term is renewed with it. */
export const nextDirectory = (known: KnownDirectory, change: (directory: Directory) => Decided, hour: number): Directory => {
  const { directory, hash } = known
  const { centres, pool, revoked, stale = false } = change(directory)
  if (pool.generation < directory.pool.generation) throw new BrokenRule('B4: generations count up')
  const expires = hour + (stale || isShorter(pool, directory.pool) ? staleLife : directoryLife)
  return { ...directory, number: directory.number + 1, previous: hash, issued: hour, expires, centres, pool: { ...pool, expires }, revoked: [...revoked] }
}
