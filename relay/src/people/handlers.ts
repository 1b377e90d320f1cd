import type { peopleRoutes } from '@zop/wire'
import type { Handlers } from '../serve/handler.ts'
import type { World } from '../world.ts'
import { blockHandlers } from './blocks.ts'
import { certifyingHandlers } from './certifying.ts'
import { invitationHandlers } from './invitations.ts'
import { joiningHandlers } from './joining.ts'
import { leavingHandlers } from './leaving.ts'
import { listHandlers } from './list.ts'
import { poolHandlers } from './pool.ts'
import { publishingHandlers } from './publishing.ts'

/** B2-B4, E3, E4: people who come and go while the relay runs, what vouches for them, and the texts that they share. */
export const peopleHandlers = (world: World): Pick<Handlers, keyof typeof peopleRoutes> => ({
  ...listHandlers(world),
  ...invitationHandlers(world),
  ...joiningHandlers(world),
  ...certifyingHandlers(world),
  ...leavingHandlers(world),
  ...publishingHandlers(world),
  ...poolHandlers(world),
  ...blockHandlers(world),
})
