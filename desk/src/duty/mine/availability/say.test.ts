import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { minuteAt } from '../../plan/calendar.ts'
import { timesOf } from './say.ts'

const weekly = { kind: 'weekly', word: 'can', since: '2027-05-03', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO,WE' } as const

test('what somebody says of their times reads as days and hours, with its first and its last day', () => {
  assert.equal(timesOf(deskWords.de, weekly, 'de'), 'Mo, Mi 18:00–21:00, ab Mo., 3. Mai 2027')
  assert.equal(
    timesOf(deskWords.de, { ...weekly, rule: `${weekly.rule};UNTIL=20270630` }, 'de'),
    'Mo, Mi 18:00–21:00, ab Mo., 3. Mai 2027, bis Mi., 30. Juni 2027',
  )
  const on = (days: string) => timesOf(deskWords.de, { ...weekly, rule: `FREQ=WEEKLY;BYDAY=${days}` }, 'de').split(' 18')[0]
  assert.deepEqual([on('MO,TU,WE,TH,FR'), on('MO,TU,TH,FR,SA,SU'), on('SU'), on('MO,TU,WE,TH,FR,SA,SU')], ['Mo–Fr', 'Mo, Di, Do–So', 'So', 'Mo–So'])
  const [start, end] = [minuteAt('2027-05-03', '22:00') ?? 0, minuteAt('2027-05-03', '23:30') ?? 0]
  assert.equal(timesOf(deskWords.de, { kind: 'once', word: 'wish', start, end }, 'de'), 'Mo., 3. Mai 2027, 22:00–23:30')
  assert.equal(timesOf(deskWords.de, { kind: 'once', word: 'wish', start, end: end + 60 }, 'de'), 'Mo., 3. Mai 2027, 22:00 – Di., 4. Mai 2027, 00:30')
})
