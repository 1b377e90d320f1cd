import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { sealedFor } from './sign-in.ts'

type Names = 'askForDevice' | 'deviceAnswer' | 'approveDevice' | 'refuseDevice'

/** E2: a colleague on a new device asks, somebody responsible answers, both compare four digits. */
export const deviceHandlers = ({ devices, store }: Pick<World, 'devices' | 'store'>): Pick<Handlers, Names> => ({
  // Who may enrol already has nothing to ask for.
  askForDevice: ({ caller }) => (caller.scope === 'waiting' ? devices.ask(caller.account, caller.token) : refuse('not-found')),

  deviceAnswer: async ({ caller: { account, scope } }) => ({ scope, account: await sealedFor({ store }, account, scope) }),

  approveDevice: async ({ params, caller }) => {
    const waiting = devices.find(params.request, caller.account)
    if (!waiting) return refuse('not-found')
    await store.setScope(waiting.session, 'enrol')
    devices.remove(params.request)
    return {}
  },

  refuseDevice: async ({ params, caller }) => {
    const waiting = devices.find(params.request, caller.account)
    if (!waiting) return refuse('not-found')
    await store.closeSession(waiting.session)
    devices.remove(params.request)
    return {}
  },
})
