import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  heading: 'Gerade geht diese Seite nicht.',
  text: 'Meistens geht sie nach ein paar Minuten wieder. Was Sie schon gesendet haben, ist nicht weg.',
} as const satisfies Like<typeof de>
