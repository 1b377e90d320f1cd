import { each, type Program, type ProgramBuilder, programBuilder } from '@zop/rota'
import type { Employee, Instance } from './instance.ts'

/** Days of work in a row, from one day to another, both included; after it the rest that must follow. */
interface Stint {
  readonly column: number
  readonly from: number
  readonly to: number
}

const saturdays = (days: number): number[] => Array.from({ length: Math.floor(days / 7) }, (_, week) => week * 7 + 5)

/** Stints cut by the first or last day may be short: what lies outside is taken to be right. */
const stintsOf = ({ stint, daysOff }: Employee, days: number): Omit<Stint, 'column'>[] =>
  Array.from({ length: days }, (_, from) => from).flatMap((from) =>
    Array.from({ length: stint.most }, (_, more) => from + more)
      .filter((to) => to < days && (to - from + 1 >= stint.least || from === 0 || to === days - 1))
      .filter((to) => !daysOff.some((off) => off >= from && off <= to))
      .map((to) => ({ from, to })),
  )

/**
 * The working days of one person as a path through the days: from a day on which a stint may begin, either one day off, or a stint with the rest that it needs.
 * Every path keeps the rules of days in a row, so that no further row has to.
 */
const addPath = (builder: ProgramBuilder, employee: Employee, days: number): Stint[] => {
  const stints = stintsOf(employee, days).map((stint) => ({ ...stint, column: builder.column({ cost: 0, most: 1, whole: true }) }))
  const idle = Array.from({ length: days }, () => builder.column({ cost: 0, most: 1, whole: false }))
  const reached = (stint: Stint): number => Math.min(days, stint.to + 1 + employee.rest)
  for (let day = 0; day < days; day++) {
    const leaves = [...stints.filter(({ from }) => from === day).map(({ column }) => column), idle[day] ?? 0]
    const arrives = [...stints.filter((stint) => reached(stint) === day).map(({ column }) => column), ...(day === 0 ? [] : [idle[day - 1] ?? 0])]
    const begins = day === 0 ? 1 : 0
    builder.row({ least: begins, most: begins, terms: [...each(leaves), ...each(arrives, -1)] })
  }
  const weekends = stints.map(({ column, from, to }) => ({
    column,
    factor: saturdays(days).filter((saturday) => from <= saturday + 1 && to >= saturday).length,
  }))
  builder.row({ least: 0, most: employee.weekends, terms: weekends.filter(({ factor }) => factor > 0) })
  return stints
}

const costOf = ({ wishes }: Instance, employee: string, { day, shift }: { day: number; shift: string }): number =>
  wishes
    .filter((wish) => wish.employee === employee && wish.day === day && wish.shift === shift)
    .reduce((sum, { on, weight }) => sum + (on ? -weight : weight), 0)

/** One shift on each working day, none that may not follow the one before, and the limits of the person. Gives the columns by day and shift. */
const addShifts = (builder: ProgramBuilder, instance: Instance, employee: Employee): Map<string, number>[] => {
  const { days, shifts } = instance
  const stints = addPath(builder, employee, days)
  const able = shifts.filter(({ id }) => (employee.most.get(id) ?? 0) > 0)
  const columns = Array.from(
    { length: days },
    (_, day) => new Map(able.map(({ id }) => [id, builder.column({ cost: costOf(instance, employee.id, { day, shift: id }), most: 1, whole: true })])),
  )
  const over = (first: number, last: number) => stints.filter(({ from, to }) => from <= last && to >= first).map(({ column }) => column)
  for (const [day, today] of columns.entries()) {
    builder.row({ least: 0, most: 0, terms: [...each([...today.values()]), ...each(over(day, day), -1)] })
    const tomorrow = columns[day + 1]
    if (tomorrow === undefined) continue
    // For each shift of tomorrow: it, and all today that it may not follow, at most once, and only where one works at all.
    for (const { id } of able) {
      const blocking = able.filter(({ before }) => before.includes(id))
      if (blocking.length === 0) continue
      const also = able.filter(({ id: other }) => blocking.every(({ before }) => before.includes(other)))
      const set = [...blocking.map((shift) => today.get(shift.id) ?? 0), ...also.map((shift) => tomorrow.get(shift.id) ?? 0)]
      builder.row({ least: Number.NEGATIVE_INFINITY, most: 0, terms: [...each(set), ...each(over(day, day + 1), -1)] })
    }
  }
  const all = columns.flatMap((day) => able.map(({ id, minutes }) => ({ column: day.get(id) ?? 0, factor: minutes, id })))
  builder.row({ least: employee.minutes.least, most: employee.minutes.most, terms: all.map(({ column, factor }) => ({ column, factor })) })
  for (const { id } of able) {
    const most = employee.most.get(id) ?? 0
    if (most < days) builder.row({ least: 0, most, terms: each(all.filter((one) => one.id === id).map(({ column }) => column)) })
  }
  return columns
}

/** The integer program of an instance, and the points that are paid in any case because every wish for a shift is granted or paid for. */
export const programOf = (instance: Instance): { readonly program: Program; readonly constant: number } => {
  const builder = programBuilder()
  const byEmployee = instance.staff.map((employee) => addShifts(builder, instance, employee))
  for (const { day, shift, wanted, under, over } of instance.cover) {
    const staffed = byEmployee.flatMap((columns) => columns[day]?.get(shift) ?? [])
    const short = builder.column({ cost: under, most: wanted, whole: false })
    const beyond = builder.column({ cost: over, most: Number.POSITIVE_INFINITY, whole: false })
    builder.row({ least: wanted, most: wanted, terms: [...each([...staffed, short]), { column: beyond, factor: -1 }] })
  }
  return { program: builder.program, constant: instance.wishes.filter(({ on }) => on).reduce((sum, { weight }) => sum + weight, 0) }
}
