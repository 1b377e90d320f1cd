import type { DeskLanguage } from '@zop/content/desk'
import type { Availability, Commitment, DutyPerson } from '@zop/wire'
import { dayOf, timeOf } from '../plan/calendar.ts'
import { wallTextOf, weekdayTextOf, wordTextOf } from './cells.ts'
import { type Column, type Table, tables, titleOf } from './columns.ts'
import type { SaidBy } from './reading.ts'
import { tableOf } from './sheet.ts'

type Person = Pick<DutyPerson, 'account' | 'name' | 'centre'>
type Cells = Partial<Record<Column, string>>

const written = (table: Table, rows: readonly Cells[], language: DeskLanguage): string => {
  const columns: readonly Column[] = tables[table]
  return tableOf([columns.map((column) => titleOf(column, language)), ...rows.map((row) => columns.map((column) => row[column] ?? ''))])
}

/** A day as tables of this language have it. */
export const dayText = (day: string, language: DeskLanguage): string => (language === 'de' ? `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}` : day)

const weeklyCells = ({ since, from, to, rule }: Extract<Availability, { kind: 'weekly' }>, language: DeskLanguage): Cells => {
  const [, byDay = '', until = ''] = /BYDAY=([A-Z,]+)(?:;UNTIL=(\d{8}))?$/.exec(rule) ?? []
  const last = until.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  return { weekdays: weekdayTextOf(byDay, language), date: dayText(since, language), from, endDate: last && dayText(last, language), to }
}

const onceCells = ({ start, end }: Extract<Availability, { kind: 'once' }>, language: DeskLanguage): Cells => ({
  date: dayText(dayOf(start), language),
  from: wallTextOf(start),
  endDate: dayText(dayOf(end), language),
  to: wallTextOf(end),
})

/** What people have said, as the import reads it back without loss. */
export const saidTable = (said: readonly SaidBy[], people: readonly Person[], language: DeskLanguage): string => {
  const known = new Map(people.map((one) => [one.account, one]))
  return written(
    'said',
    said.flatMap(({ account, said: own }) => {
      const person = known.get(account)
      if (!person) return []
      return own.map((one) => ({
        person: person.name,
        centre: person.centre,
        word: wordTextOf(one.word, language),
        ...(one.kind === 'weekly' ? weeklyCells(one, language) : onceCells(one, language)),
        account,
      }))
    }),
    language,
  )
}

const yes = { de: 'ja', en: 'yes' } as const
const no = { de: 'nein', en: 'no' } as const

/** What centres have agreed to, as the import reads it back. That it binds is for reading only: a centre's lead says so. */
export const agreedTable = (commitments: readonly Commitment[], language: DeskLanguage): string =>
  written(
    'agreed',
    commitments.map(({ centre, month, hours, binding }) => ({ centre, month, hours: String(hours), binding: binding ? yes[language] : no[language] })),
    language,
  )

/** A minute with its zone, RFC 3339: `2027-05-03T18:00+02:00`. */
export const zonedOf = (minute: number): string => {
  const [day, time] = [dayOf(minute), timeOf(minute)]
  const ahead = Date.parse(`${day}T${time}Z`) / 60_000 - minute
  return `${day}T${time}+${String(ahead / 60).padStart(2, '0')}:00`
}
