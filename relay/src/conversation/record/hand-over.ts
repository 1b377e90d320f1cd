import type { ConversationRecord } from '@zop/wire'
import { refuse } from '../../serve/refuse.ts'
import type { StoredProposal } from '../../store/hand-over.ts'
import { bySeeker, type Rule } from './ground.ts'

/** C5: hours that a consent lasts at most. */
const longest = 30 * 24
/** Hours that two honest clocks may differ, as clients see it. */
const skew = 2

/** C5: the term stands in the open, within 30 days and what the proposal asked for. */
const isTerm = ({ until = 0, hour }: ConversationRecord, { expires }: StoredProposal): boolean =>
  until > hour && until <= hour + longest + skew && until <= expires

/**
 * C4, C5: by the seeker, with a consent in the epoch, to exactly the two people who have accepted by name: the first answers, the second stands in. Without
 * an open proposal it is too late, not forged. What was consented to is the readers' to check: the relay cannot open it.
 */
export const checkHandOver: Rule = (draft, ground) => {
  const { content, party, people } = draft
  const { directories, proposal } = ground
  if (content.consent === null || party.counsellor === null || party.standIn === null) return refuse('malformed')
  if (!bySeeker(draft, ground)) return refuse('bad-signature')
  if (!proposal) return refuse('newer-epoch')
  if (!isTerm(content, proposal)) return refuse('malformed')
  const accepted = proposal.acceptances.map(({ certificate }) => directories.certificate(certificate)?.certificate.signing)
  const named = people.map(({ certificate }) => certificate.signing)
  const theirs = people.every(({ certificate }) => certificate.centre === proposal.centre)
  return theirs && accepted.length === 2 && accepted.every((signing, slot) => signing === named[slot]) ? null : refuse('bad-signature')
}
