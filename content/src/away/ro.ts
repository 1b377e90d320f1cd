import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ro = {
  heading: 'Momentan nu putem fi contactați aici.',
  text: 'De obicei totul funcționează din nou după câteva minute. Ce ați trimis deja nu se pierde din această cauză.',
} as const satisfies Like<typeof de>
