import type { DeskWords } from '@zop/content/desk'
import type { Availability } from '@zop/wire'
import { dayName, dayOf, endTimeOf, spanOf, timeOf } from '../../plan/calendar.ts'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const dated = (day: string, language: string): string => `${dayName(day, language)} ${day.slice(0, 4)}`

/** When something holds that is said once or every week; what is said of it is another matter. */
export const timesOf = ({ availability, slots }: Pick<DeskWords, 'availability' | 'slots'>, said: Availability, language: string): string => {
  if (said.kind === 'once') {
    const [first, last] = [dayOf(said.start), dayOf(said.end - 1)]
    return first === last
      ? `${dated(first, language)}, ${spanOf(said)}`
      : `${dated(first, language)}, ${timeOf(said.start)} – ${dated(last, language)}, ${endTimeOf(said.end)}`
  }
  const [, byDay = '', until = ''] = /BYDAY=([A-Z,]+)(?:;UNTIL=(\d{8}))?$/.exec(said.rule) ?? []
  const days = byDay.split(',').map((code) => slots.weekdays[(codes.indexOf(code) + 1) as keyof typeof slots.weekdays])
  const last = until.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const ends = last === '' ? [] : [availability.until(dated(last, language))]
  return [`${days.join(', ')} ${said.from}–${said.to}`, availability.since(dated(said.since, language)), ...ends].join(', ')
}
