import type { Handlers } from '../../serve/handler.ts'
import { refuse, refuseRule } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { reachAndPromisesOf, reachOf } from '../reach/week.ts'

export const nowHandlers = (world: World): Pick<Handlers, 'checkIn' | 'checkOut' | 'dutyReach'> => ({
  checkIn: ({ caller: { account } }) => {
    const { id, signing, certificate } = account
    if (certificate === null) return refuse('not-found')
    return world.duty.checkIn({ account: id, signing, certificate }) ? {} : refuseRule('off')
  },
  checkOut: ({ caller }) => {
    world.duty.checkOut(caller.account.signing)
    return {}
  },
  dutyReach: async ({ caller: { account }, params: { month } }) => ({
    weeks: await (account.role === 'counsellor' ? reachOf : reachAndPromisesOf)(world, month),
  }),
})
