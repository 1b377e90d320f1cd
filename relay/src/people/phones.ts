import type { phoneRoutes } from '@zop/wire'
import type { Handlers } from '../serve/handler.ts'
import type { World } from '../world.ts'

/** Whom to call when somebody is in danger: kept as plain text, like the texts that a centre shares. */
export const phoneHandlers = ({ store }: Pick<World, 'store'>): Pick<Handlers, keyof typeof phoneRoutes> => ({
  phones: async ({ caller: { account } }) => ({
    centre: account.centre === null ? null : await store.phone(account.centre),
    umbrella: await store.phone(null),
  }),

  // A lead has a centre, a coordinator has none: the umbrella's.
  putPhone: async ({ body, caller: { account } }) => {
    await store.putPhone(account.role === 'coordinator' ? null : account.centre, body.phone)
    return {}
  },
})
