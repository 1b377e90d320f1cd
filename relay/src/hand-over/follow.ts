import { hourOf } from '../clock.ts'
import type { Entry } from '../conversation/board.ts'
import { tellQueue } from '../conversation/telling.ts'
import { placesOf } from '../log.ts'
import type { StoredProposal } from '../store/hand-over.ts'
import type { World } from '../world.ts'

/** C4: whoever proposed it reads the conversation no more: by a hand-over, a withdrawal, a return to the pool or a change. */
const dropped = ({ directories }: World, { by }: StoredProposal, { readers }: Entry): boolean => {
  const signing = directories.certificate(by)?.certificate.signing
  return signing === undefined || !readers.some((reader) => directories.isPerson(reader, signing))
}

/** A proposal goes with its conversation and with whoever proposed it. What the store could not delete yet goes with its hour, and is told to nobody meanwhile. */
export const followBoard = (world: World): void => {
  const { board, proposals, store, log } = world
  board.watch((before, after) => {
    const proposal = proposals.of((after ?? before)?.conversation ?? '')
    if (!proposal || (after && !dropped(world, proposal, after))) return
    proposals.remove(proposal.id)
    if (after)
      store.dropProposal(proposal.id).catch((error: unknown) => log.line('warn', { msg: 'a proposal could not be deleted yet', stack: placesOf(error) }))
    world.wakes.tell('desks', { kind: 'state' })
  })
}

/** After a restart, when the board is as it was. One that has lost its sense meanwhile goes. */
export const recallProposals = async (world: World): Promise<void> => {
  for (const proposal of await world.store.proposals()) {
    const entry = world.board.get(proposal.conversation)
    if (entry && !dropped(world, proposal, entry)) world.proposals.set(proposal)
    else await world.store.dropProposal(proposal.id)
  }
}

/** Forgets the proposals whose hour has come. */
export const sweepProposals = async (world: World): Promise<void> => {
  const hour = hourOf(world.clock)
  await world.store.sweepProposals(hour)
  const gone = world.proposals.all().filter(({ expires }) => expires <= hour)
  for (const { id, conversation } of gone) {
    world.proposals.remove(id)
    world.wakes.tell(conversation, { kind: 'state' })
  }
  if (gone.length > 0) tellQueue(world)
}
