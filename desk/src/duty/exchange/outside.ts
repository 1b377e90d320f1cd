import type { Availability, DutySlot } from '@zop/wire'
import { dutiesOf } from '../mine/duties.ts'
import { ableBetween } from '../plan/able.ts'
import { dayOf } from '../plan/calendar.ts'
import type { Told } from '../plan/move.ts'

/** Looks up the duties that somebody has been given and that lie outside of what they say then: what is over counts no more. `now` in minutes. */
export const outsideIn = (plans: readonly Told[], now: number): ((account: string, said: readonly Availability[]) => readonly DutySlot[]) => {
  const ends = plans.flatMap(({ plan }) => (plan?.slots ?? []).map(({ end }) => end))
  const ableOf = ableBetween(dayOf(now), dayOf(Math.max(now, ...ends)))
  return (account, said) => {
    const duties = dutiesOf(plans, account, now).map(({ slot }) => slot)
    if (duties.length === 0 || !ableOf) return []
    const able = ableOf(said)
    return duties.filter((slot) => !able.some(({ start, end }) => start <= Math.max(slot.start, now) && slot.end <= end))
  }
}
