import { comingIn, type DutyNow } from '@zop/wire'

type Shift = NonNullable<DutyNow['mine']>

/**
 * How this person stands to the plan now: `on` duty, checked in `early`, a duty that `runs` or begins `soon` and may be begun, one that `opens` later today, the `next` one,
 * `none`; `unknown` until the relay has told it.
 */
export type Standing =
  | { readonly kind: 'unknown' | 'none' }
  | { readonly kind: 'on' | 'early' | 'runs' | 'soon' | 'next'; readonly shift: Shift }
  | { readonly kind: 'opens'; readonly shift: Shift; readonly from: number }

/** Within so many minutes a duty is one of the day: the bar says when it can be begun. */
const ofTheDay = 4 * 60

/** By the relay's word while it can be heard; where it cannot, a duty whose time is over is over. `minute` is now. */
export const standingOf = (now: DutyNow | null, { minute, connected }: { minute: number; connected: boolean }): Standing => {
  if (now === null) return { kind: 'unknown' }
  const shift = now.mine
  if (shift === null || (!connected && minute >= shift.end)) return { kind: 'none' }
  const begun = minute >= shift.start
  if (now.me) return { kind: begun ? 'on' : 'early', shift }
  if (begun) return { kind: 'runs', shift }
  const from = shift.start - comingIn.early
  if (minute >= from) return { kind: 'soon', shift }
  return shift.start - minute <= ofTheDay ? { kind: 'opens', shift, from } : { kind: 'next', shift }
}

/** Whether somebody else is there on a chat duty: whoever is on a mail duty is one of `people` too. */
export const othersOnChat = (now: DutyNow | null): boolean => now?.speaking.some(({ there }) => there) ?? false

/** Whether a duty may be begun now. */
export const mayBegin = ({ kind }: Standing): boolean => kind === 'runs' || kind === 'soon'

/** Minutes before the end at which it is said. */
const endings = [15, 5] as const

/** The end is near: within how many minutes, as it was last said; null where it is not. */
export const endsWithin = (standing: Standing, minute: number): (typeof endings)[number] | null => {
  if (standing.kind !== 'on') return null
  const left = standing.shift.end - minute
  return left <= 0 ? null : (endings.findLast((one) => left <= one) ?? null)
}
