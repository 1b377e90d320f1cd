import { gapsOf, usualRules } from '@zop/rota'
import type { Assignment, DutyChannel, DutyPerson, DutyPlan, DutySlot } from '@zop/wire'
import { dayOf, daysOf, spanOf } from '../plan/calendar.ts'
import type { Told } from '../plan/move.ts'

/** What a duty lacks. */
interface Lack {
  /** People below the minimum, and below what is wanted. */
  readonly missing: number
  readonly thin: number
  readonly languages: readonly string[]
  readonly experienced: boolean
}

/** Somebody on a duty, as a chip shows them. */
interface Chip {
  readonly assignment: Assignment
  readonly name: string
  readonly languages: readonly string[]
}

export interface Cell {
  readonly slot: DutySlot
  readonly chips: readonly Chip[]
  readonly lack: Lack
}

/** A line of the board: what starts and ends alike on its days. */
export interface Row {
  readonly key: string
  readonly channel: DutyChannel
  readonly span: string
  /** One place for each day of the month. */
  readonly cells: readonly (Cell | null)[]
}

export interface Grid {
  readonly days: readonly string[]
  readonly rows: readonly Row[]
  /** Duties below the minimum, and others that are thin or lack a language or experience. */
  readonly gaps: number
  readonly thin: number
}

const nothing: Lack = { missing: 0, thin: 0, languages: [], experienced: false }

const personOf = ({ account, centre, profile }: DutyPerson) => ({
  id: account,
  centre,
  languages: profile?.languages ?? [],
  experienced: profile?.experienced ?? false,
  dutiesPerWeek: profile?.dutiesPerWeek ?? 7,
  hoursPerMonth: profile?.hoursPerMonth ?? 200,
})

/** What each duty lacks, by rota's count. Languages and experience are known to those who may see profiles only. */
const lacksOf = (plan: DutyPlan, people: readonly DutyPerson[], sees: boolean): ReadonlyMap<string, Lack> => {
  const slots = plan.slots.filter((slot) => slot.kind === 'duty').map(({ kind: _, ...slot }) => slot)
  const found = gapsOf(
    {
      zone: 'Europe/Berlin',
      slots,
      centres: [],
      people: people.map(personOf),
      availability: [],
      commitments: [],
      engagements: [],
      pinned: [],
      rules: usualRules,
    },
    plan.assignments.map(({ slot, account }) => ({ slot, person: account })),
  )
  const lacks = new Map<string, Lack>()
  for (const gap of found) {
    const before = lacks.get(gap.slot) ?? nothing
    if (gap.kind === 'uncovered') lacks.set(gap.slot, { ...before, missing: gap.missing })
    else if (gap.kind === 'thin') lacks.set(gap.slot, { ...before, thin: gap.missing })
    else if (sees && gap.kind === 'language') lacks.set(gap.slot, { ...before, languages: [...before.languages, gap.language] })
    else if (sees && gap.kind === 'experienced') lacks.set(gap.slot, { ...before, experienced: true })
  }
  return lacks
}

const inOrder = (a: Row, b: Row): number => a.channel.localeCompare(b.channel) || a.span.localeCompare(b.span)

const placed = (days: readonly string[], cells: readonly Cell[]): Row[] => {
  const lines = Map.groupBy(cells, ({ slot }) => `${slot.channel} ${spanOf(slot)}`)
  return [...lines].flatMap(([key, ofLine]) => {
    const byDay = Map.groupBy(ofLine, ({ slot }) => dayOf(slot.start))
    // Two duties alike on one day stand in two lines.
    const depth = Math.max(...[...byDay.values()].map(({ length }) => length))
    const [first] = ofLine
    if (!first) return []
    return Array.from({ length: depth }, (_, at) => ({
      key: `${key} ${at}`,
      channel: first.slot.channel,
      span: spanOf(first.slot),
      cells: days.map((day) => byDay.get(day)?.[at] ?? null),
    }))
  })
}

/** A month as a table: days across, what starts and ends alike down. */
export const gridOf = ({ plan, people }: Pick<Told, 'plan' | 'people'>, sees: boolean): Grid => {
  if (!plan) return { days: [], rows: [], gaps: 0, thin: 0 }
  const known = new Map(people.map((person) => [person.account, person]))
  const bySlot = Map.groupBy(plan.assignments, ({ slot }) => slot)
  const lacks = lacksOf(plan, people, sees)
  const cells = plan.slots
    .filter((slot) => slot.kind === 'duty')
    .map((slot): Cell => {
      const chips = (bySlot.get(slot.id) ?? []).map((assignment) => {
        const person = known.get(assignment.account)
        return { assignment, name: person?.name ?? '…', languages: person?.profile?.languages ?? [] }
      })
      return { slot, chips, lack: lacks.get(slot.id) ?? nothing }
    })
  const days = daysOf(plan.month)
  return {
    days,
    rows: placed(days, cells).toSorted(inOrder),
    gaps: cells.filter(({ lack }) => lack.missing > 0).length,
    thin: cells.filter(({ lack }) => lack.missing === 0 && lack !== nothing).length,
  }
}

export const cellsOf = ({ rows }: Grid): readonly Cell[] => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))

/** Everything of one day, by time. */
export const dayCells = (grid: Grid, day: string): readonly Cell[] => {
  const at = grid.days.indexOf(day)
  return grid.rows.flatMap(({ cells }) => cells[at] ?? []).toSorted((a, b) => a.slot.start - b.slot.start)
}

export const isLacking = (cell: Cell): boolean => cell.lack !== nothing
