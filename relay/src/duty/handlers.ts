import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { followAsDesk } from './desk-stream.ts'

export const dutyHandlers = (world: World): Pick<Handlers, 'health' | 'status' | 'deskEvents' | 'checkIn' | 'checkOut'> => ({
  health: () => ({ ok: true }),
  status: () => ({ version: 1, chat: world.duty.people().length > 0 ? 'open' : 'closed' }),
  deskEvents: ({ caller }) => followAsDesk(world, caller),
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
