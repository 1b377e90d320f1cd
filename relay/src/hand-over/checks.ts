import { type Acceptance, acceptance, type Envelope, type Proposal, proposal } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { readStatement, signedBy } from '../directory/statement.ts'
import { type Refused, refuse } from '../serve/refuse.ts'
import type { Account } from '../store/account.ts'
import type { NewProposal, StoredProposal } from '../store/hand-over.ts'
import type { World } from '../world.ts'

type Sources = Pick<World, 'board' | 'clock' | 'directories' | 'service'>

/** C4: hours for which a proposal lets another centre read at most. */
const longest = 30 * 24

const timely = (stated: number, hour: number): boolean => Math.abs(stated - hour) <= 1

/** C4: by this person, about the newest record of this conversation, to another centre, for at most 30 days. */
export const checkProposal = (
  { board, clock, directories, service }: Sources,
  envelope: Envelope,
  { conversation, account }: { conversation: string; account: Account },
): NewProposal | Refused => {
  const statement = readStatement('proposal', proposal, envelope)
  const entry = board.get(conversation)
  if (!statement || !entry || envelope.signatures.length !== 1) return refuse('malformed')
  const { content, hash } = statement
  const hour = hourOf(clock)
  if (content.conversation !== conversation || !timely(content.issued, hour) || !spans(content, hour)) return refuse('malformed')
  if (content.record !== entry.head) return refuse('newer-epoch')
  const author = directories.certified(content.by, hour)
  if (author?.certificate.signing !== account.signing || !signedBy(statement, account.signing)) return refuse('bad-signature')
  const known = directories.newest.directory.centres.some(({ id }) => id === content.centre)
  if (!known || content.centre === author.certificate.centre) return refuse('malformed')
  const { id, by, centre, expires } = content
  const promise = { since: hour, by: Math.min(expires, service.answerBy(hour, centre)) }
  return { id, conversation, hash, by, centre, expires, promise, proposal: envelope }
}

const spans = ({ issued, expires }: Proposal, hour: number): boolean => expires > Math.max(issued, hour) && expires - issued <= longest

/** C4: by this person themselves, a certified counsellor of the receiving centre, about this very proposal. */
export const checkAcceptance = (
  { clock, directories }: Sources,
  envelope: Envelope,
  { proposed, account }: { proposed: StoredProposal; account: Account },
): Acceptance | Refused => {
  const statement = readStatement('acceptance', acceptance, envelope)
  if (!statement || envelope.signatures.length !== 1 || !timely(statement.content.hour, hourOf(clock))) return refuse('malformed')
  const { content } = statement
  const person = directories.certified(content.certificate, hourOf(clock))
  const theirs = person?.certificate.signing === account.signing && person.certificate.centre === proposed.centre
  return theirs && content.proposal === proposed.hash && signedBy(statement, account.signing) ? content : refuse('bad-signature')
}
