import * as v from 'valibot'
import { count, hash, identifier } from '../encoding.ts'
import { dutyChannel, dutyLanguage } from './slot.ts'
import { minute } from './time.ts'

/** Minutes: from `early` before its start one checks in to a duty; after `second` the next person is asked, after `coordinator` the coordination, and nobody is expected any more. */
export const comingIn = { early: 15, second: 5, coordinator: 15 } as const

const shift = { slot: identifier, start: minute, end: minute, channel: dutyChannel }

/** Who is there, and who should be. */
export const dutyNow = v.strictObject({
  /** Certificate hashes of everybody who is checked in to a duty that runs, and there. */
  people: v.array(hash),
  /** Whether this person is checked in; also in the quarter of an hour before their duty, when the public page does not count them yet. */
  me: v.boolean(),
  /** This person's duty that runs, or else their next one. */
  mine: v.nullable(v.strictObject(shift)),
  /** Duties that run with fewer people there than they need. `late`: minutes since the start. Whoever is of the pool may step in by `takeDuty`. */
  missing: v.array(v.strictObject({ ...shift, languages: v.array(dutyLanguage), lacks: count(20), late: count() })),
  /** The next duty on the chat that somebody has and that has not begun. */
  next: v.nullable(minute),
})
export type DutyNow = v.InferOutput<typeof dutyNow>
