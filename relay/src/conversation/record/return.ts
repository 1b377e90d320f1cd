import { refuse } from '../../serve/refuse.ts'
import { bySeeker, type Rule } from './ground.ts'
import { keysOf } from './readers.ts'

/** C5: to people who read before, by key, one or two of one centre; no proposal is needed. */
export const checkReturn: Rule = (draft, ground) => {
  if (draft.people.length === 0) return refuse('malformed')
  const before = keysOf(
    ground.ever.map((id) => ({ id })),
    ground.directories,
  )
  const known = draft.people.every(({ certificate }) => before.has(certificate.signing))
  return known && bySeeker(draft, ground) ? null : refuse('bad-signature')
}
