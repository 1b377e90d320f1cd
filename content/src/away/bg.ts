import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const bg = {
  heading: 'В момента не сме достъпни тук.',
  text: 'Обикновено след няколко минути всичко работи отново. Тогава с код за достъп можете да отворите разговора си отново. Без код, моля, започнете отначало.',
} as const satisfies Like<typeof de>
