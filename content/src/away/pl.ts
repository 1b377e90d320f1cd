import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const pl = {
  heading: 'Teraz nie ma z nami tutaj połączenia.',
  text: 'Zwykle po kilku minutach wszystko znowu działa. To, co zostało już wysłane, przez to nie przepada.',
} as const satisfies Like<typeof de>
