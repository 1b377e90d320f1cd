import { BrokenRule, visitConversation } from '@zop/sealing'
import type { Core } from '../core.ts'
import type { Written } from '../ports.ts'
import type { Records } from '../records.ts'
import { newestOf, readerKeys, type Thread } from '../thread.ts'

/** `nobody`: of those who read before, nobody is certified any more (C6). */
export type Visited = 'visited' | 'nobody' | 'changed' | Exclude<Written, 'written' | 'lost'>

/** C7: a lost visit adopts the seeker's own newer record with equal readers, such as another tab's; any other lost record is never sent again unasked. */
const adopted = (thread: Thread, expected: readonly string[]): boolean => {
  const { author } = newestOf(thread.chain)
  const found = readerKeys(thread.chain)
  return author.role === 'seeker' && found.length === expected.length && found.every((key) => expected.includes(key))
}

/** C3: the epoch of this page load, before its first word; also where the pool has a new generation while somebody waits (H13). `drop`: ids of readers who are left out. */
export const visit = async (core: Core, records: Records, drop: readonly string[]): Promise<Visited> => {
  const thread = core.known()
  const at = core.at()
  if (at === null) return 'unreachable'
  let expected: readonly string[] = []
  try {
    const written = await records.write(async (chain) => {
      const made = await visitConversation(chain, thread.seeker, at, { drop })
      expected = readerKeys(made.chain)
      return made
    })
    if (written === 'lost' && adopted(thread, expected)) {
      thread.visited = true
      return 'visited'
    }
    if (written === 'written') return 'visited'
    return written === 'lost' ? 'changed' : written
  } catch (error) {
    if (error instanceof BrokenRule && error.message.startsWith('C6')) return 'nobody'
    throw error
  }
}
