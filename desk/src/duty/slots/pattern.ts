import { type PatternFault, type SlotPattern, slotsOf } from '@zop/rota'
import type { DutyPlan, DutySlot, Month, Slot } from '@zop/wire'
import { dayOf, daysOf, timeOf, weekdayOf } from '../plan/calendar.ts'
import { freshId } from '../plan/fresh.ts'

/** One line of the week: `name` is its number. */
export type Line = SlotPattern

export type Made =
  | { readonly kind: 'slots'; readonly slots: readonly Slot[] }
  | { readonly kind: 'refused'; readonly faults: readonly PatternFault[] }
  /** Two lines want the same at the same time. */
  | { readonly kind: 'twice' }
  /** This browser has no calendar to reckon with. */
  | { readonly kind: 'browser' }

/** A first proposal: chat on weekday afternoons and evenings, letters in the morning. */
export const usualWeek: readonly Line[] = [
  ['14:00', '17:00', 'chat', 2],
  ['17:00', '20:00', 'chat', 2],
  ['10:00', '12:00', 'mail', 1],
].map(([from, to, channel, wanted], at) => ({
  name: String(at + 1),
  weekdays: [1, 2, 3, 4, 5],
  from: String(from),
  to: String(to),
  channel: channel === 'mail' ? 'mail' : 'chat',
  minimum: 1,
  wanted: Number(wanted),
  languages: ['de'],
  experienced: false,
  onePerCentre: false,
}))

const kindOf = ({ start, end, channel, minimum, wanted, languages, experienced, onePerCentre }: DutySlot): string =>
  JSON.stringify([timeOf(start), timeOf(end), channel, minimum, wanted, languages, experienced, onePerCentre])

/** The week that these slots come from, as far as they repeat. */
export const weekOf = ({ slots }: Pick<DutyPlan, 'slots'>): readonly Line[] => {
  const duties = slots.filter((slot) => slot.kind === 'duty')
  return [...Map.groupBy(duties, kindOf).values()].flatMap((alike, at): Line[] => {
    const [first] = alike
    if (!first) return []
    const { start, end, channel, minimum, wanted, languages, experienced, onePerCentre } = first
    const weekdays = [...new Set(alike.map((slot) => weekdayOf(dayOf(slot.start))))].toSorted()
    return [{ name: String(at + 1), weekdays, from: timeOf(start), to: timeOf(end), channel, minimum, wanted, languages, experienced, onePerCentre }]
  })
}

const same = (one: Pick<DutySlot, 'start' | 'end' | 'channel'>, other: Pick<DutySlot, 'start' | 'end' | 'channel'>): boolean =>
  one.start === other.start && one.end === other.end && one.channel === other.channel

/** The slots of a month by its week, through rota's calendar. A slot that stays keeps its id and so its people; meetings stay. */
export const slotsIn = (month: Month, week: readonly Line[], before: readonly Slot[]): Made => {
  if (!('Temporal' in globalThis)) return { kind: 'browser' }
  const days = daysOf(month)
  const made = slotsOf(week, { from: days[0] ?? '', to: days.at(-1) ?? '', zone: 'Europe/Berlin' })
  if (made.kind === 'refused') return made
  if (made.slots.some((slot, at) => made.slots.slice(at + 1).some((other) => same(slot, other)))) return { kind: 'twice' }
  const known = before.filter((slot) => slot.kind === 'duty')
  const duties = made.slots.map(
    (slot): DutySlot => ({ ...slot, kind: 'duty', languages: [...slot.languages], id: known.find((one) => same(one, slot))?.id ?? freshId() }),
  )
  return { kind: 'slots', slots: [...duties, ...before.filter((slot) => slot.kind !== 'duty')] }
}
