import type { Directory } from '@zop/wire'
import { BrokenRule } from '../conversation/chain.ts'
import { directoryLife, type KnownDirectory } from './directory.ts'

/** What a coordinator decides; the rest of a directory follows from the one before. */
export type Decided = Pick<Directory, 'centres' | 'pool' | 'revoked'>

/** B2: the directory after this one, for 14 days from `hour`. The pool's term is renewed with it. */
export const nextDirectory = (known: KnownDirectory, change: (directory: Directory) => Decided, hour: number): Directory => {
  const { directory, hash } = known
  const { centres, pool, revoked } = change(directory)
  if (pool.generation < directory.pool.generation) throw new BrokenRule('B4: generations count up')
  const expires = hour + directoryLife
  return { ...directory, number: directory.number + 1, previous: hash, issued: hour, expires, centres, pool: { ...pool, expires }, revoked: [...revoked] }
}
