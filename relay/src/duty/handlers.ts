import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'

export const dutyHandlers = (world: World): Pick<Handlers, 'checkIn' | 'checkOut'> => ({
  checkIn: ({ caller: { account } }) => {
    if (account.certificate === null) return refuse('not-found')
    world.duty.checkIn({ signing: account.signing, certificate: account.certificate })
    return {}
  },
  checkOut: ({ caller }) => {
    world.duty.checkOut(caller.account.signing)
    return {}
  },
})
