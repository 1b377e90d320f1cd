import { type MeetingSlot, type Month, mostSlots, type Slot } from '@zop/wire'
import { dayAfter, dayOf, daysOf, minuteAt, weekdayOf } from '../plan/calendar.ts'
import type { Told } from '../plan/move.ts'

/** What a form says of a date; `centre` empty for everybody. */
export interface Draft {
  readonly kind: MeetingSlot['kind']
  readonly title: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly centre: string
}

/** `over`: the day has gone by. `begun`: the time of today has. */
type Wrong = 'day' | 'time' | 'name' | 'over' | 'begun'

export type Made = { readonly kind: 'meeting'; readonly slot: MeetingSlot } | { readonly kind: 'wrong'; readonly wrong: Wrong }

/** Where a date is entered. `binding`: what has begun does not change any more. `now` in minutes. */
interface Place {
  readonly id: string
  readonly month: Month
  readonly binding: boolean
  readonly now: number
}

/** The next working day of a month after today; its last day where none is left. */
export const dayOffered = (month: Month, today: string, isHoliday: (day: string) => boolean): string => {
  const days = daysOf(month)
  return days.find((day) => day > today && weekdayOf(day) < 6 && !isHoliday(day)) ?? days.at(-1) ?? today
}

const isMeeting = (slot: Slot): slot is MeetingSlot => slot.kind !== 'duty'

/** Trainings, team meetings and intervision of a month, in their order; of one centre also what is for everybody. */
export const meetingsOf = (slots: readonly Slot[], centre: string | null = null): readonly MeetingSlot[] =>
  slots
    .filter(isMeeting)
    .filter((slot) => centre === null || slot.centre === null || slot.centre === centre)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)

/** The date that a form asks for; one that ends no later than it begins ends on the next day. */
export const meetingIn = ({ kind, title, day, from, to, centre }: Draft, { id, month, binding, now }: Place): Made => {
  if (title.trim() === '') return { kind: 'wrong', wrong: 'name' }
  if (!day.startsWith(`${month}-`)) return { kind: 'wrong', wrong: 'day' }
  if (binding && day < dayOf(now)) return { kind: 'wrong', wrong: 'over' }
  if (from === '' || to === '') return { kind: 'wrong', wrong: 'time' }
  const start = minuteAt(day, from)
  const end = minuteAt(to > from ? day : dayAfter(day), to)
  if (start === null || end === null || start >= end || end - start > 24 * 60) return { kind: 'wrong', wrong: 'time' }
  if (binding && start <= now) return { kind: 'wrong', wrong: 'begun' }
  return { kind: 'meeting', slot: { id, kind, title: title.trim(), start, end, centre: centre === '' ? null : centre } }
}

/** The slots of a month with this date in it, in the place of the one it was. */
export const withMeeting = (slots: readonly Slot[], meeting: MeetingSlot): readonly Slot[] => [...slots.filter(({ id }) => id !== meeting.id), meeting]

export const isFull = (slots: readonly Slot[]): boolean => slots.length > mostSlots

/** Names of those who should be there and have a duty at that time. */
export const clashing = ({ plan, people }: Pick<Told, 'plan' | 'people'>, meeting: MeetingSlot): readonly string[] => {
  const during = new Set((plan?.slots ?? []).filter((slot) => slot.kind === 'duty' && slot.start < meeting.end && meeting.start < slot.end).map(({ id }) => id))
  const accounts = new Set((plan?.assignments ?? []).flatMap(({ slot, account }) => (during.has(slot) ? [account] : [])))
  return people.filter(({ account, centre }) => accounts.has(account) && (meeting.centre === null || meeting.centre === centre)).map(({ name }) => name)
}

/** Dates by the day on which they begin. */
export const byDay = (meetings: readonly MeetingSlot[]): ReadonlyMap<string, readonly MeetingSlot[]> => Map.groupBy(meetings, ({ start }) => dayOf(start))
