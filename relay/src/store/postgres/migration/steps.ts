import { conversation } from './conversation.ts'
import { duty } from './duty.ts'
import { editorial } from './editorial.ts'
import { house } from './house.ts'
import { keys } from './keys.ts'
import { people } from './people.ts'
import { spentByHour } from './spent.ts'
import { firstStep, type Step } from './step.ts'
import { swept } from './swept.ts'

/** The schema of the data, and that of the keys: one step per release that changed it. */
export const steps = {
  data: [firstStep(conversation, people, duty, editorial), house.data, spentByHour, swept],
  keys: [firstStep(keys), house.keys],
} as const satisfies Record<string, readonly Step[]>
