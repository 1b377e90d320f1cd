import type { DutySlot, Month, Stretch } from '@zop/wire'
import { dayAfter, dayOf, monthAfter } from '../plan/calendar.ts'
import type { Told } from '../plan/move.ts'
import { dutiesOf } from './duties.ts'

/** A duty that becomes free, and whose it is. */
export interface Freed {
  readonly slot: DutySlot
  readonly name: string
}

/** Months that are looked at: the relay takes down no absence of more than a year. */
const most = 14

/** The months in which a duty may lie within this time: one that begins on the evening before belongs to its own month. */
export const monthsIn = ({ start, end }: Stretch): readonly Month[] => {
  const [first, last] = [dayAfter(dayOf(start), -1).slice(0, 7), dayOf(end - 1).slice(0, 7)]
  const months: Month[] = []
  for (let month = first; month <= last && months.length < most; month = monthAfter(month)) months.push(month)
  return months
}

/** What becomes free where one person, or (`account` null) everybody of a centre, is away: closed months stay as they are. `now` in minutes. */
export const freedBy = (
  months: readonly Told[],
  { account, centre, start, end }: Stretch & { readonly account: string | null; readonly centre: string },
  now: number,
): readonly Freed[] => {
  const open = months.filter(({ plan }) => plan?.status !== 'closed')
  const people = months[0]?.people.filter((one) => (account === null ? one.centre === centre : one.account === account)) ?? []
  return people
    .flatMap((person) => dutiesOf(open, person.account, now).map(({ slot }) => ({ slot, name: person.name })))
    .filter(({ slot }) => slot.start < end && start < slot.end)
    .toSorted((a, b) => a.slot.start - b.slot.start || a.name.localeCompare(b.name))
}
