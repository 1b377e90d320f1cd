import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ro = {
  heading: 'Momentan nu putem fi contactați aici.',
  text: 'De obicei totul funcționează din nou după câteva minute. Atunci, cu un cod de acces, puteți deschide din nou conversația. Fără cod, vă rugăm să începeți din nou.',
} as const satisfies Like<typeof de>
