import type { Availability } from '@zop/wire'
import { dayAfter } from '../plan/calendar.ts'
import { minuteOf, readDay, readWall, readWeekdays, readWord, type Wall, type Word } from './cells.ts'
import type { Column } from './columns.ts'
import type { FaultKind } from './fault.ts'

/** A cell by its column; empty where the table has none. */
export type Cells = (column: Column) => string

interface Wrong {
  readonly column: Column | null
  readonly kind: FaultKind
}

export type ReadSaid = { readonly kind: 'said'; readonly said: Availability } | { readonly kind: 'wrong'; readonly wrong: readonly Wrong[] }

/** Reads cells, and remembers which of them could not be read. */
const reader = (cell: Cells) => {
  const wrong: Wrong[] = []
  return {
    wrong,
    read: <T>(column: Column, kind: FaultKind, parse: (text: string) => T | null): T | null => {
      const text = cell(column)
      const found = text === '' ? null : parse(text)
      if (found === null) wrong.push({ column, kind: text === '' ? 'empty' : kind })
      return found
    },
    /** An empty cell is fine and null. */
    maybe: <T>(column: Column, kind: FaultKind, parse: (text: string) => T | null): T | null => {
      const text = cell(column)
      const found = text === '' ? null : parse(text)
      if (found === null && text !== '') wrong.push({ column, kind })
      return found
    },
  }
}

const wrongly = (...wrong: Wrong[]): ReadSaid => ({ kind: 'wrong', wrong })

interface Times {
  readonly word: Word
  readonly from: Wall
  readonly to: Wall
  readonly date: string | null
  readonly endDate: string | null
}

const weeklyOf = ({ word, from, to, date, endDate }: Times, { byDay, today }: { byDay: string; today: string }): ReadSaid => {
  if (from.ahead !== null || to.ahead !== null) return wrongly({ column: from.ahead === null ? 'to' : 'from', kind: 'time' })
  if (from.time === '24:00') return wrongly({ column: 'from', kind: 'time' })
  const since = date ?? today
  if (endDate !== null && endDate < since) return wrongly({ column: 'endDate', kind: 'order' })
  const rule = `FREQ=WEEKLY;BYDAY=${byDay}${endDate === null ? '' : `;UNTIL=${endDate.replaceAll('-', '')}`}`
  return { kind: 'said', said: { kind: 'weekly', word, since, from: from.time, to: to.time === '24:00' ? '00:00' : to.time, rule } }
}

const onceOf = ({ word, from, to, date, endDate }: Times): ReadSaid => {
  if (date === null) return wrongly({ column: 'date', kind: 'no-date' })
  const start = minuteOf(date, from)
  if (typeof start === 'string') return wrongly({ column: 'from', kind: start })
  const overnight = to.time < from.time || (to.time === from.time && to.ahead === from.ahead)
  const end = minuteOf(endDate ?? (overnight ? dayAfter(date) : date), to)
  if (typeof end === 'string') return wrongly({ column: 'to', kind: end })
  return start < end ? { kind: 'said', said: { kind: 'once', word, start, end } } : wrongly({ column: endDate === null ? 'to' : 'endDate', kind: 'order' })
}

/** What a line says of somebody's times. Every cell that cannot be read is named. */
export const saidIn = (cell: Cells, today: string): ReadSaid => {
  const { read, maybe, wrong } = reader(cell)
  const word = read('word', 'word', readWord)
  const byDay = maybe('weekdays', 'weekdays', readWeekdays)
  const date = maybe('date', 'day', readDay)
  const from = read('from', 'time', readWall)
  const endDate = maybe('endDate', 'day', readDay)
  const to = read('to', 'time', readWall)
  if (wrong.length > 0 || word === null || from === null || to === null) return { kind: 'wrong', wrong }
  const times = { word, from, to, date, endDate }
  return byDay === null ? onceOf(times) : weeklyOf(times, { byDay, today })
}
