import type { Handlers } from '../serve/handler.ts'
import type { World } from '../world.ts'

export const blockHandlers = ({ store }: Pick<World, 'store'>): Pick<Handlers, 'blocks' | 'putPersonalBlocks' | 'putBlocks'> => ({
  blocks: async ({ caller: { account } }) => ({
    personal: await store.personalBlocks(account.id),
    centre: account.centre === null ? [] : [...(await store.textBlocks(account.centre))],
    umbrella: [...(await store.textBlocks(null))],
  }),

  putPersonalBlocks: async ({ body, caller }) => {
    await store.putPersonalBlocks(caller.account.id, body.personal)
    return {}
  },

  // A lead has a centre, a coordinator has none: the umbrella's.
  putBlocks: async ({ body, caller }) => {
    await store.putTextBlocks(caller.account.role === 'coordinator' ? null : caller.account.centre, body.blocks)
    return {}
  },
})
