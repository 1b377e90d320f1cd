import { refuse } from '../../serve/refuse.ts'
import { bySeeker, type Rule } from './ground.ts'
import { checkPoolOf } from './pool.ts'
import { keysOf } from './readers.ts'

/** C3: by the seeker, to people of the record before (nobody new, by key), or, while it waits, to the pool as the newest directory has it. */
export const checkVisit: Rule = (draft, ground) => {
  const { party, people } = draft
  const { entry, directories } = ground
  if (!bySeeker(draft, ground)) return refuse('bad-signature')
  if (entry.readers.some(({ role }) => role === 'pool')) return party.pool === null ? refuse('malformed') : checkPoolOf(draft, ground)
  if (party.pool !== null || people.length === 0) return refuse('malformed')
  const before = keysOf(entry.readers, directories)
  return people.every(({ certificate }) => before.has(certificate.signing)) ? null : refuse('bad-signature')
}
