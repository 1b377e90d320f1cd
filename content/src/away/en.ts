import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  heading: 'We cannot be reached here just now.',
  text: 'It mostly works again after a few minutes. What you have already sent is not lost by this.',
} as const satisfies Like<typeof de>
