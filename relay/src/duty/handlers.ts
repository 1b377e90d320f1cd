import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { absenceHandlers } from './absence/handlers.ts'
import { availabilityHandlers } from './availability/handlers.ts'
import { planHandlers } from './plan/handlers.ts'
import { reachOf } from './reach/week.ts'
import { swapHandlers } from './swap/handlers.ts'

const presenceHandlers = (world: World): Pick<Handlers, 'checkIn' | 'checkOut' | 'dutyReach'> => ({
  checkIn: ({ caller: { account } }) => {
    if (account.certificate === null) return refuse('not-found')
    world.duty.checkIn({ signing: account.signing, certificate: account.certificate })
    return {}
  },
  checkOut: ({ caller }) => {
    world.duty.checkOut(caller.account.signing)
    return {}
  },
  dutyReach: async ({ params: { month } }) => ({ weeks: await reachOf(world, month) }),
})

export const dutyHandlers = (world: World) => ({
  ...presenceHandlers(world),
  ...planHandlers(world),
  ...availabilityHandlers(world),
  ...swapHandlers(world),
  ...absenceHandlers(world),
})
