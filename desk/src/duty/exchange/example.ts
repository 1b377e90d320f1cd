import type { DeskLanguage } from '@zop/content/desk'
import type { Availability } from '@zop/wire'
import { dayAfter, minuteAt, mondayOf } from '../plan/calendar.ts'
import { agreedTable, saidTable } from './writing.ts'

const evenings = (since: string): Availability => ({ kind: 'weekly', word: 'can', since, from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO,WE' })

const single = (word: Availability['word'], day: string, [from, to]: readonly [string, string]): Availability => ({
  kind: 'once',
  word,
  start: minuteAt(day, from) ?? 0,
  end: minuteAt(day, to) ?? 0,
})

/** A table to copy from, with names that nobody has, for the days after this one. */
export const exampleSaid = (today: string, language: DeskLanguage): string => {
  const monday = dayAfter(mondayOf(today), 7)
  const people = [
    { account: '1', name: 'Beispiel Anna', centre: 'musterstadt' },
    { account: '2', name: 'Beispiel Bela', centre: 'musterstadt' },
  ]
  const said = [
    { account: '1', said: [evenings(monday), single('wish', dayAfter(monday, 5), ['10:00', '14:00'])] },
    { account: '2', said: [single('rather-not', dayAfter(monday), ['09:00', '12:00']), single('cannot', dayAfter(monday, 2), ['00:00', '12:00'])] },
  ]
  return saidTable(said, people, language).replaceAll(/;[12]\r/g, ';\r')
}

export const exampleAgreed = (today: string, language: DeskLanguage): string =>
  agreedTable([{ centre: 'musterstadt', month: today.slice(0, 7), hours: 60, binding: false }], language)
