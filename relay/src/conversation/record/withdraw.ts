import { refuse } from '../../serve/refuse.ts'
import { bySeeker, type Rule } from './ground.ts'

/** C5: an epoch with the seeker alone, who has every key already. Always possible. */
export const checkWithdraw: Rule = (draft, ground) => {
  if (draft.party.pool !== null || draft.people.length > 0 || draft.content.history !== null) return refuse('malformed')
  return bySeeker(draft, ground) ? null : refuse('bad-signature')
}
