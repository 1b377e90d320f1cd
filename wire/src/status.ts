import * as v from 'valibot'
import { spokenLanguages } from './duty/language.ts'
import type { fiveDays } from './duty/reach.ts'
import { minute } from './duty/time.ts'
import { count, hour } from './encoding.ts'

const spoken = v.picklist(spokenLanguages)

/**
 * The public live state, all of it from the duty plan and who has checked in. Times are minutes since 1970.
 *
 * - `at`: when this is said, because the clock of whoever reads it may be wrong
 * - `chat`: `open` where a counsellor on a chat duty that runs is checked in and has an open desk; `full` where more wait than those on duty can answer soon; `keyless`
 *   where nobody could read what is written now, in the chat or in a letter: the newest directory has run out, or nobody certified is in its pool. Then nothing is announced
 * - `until`: while it is open, to when somebody is planned without a break
 * - `languages`: of those who are there now
 * - `opens`: the next chat duty that somebody has and that has not begun; null where none is planned
 * - `spoken`: every language that somebody on a planned chat duty speaks, and when the next such duty begins, in the past where only one that runs is known: the
 *   languages announced are exactly these
 * - `missing`: since when a chat duty runs to which nobody has come; `given`: nobody is expected any more
 * - `answerBy`: the hour by which a letter written now is answered; null where `chat` is `keyless`
 * - `lastWeek`: on how many days of the last whole ISO week the chat was there as promised; null where no plan held then
 */
export const status = v.strictObject({
  version: v.literal(1),
  at: minute,
  chat: v.picklist(['open', 'full', 'closed', 'keyless']),
  until: v.nullable(minute),
  languages: v.array(spoken),
  opens: v.nullable(minute),
  spoken: v.array(v.strictObject({ language: spoken, from: minute })),
  missing: v.nullable(v.strictObject({ since: minute, given: v.boolean() })),
  answerBy: v.nullable(hour),
  lastWeek: v.nullable(v.strictObject({ days: count(7), of: v.literal(5 satisfies typeof fiveDays.days) })),
})
export type Status = v.InferOutput<typeof status>
