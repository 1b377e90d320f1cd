import { hourOf } from '../clock.ts'
import type { StoredProposal } from '../store/hand-over.ts'
import type { World } from '../world.ts'

type Sources = Pick<World, 'board' | 'clock' | 'directories' | 'proposals'>

/** C4: whether it may still be answered: its hour has not come, and who proposed it reads the conversation and is certified today. */
export const standing = ({ board, clock, directories }: Sources, { conversation, by, expires, refused }: StoredProposal): boolean => {
  const hour = hourOf(clock)
  const signing = directories.certificate(by)?.certificate.signing
  const entry = board.get(conversation)
  if (!entry || signing === undefined || refused || expires <= hour) return false
  return entry.readers.some((reader) => directories.isPerson(reader, signing)) && directories.newestOf(signing, hour) !== null
}

/** C4: a proposal that the person may agree to now: two people of the receiving centre have accepted and both are certified today. The first answers, the second stands in. */
export const openProposal = (sources: Sources, conversation: string): StoredProposal | null => {
  const proposal = sources.proposals.of(conversation)
  if (proposal?.acceptances.length !== 2 || !standing(sources, proposal)) return null
  const hour = hourOf(sources.clock)
  const people = proposal.acceptances.flatMap(({ certificate }) => sources.directories.certified(certificate, hour)?.certificate ?? [])
  const [first, second] = people.filter(({ centre }) => centre === proposal.centre)
  return first && second && first.signing !== second.signing ? proposal : null
}
