import type { Incoming, Outgoing, Proposed, SeekerEvent } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { isReader } from '../conversation/reading.ts'
import type { Account } from '../store/account.ts'
import type { StoredProposal } from '../store/hand-over.ts'
import type { World } from '../world.ts'
import { openProposal, standing } from './open.ts'

type Sources = Pick<World, 'board' | 'clock' | 'directories' | 'proposals' | 'queue'>

const proposedOf = ({ proposal, acceptances }: StoredProposal): Proposed => ({ proposal, acceptances: acceptances.map(({ acceptance }) => acceptance) })

/** C4: what a certified counsellor of the receiving centre sees before consent: who proposes, the language, chat or letter. */
export const incomingFor = (sources: Sources, { certificate }: Account): Incoming[] => {
  const { directories, clock, proposals, board } = sources
  const centre = directories.certified(certificate, hourOf(clock))?.certificate.centre
  if (centre === undefined) return []
  return proposals.to(centre).flatMap((proposal) => {
    const entry = standing(sources, proposal) ? board.get(proposal.conversation) : null
    if (!entry) return []
    const { language, channel } = entry.opening
    return { proposed: proposedOf(proposal), language, channel, accepted: proposal.acceptances.map((one) => one.certificate) }
  })
}

/** How the proposals about this person's conversations stand. */
export const outgoingFor = (sources: Sources, account: Account): Outgoing[] => {
  const { proposals, board } = sources
  return proposals.all().flatMap((proposal) => {
    const { id, conversation, centre, acceptances, refused } = proposal
    const entry = board.get(conversation)
    if (!entry || !isReader(sources, account, entry) || !(refused || standing(sources, proposal))) return []
    return { id, conversation, centre, people: acceptances.length, state: refused ? 'refused' : 'open' }
  })
}

/** C4: the person is asked only when two have accepted by name. */
export const proposalEvent = (sources: Sources, conversation: string): SeekerEvent => {
  const proposal = openProposal(sources, conversation)
  return { kind: 'proposal', proposal: proposal && proposedOf(proposal) }
}
