import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timesInWords } from './index.ts'

const week = [
  { byday: 'MO,TU,WE,TH', opens_at: '09:00', closes_at: '16:00' },
  { byday: 'FR', opens_at: '09:00', closes_at: '12:00' },
]

test('times are said in words: days that follow one another in one, hours in the words of the language', () => {
  assert.deepEqual(timesInWords(week, { locale: 'de', span: '{from} bis {to}' }), ['Montag–Donnerstag: 09:00 bis 16:00', 'Freitag: 09:00 bis 12:00'])
  assert.deepEqual(timesInWords([{ byday: 'WE,MO', opens_at: '09:00', closes_at: '24:00' }], { locale: 'en', span: '{from} to {to}' }), [
    'Monday and Wednesday: 09:00 to 24:00',
  ])
})

test('the same hours written twice are one line, and their order in the entry changes nothing', () => {
  const split = [
    { byday: 'FR', opens_at: '09:00', closes_at: '12:00' },
    ...['TH', 'MO', 'WE', 'TU'].map((byday) => ({ byday, opens_at: '09:00', closes_at: '16:00' })),
  ]
  assert.deepEqual(timesInWords(split, { locale: 'de', span: '{from} bis {to}' }), timesInWords(week, { locale: 'de', span: '{from} bis {to}' }))
})
