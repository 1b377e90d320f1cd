import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const bg = {
  heading: 'В момента не сме достъпни тук.',
  text: 'Обикновено след няколко минути всичко работи отново. Това, което вече сте изпратили, не се губи от това.',
} as const satisfies Like<typeof de>
