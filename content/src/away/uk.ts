import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const uk = {
  heading: 'Зараз ми тут недоступні.',
  text: 'Зазвичай за кілька хвилин усе знову працює. Те, що Ви вже надіслали, від цього не зникає.',
} as const satisfies Like<typeof de>
