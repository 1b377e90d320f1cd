import { merged, weeklyStretches } from '@zop/rota'
import type { Availability, Stretch } from '@zop/wire'

const zone = 'Europe/Berlin'

/** Looks up in which minutes of these days (both included) somebody has said anything but no. Null where this browser has no calendar for rules. */
export const ableBetween = (from: string, to: string): ((said: readonly Availability[]) => readonly Stretch[]) | null => {
  if (!('Temporal' in globalThis)) return null
  const stretchesOf = weeklyStretches({ from, to, zone })
  return (said) => merged(said.filter(({ word }) => word !== 'cannot').flatMap((one) => (one.kind === 'once' ? [one] : stretchesOf({ ...one, person: '' }))))
}
