import type { World } from '../world.ts'
import { absenceHandlers } from './absence/handlers.ts'
import { availabilityHandlers } from './availability/handlers.ts'
import { nowHandlers } from './now/handlers.ts'
import { planHandlers } from './plan/handlers.ts'
import { swapHandlers } from './swap/handlers.ts'
import { watchHandlers } from './watch/handlers.ts'

export const dutyHandlers = (world: World) => ({
  ...nowHandlers(world),
  ...planHandlers(world),
  ...availabilityHandlers(world),
  ...swapHandlers(world),
  ...absenceHandlers(world),
  ...watchHandlers(world),
})
