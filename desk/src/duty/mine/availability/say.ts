import type { DeskWords } from '@zop/content/desk'
import type { Availability } from '@zop/wire'
import { dayName, dayOf, endTimeOf, spanOf, timeOf } from '../../plan/calendar.ts'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const dated = (day: string, language: string): string => `${dayName(day, language)} ${day.slice(0, 4)}`

/** Days of a week in their order, "Mo–Fr, So": three and more in a row as a span. */
const daysSaid = (days: readonly number[], nameOf: (day: number) => string): string => {
  const rows: number[][] = []
  for (const day of days) {
    const row = rows.at(-1)
    if (row?.at(-1) === day - 1) row.push(day)
    else rows.push([day])
  }
  return rows
    .map((row) => row.map(nameOf))
    .flatMap((names) => (names.length > 2 ? [`${names[0]}–${names.at(-1)}`] : names))
    .join(', ')
}

/** When something holds that is said once or every week; what is said of it is another matter. */
export const timesOf = ({ availability, slots }: Pick<DeskWords, 'availability' | 'slots'>, said: Availability, language: string): string => {
  if (said.kind === 'once') {
    const [first, last] = [dayOf(said.start), dayOf(said.end - 1)]
    return first === last
      ? `${dated(first, language)}, ${spanOf(said)}`
      : `${dated(first, language)}, ${timeOf(said.start)} – ${dated(last, language)}, ${endTimeOf(said.end)}`
  }
  const [, byDay = '', until = ''] = /BYDAY=([A-Z,]+)(?:;UNTIL=(\d{8}))?$/.exec(said.rule) ?? []
  const days = codes.flatMap((code, at) => (byDay.split(',').includes(code) ? [at + 1] : []))
  const nameOf = (day: number): string => slots.weekdays[day as keyof typeof slots.weekdays]
  const last = until.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const ends = last === '' ? [] : [availability.until(dated(last, language))]
  return [`${daysSaid(days, nameOf)} ${said.from}–${said.to}`, availability.since(dated(said.since, language)), ...ends].join(', ')
}
