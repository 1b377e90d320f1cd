import { type Refused, refuse } from '../../serve/refuse.ts'
import { bySeeker, type Draft, type Ground, type Rule } from './ground.ts'

/** B4: the pool as the newest directory has it. Whoever knows an older one learns by this answer that there is a newer. */
export const checkPoolOf = ({ party, named }: Draft, { directories }: Ground): Refused | null => {
  if (party.pool?.id !== named.pool) return refuse('bad-signature')
  return named.pool === directories.newest.pool ? null : refuse('newer-epoch')
}

/** C6: back to the queue, by the seeker alone. What waits already is visited (C3). */
export const checkPool: Rule = (draft, ground) => {
  if (draft.party.pool === null || ground.entry.readers.some(({ role }) => role === 'pool')) return refuse('malformed')
  return bySeeker(draft, ground) ? checkPoolOf(draft, ground) : refuse('bad-signature')
}
