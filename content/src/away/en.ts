import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  heading: 'We cannot be reached here just now.',
  text: 'It mostly works again after a few minutes. With an access code you can then open your conversation again. Without a code please begin anew.',
} as const satisfies Like<typeof de>
