import { hourOf } from '../clock.ts'
import { tellQueue } from '../conversation/telling.ts'
import type { Handlers } from '../serve/handler.ts'
import { isRefused, refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { checkAcceptance, checkProposal } from './checks.ts'
import { standing } from './open.ts'

type Names = 'propose' | 'withdrawProposal' | 'refuseProposal' | 'acceptProposal' | 'leaveProposal'

export const handOverHandlers = (world: World): Pick<Handlers, Names> => {
  const { store, proposals, directories, clock } = world

  /** Sets what is in memory from the store, which may have gone ahead of it, and tells both sides. */
  const lookAgain = async (id: string, conversation: string): Promise<void> => {
    const stored = await store.proposal(id)
    if (stored) proposals.set(stored)
    else proposals.remove(id)
    world.wakes.tell(conversation, { kind: 'state' })
    tellQueue(world)
    world.peers.tell({ kind: 'proposal', id, conversation })
    await world.peers.settled()
  }

  /** Changes the store, and looks again whatever comes of it. */
  const change = async <T>({ id, conversation }: { id: string; conversation: string }, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } finally {
      await lookAgain(id, conversation)
    }
  }

  /** The one that the path names, where it is of the conversation that the path names. */
  const named = ({ conversation, proposal: id }: { conversation: string; proposal: string }) => {
    const found = proposals.find(id)
    return found?.conversation === conversation ? found : null
  }

  return {
    propose: async ({ params: { conversation }, body, caller: { account } }) => {
      const proposal = checkProposal(world, body.proposal, { conversation, account })
      if (isRefused(proposal)) return proposal
      const before = proposals.of(conversation)
      // What nobody can answer any more makes room.
      if (before && before.id !== proposal.id && !standing(world, before)) await change(before, () => store.dropProposal(before.id))
      const done = await change(proposal, () => store.putProposal(proposal, hourOf(clock)))
      if (done === 'missing') return refuse('not-found')
      return done === 'other' ? refuse('limit') : {}
    },

    // Also of one that the person has refused: whoever proposed it has seen that.
    withdrawProposal: async ({ params }) => {
      const proposal = named(params)
      if (!proposal) return refuse('not-found')
      await change(proposal, () => store.dropProposal(proposal.id))
      return {}
    },

    refuseProposal: async ({ params }) => {
      const proposal = named(params)
      if (!proposal) return refuse('not-found')
      await change(proposal, () => store.refuse(proposal.id))
      return {}
    },

    acceptProposal: async ({ params, body, caller: { account } }) => {
      const proposed = proposals.find(params.proposal)
      if (!proposed || !standing(world, proposed)) return refuse('not-found')
      const accepted = checkAcceptance(world, body.acceptance, { proposed, account })
      if (isRefused(accepted)) return accepted
      // One person counts once, whatever certificate they signed with.
      const own = directories.certificatesOf(account.signing)
      if (proposed.acceptances.some(({ certificate }) => own.includes(certificate))) return {}
      const done = await change(proposed, () => store.accept(proposed.id, { certificate: accepted.certificate, acceptance: body.acceptance }))
      if (done === 'missing') return refuse('not-found')
      return done === 'full' ? refuse('limit') : {}
    },

    leaveProposal: async ({ params, caller: { account } }) => {
      const proposed = proposals.find(params.proposal)
      if (!proposed) return refuse('not-found')
      await change(proposed, () => store.leave(proposed.id, directories.certificatesOf(account.signing)))
      return {}
    },
  }
}
