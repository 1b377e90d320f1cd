import type { DeskLanguage } from '@zop/content/desk'
import type { DutyPerson, DutyPlan, Slot } from '@zop/wire'
import { dayOf, timeOf, weekdayName } from '../plan/calendar.ts'
import type { Told } from '../plan/move.ts'
import { tableOf } from './sheet.ts'
import { dayText, zonedOf } from './writing.ts'

/** The name and the version of the form that a plan is written in. */
const planForm = { format: 'zop-duty-plan', formVersion: 1, zone: 'Europe/Berlin' } as const

type Zoned<S> = S extends Slot ? Omit<S, 'start' | 'end'> & { readonly start: string; readonly end: string } : never

/**
 * A month as a file, whole: `start` and `end` are RFC 3339 with the offset of Berlin, everything else as in the desk. `people` names whoever is on it, and nobody else.
 * Whoever may not see what centres have answered has no answers in it either.
 */
export interface PlanFile extends Omit<DutyPlan, 'slots'> {
  readonly format: typeof planForm.format
  readonly formVersion: typeof planForm.formVersion
  readonly zone: typeof planForm.zone
  readonly slots: readonly Zoned<Slot>[]
  readonly people: readonly Pick<DutyPerson, 'account' | 'name' | 'centre'>[]
}

const zoned = <S extends Slot>(slot: S): Zoned<S> => ({ ...slot, start: zonedOf(slot.start), end: zonedOf(slot.end) }) as unknown as Zoned<S>

const peopleOf = ({ assignments }: DutyPlan, people: readonly DutyPerson[]): PlanFile['people'] => {
  const on = new Set(assignments.map(({ account }) => account))
  return people.filter(({ account }) => on.has(account)).map(({ account, name, centre }) => ({ account, name, centre }))
}

export const planFile = (plan: DutyPlan, people: readonly DutyPerson[]): PlanFile => ({
  ...planForm,
  ...plan,
  slots: plan.slots.map(zoned),
  people: peopleOf(plan, people),
})

/** The plan of a file, as it was. */
export const planIn = ({ format: _, formVersion: __, zone: ___, people: ____, slots, ...plan }: PlanFile): DutyPlan => ({
  ...plan,
  slots: slots.map((slot) => ({ ...slot, start: Date.parse(slot.start) / 60_000, end: Date.parse(slot.end) / 60_000 })),
})

/** What a plan says in words, in the language of whoever writes it out. */
export interface PlanWords {
  /** Of its eleven columns. */
  readonly titles: readonly string[]
  readonly kind: (slot: Slot) => string
  readonly language: DeskLanguage
}

/** A month for a spreadsheet: a line for each person on a duty, one for a duty with nobody, one for a meeting. */
export const planTable = ({ plan, people }: Pick<Told, 'plan' | 'people'>, { titles, kind, language }: PlanWords): string => {
  if (!plan) return ''
  const known = new Map(people.map((person) => [person.account, person]))
  const bySlot = Map.groupBy(plan.assignments, ({ slot }) => slot)
  const rows = plan.slots
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .flatMap((slot) => {
      const [day, last] = [dayOf(slot.start), dayOf(slot.end)]
      const ends = last === day ? '' : dayText(last, language)
      const times = [dayText(day, language), weekdayName(day, language), timeOf(slot.start), ends, timeOf(slot.end), kind(slot)]
      const needs = slot.kind === 'duty' ? [String(slot.minimum), String(slot.wanted), slot.languages.join(' ')] : ['', '', '']
      const there = (bySlot.get(slot.id) ?? []).flatMap(({ account }) => known.get(account) ?? [])
      if (slot.kind !== 'duty') return [[...times, ...needs, slot.title, slot.centre ?? '']]
      return there.length === 0 ? [[...times, ...needs, '', '']] : there.map(({ name, centre }) => [...times, ...needs, name, centre])
    })
  return tableOf([titles, ...rows])
}
