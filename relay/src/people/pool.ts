import { poolOffer, poolTrial } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { isSealable } from '../directory/sealable.ts'
import { readStatement, signedBy } from '../directory/statement.ts'
import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { askForPool, neededGeneration, offerFor, sameSet, wantedMembers } from './next-pool.ts'

export const poolHandlers = (world: World): Pick<Handlers, 'askForPool' | 'poolTask' | 'offerPool' | 'poolOffer' | 'tryPool'> => {
  const { store, roster, directories, clock, wakes } = world
  const members = () => wantedMembers(world)

  return {
    askForPool: async () => {
      await askForPool(world)
      return {}
    },

    poolTask: () => {
      const generation = neededGeneration(world)
      return { generation, members: generation === null ? [] : members().map(({ statement }) => statement.envelope) }
    },

    // B4: by a member of today, for the generation asked for, to exactly those who should be of the pool; a later one takes the place of an earlier.
    offerPool: async ({ body: { offer }, caller: { account } }) => {
      const statement = readStatement('pool', poolOffer, offer)
      if (!statement || !isSealable(statement.content.key)) return refuse('malformed')
      const { by, generation, seals } = statement.content
      const author = directories.certified(by, hourOf(clock))
      const signed = offer.signatures.length === 1 && signedBy(statement, account.signing)
      if (author?.certificate.signing !== account.signing || !signed) return refuse('bad-signature')
      const wanted = members().map(({ member }) => member)
      const sealed = seals.map(({ member }) => member)
      // Somebody has come or gone, or the directory has: the desk asks for its task again.
      if (roster.next?.generation !== generation || !sameSet(wanted, sealed)) return refuse('newer-epoch')
      await store.putNextPool({ generation, offer })
      await roster.read()
      wakes.tell('desks', { kind: 'state' })
      return {}
    },

    poolOffer: ({ caller: { account } }) => ({ offer: offerFor(world, account)?.offer ?? null }),

    // B4: by somebody whom this very offer is sealed to. What it is worth the coordinator's desk judges by their signature.
    tryPool: async ({ body: { trial }, caller: { account } }) => {
      const statement = readStatement('trial', poolTrial, trial)
      if (!statement) return refuse('malformed')
      const open = offerFor(world, account)
      if (open?.hash !== statement.content.offer) return refuse('newer-epoch')
      const signed = trial.signatures.length === 1 && signedBy(statement, account.signing)
      if (open.member !== statement.content.member || !signed) return refuse('bad-signature')
      if (!(await store.putTrial(open.generation, { member: open.member, trial }))) return refuse('newer-epoch')
      await roster.read()
      wakes.tell('desks', { kind: 'state' })
      return {}
    },
  }
}
