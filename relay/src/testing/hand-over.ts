import type { Acceptance, Proposal } from '@zop/wire'
import { random, statement } from './keys.ts'
import type { MadeRecord } from './seeker.ts'
import type { Member } from './umbrella.ts'

interface ProposalOf {
  readonly on: MadeRecord
  readonly hour: number
  readonly by: Member
  readonly centre?: string
}

/** C4: a signed proposal with its statement hash. `change` says what is different from a good one. */
export const makeProposal = ({ on, hour, by, centre = 'south' }: ProposalOf, change: Partial<Proposal> = {}, signer = by.keys) => {
  const content: Proposal = {
    id: random(16),
    conversation: on.content.conversation,
    record: on.hash,
    by: by.certificate ?? '',
    centre,
    passing: 'all',
    issued: hour,
    expires: hour + 30 * 24,
    ...change,
  }
  return { content, ...statement('proposal', content, [signer]) }
}

/** C4: this person's yes to a proposal. */
export const makeAcceptance = (proposal: string, { by, hour }: { by: Member; hour: number }, change: Partial<Acceptance> = {}, signer = by.keys) =>
  statement('acceptance', { proposal, certificate: by.certificate ?? '', hour, ...change } satisfies Acceptance, [signer]).envelope
