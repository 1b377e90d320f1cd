import * as v from 'valibot'
import { count, hash, identifier } from '../encoding.ts'
import { spokenLanguages } from './language.ts'
import { dutyChannel, dutyLanguage } from './slot.ts'
import { minute } from './time.ts'

/** Minutes: from `early` before its start one checks in to a duty; after `second` the next person is asked, after `coordinator` the coordination, and nobody is expected any more. */
export const comingIn = { early: 15, second: 5, coordinator: 15 } as const

const spoken = v.picklist(spokenLanguages)

const shift = { slot: identifier, start: minute, end: minute, channel: dutyChannel }

/** Who is there, and who should be. */
export const dutyNow = v.strictObject({
  /** Certificate hashes of everybody who is checked in to a duty that runs, and there. */
  people: v.array(hash),
  /** Whether this person is checked in; also in the quarter of an hour before their duty, when the public page does not count them yet. */
  me: v.boolean(),
  /** This person's duty that runs, or else their next one. */
  mine: v.nullable(v.strictObject(shift)),
  /** Duties that run with fewer people there than they need. `late`: minutes since the start, or since whoever was there has left; `expected`: whether somebody who has it may still come. Whoever is of the pool may step in by `takeDuty`; nobody but them and coordinators is told. */
  missing: v.array(v.strictObject({ ...shift, languages: v.array(dutyLanguage), lacks: count(20), late: count(), expected: v.boolean() })),
  /** The next duty on the chat that somebody has and that has not begun. */
  next: v.nullable(minute),
  /** The next duty of a binding plan that has not begun and has too few people. */
  gap: v.nullable(v.strictObject(shift)),
  /** What this person speaks. */
  speaks: v.array(spoken),
  /** Of each language that somebody of the pool speaks: whether somebody else of them is there on a chat duty, the start of the next chat duty of one of them that has not begun, and the centres of them all. */
  speaking: v.array(
    v.strictObject({
      language: spoken,
      there: v.boolean(),
      next: v.nullable(minute),
      centres: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))), v.maxLength(100)),
    }),
  ),
})
export type DutyNow = v.InferOutput<typeof dutyNow>
