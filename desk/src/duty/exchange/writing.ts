import type { Availability, Commitment, DutyPerson } from '@zop/wire'
import { dayOf, timeOf } from '../plan/calendar.ts'
import { wallTextOf, weekdayTextOf, wordTextOf } from './cells.ts'
import { type Column, type Table, tables, titleOf } from './columns.ts'
import type { SaidBy } from './reading.ts'
import { tableOf } from './sheet.ts'

type Cells = Partial<Record<Column, string>>

const written = (table: Table, rows: readonly Cells[]): string => {
  const columns: readonly Column[] = tables[table]
  return tableOf([columns.map(titleOf), ...rows.map((row) => columns.map((column) => row[column] ?? ''))])
}

const germanDay = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`

const weeklyCells = ({ since, from, to, rule }: Extract<Availability, { kind: 'weekly' }>): Cells => {
  const [, byDay = '', until = ''] = /BYDAY=([A-Z,]+)(?:;UNTIL=(\d{8}))?$/.exec(rule) ?? []
  const last = until.replace(/^(\d{4})(\d\d)(\d\d)$/, '$3.$2.$1')
  return { weekdays: weekdayTextOf(byDay), date: germanDay(since), from, endDate: last, to }
}

const onceCells = ({ start, end }: Extract<Availability, { kind: 'once' }>): Cells => ({
  date: germanDay(dayOf(start)),
  from: wallTextOf(start),
  endDate: germanDay(dayOf(end)),
  to: wallTextOf(end),
})

/** What people have said, as the import reads it back without loss. */
export const saidTable = (said: readonly SaidBy[], people: readonly Pick<DutyPerson, 'account' | 'name' | 'centre'>[]): string => {
  const known = new Map(people.map((one) => [one.account, one]))
  return written(
    'said',
    said.flatMap(({ account, said: own }) => {
      const person = known.get(account)
      if (!person) return []
      return own.map((one) => ({
        person: person.name,
        centre: person.centre,
        word: wordTextOf(one.word),
        ...(one.kind === 'weekly' ? weeklyCells(one) : onceCells(one)),
        account,
      }))
    }),
  )
}

/** What centres have agreed to, as the import reads it back. That it binds is for reading only: a centre's lead says so. */
export const agreedTable = (commitments: readonly Commitment[], { yes, no }: { yes: string; no: string }): string =>
  written(
    'agreed',
    commitments.map(({ centre, month, hours, binding }) => ({ centre, month, hours: String(hours), binding: binding ? yes : no })),
  )

/** A minute with its zone, RFC 3339: `2027-05-03T18:00+02:00`. */
export const zonedOf = (minute: number): string => {
  const [day, time] = [dayOf(minute), timeOf(minute)]
  const ahead = Date.parse(`${day}T${time}Z`) / 60_000 - minute
  return `${day}T${time}+${String(ahead / 60).padStart(2, '0')}:00`
}
