import type { Handlers } from '../../serve/handler.ts'
import type { World } from '../../world.ts'
import { answerSwap } from './answer.ts'
import { offerSwap, withdrawSwap } from './offer.ts'
import { takeDuty } from './take.ts'

export const swapHandlers = (world: World): Pick<Handlers, 'offerSwap' | 'answerSwap' | 'withdrawSwap' | 'takeDuty'> => {
  const { turns } = world
  return {
    offerSwap: ({ body, caller }) => turns.take(() => offerSwap(world, caller, body)),
    answerSwap: ({ params, body, caller }) => turns.take(() => answerSwap(world, caller, { id: params.swap, yes: body.yes })),
    withdrawSwap: ({ params, caller }) => turns.take(() => withdrawSwap(world, caller, params.swap)),
    takeDuty: ({ params, caller }) => turns.take(() => takeDuty(world, caller, params.slot)),
  }
}
