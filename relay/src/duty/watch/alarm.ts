import { gapsOf, type Problem, usualRules } from '@zop/rota'
import { type AlarmStep, alarmLimit, alarmSteps, type GapAlarm } from '@zop/wire'
import { monthOf } from '../calendar.ts'
import type { Shift } from '../now/shift.ts'

/** Minutes: how far ahead somebody has to be found. */
const horizon = alarmSteps[0] * 60

const nobody = { centre: '', languages: [], experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200 } as const

/** What rota asks of a plan whose only question is how many people a slot has. */
const problemOf = (shifts: readonly Shift[]): Problem => ({
  zone: 'Europe/Berlin',
  slots: shifts.map(({ slot: { kind: _, ...slot } }) => slot),
  centres: [],
  people: [...new Set(shifts.flatMap(({ people }) => people))].map((id) => ({ id, ...nobody })),
  availability: [],
  commitments: [],
  engagements: [],
  pinned: [],
  rules: usualRules,
})

/** The last step that has come for a duty that starts in so many minutes. */
const stepAt = (minutes: number): AlarmStep => alarmSteps.findLast((step) => minutes <= step * 60) ?? alarmSteps[0]

/** Duties that begin within 14 days, or run, with fewer people than they need; the soonest first. */
export const alarmsOf = (all: readonly Shift[], minute: number): GapAlarm[] => {
  const shifts = all.filter(({ slot }) => slot.end > minute && slot.start <= minute + horizon)
  const plan = shifts.flatMap(({ slot, people }) => people.map((person) => ({ slot: slot.id, person })))
  const lacks = new Map(gapsOf(problemOf(shifts), plan).flatMap((gap) => (gap.kind === 'uncovered' ? [[gap.slot, gap.missing] as const] : [])))
  return shifts
    .flatMap(({ slot: { id, start, end, channel } }) => {
      const missing = lacks.get(id)
      return missing ? [{ slot: id, month: monthOf(start), start, end, channel, lacks: missing, step: stepAt(start - minute) }] : []
    })
    .slice(0, alarmLimit)
}
