import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const uk = {
  heading: 'Зараз ми тут недоступні.',
  text: 'Зазвичай за кілька хвилин усе знову працює. Тоді з кодом доступу Ви зможете знову відкрити свою розмову. Без коду, будь ласка, почніть спочатку.',
} as const satisfies Like<typeof de>
