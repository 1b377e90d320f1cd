import type { Logged } from './timeline.ts'

/** How many messages before it a sender names (D1). */
const seenLength = 8

/**
 * D1: which messages speak of others that never came, and of how many; each missing one is told once. Where the beginning is not here (older messages
 * were not asked for, were deleted in their time, or were not for us), the first messages name some that nobody here can have: they raise no alarm.
 */
export const gapsIn = (log: readonly Logged[], fromTheBeginning: boolean): ReadonlyMap<string, number> => {
  const gaps = new Map<string, number>()
  const known = new Set<string>()
  let certain = fromTheBeginning ? seenLength : 0
  for (const { id, kind, digest, seen } of log) {
    const missing = new Set(seen.filter((other) => !known.has(other)))
    if (certain >= seenLength && missing.size > 0) gaps.set(id, missing.size)
    for (const other of missing) known.add(other)
    if (digest !== null) known.add(digest)
    certain = kind === 'not-for-us' ? 0 : certain + 1
  }
  return gaps
}
