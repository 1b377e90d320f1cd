import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closedDays, holidaysOf, type Land, lands } from './holiday.ts'

const days = (land: Land, year: number): string[] => holidaysOf(land, year).map(({ day }) => day)

test('the nine holidays of all Laender are there, and those of some only there', () => {
  const everywhere = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-10-03', '2026-12-25', '2026-12-26']
  for (const land of lands) for (const day of everywhere) assert.ok(days(land, 2026).includes(day), `${land} ${day}`)
  const corpusChristi = lands.filter((land) => days(land, 2026).includes('2026-06-04'))
  assert.deepEqual(corpusChristi, ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'])
  const reformation = lands.filter((land) => days(land, 2026).includes('2026-10-31'))
  assert.deepEqual(reformation, ['BB', 'HB', 'HH', 'MV', 'NI', 'SH', 'SN', 'ST', 'TH'])
})

test('a holiday that only some places of a Land keep, or only schools, is none', () => {
  assert.equal(days('BY', 2026).includes('2026-08-08'), false)
  assert.equal(days('BY', 2026).includes('2026-08-15'), false)
  assert.equal(days('BY', 2026).includes('2026-11-18'), false)
  assert.equal(days('SN', 2026).includes('2026-11-18'), true)
})

test('a holiday of one year only is there in that year', () => {
  assert.equal(days('BE', 2025).includes('2025-05-08'), true)
  assert.equal(days('BE', 2026).includes('2026-05-08'), false)
})

test('closed days are the holidays within the time, over the turn of a year, and the days of the centre itself; a day that is both is a holiday', () => {
  const own = [
    { day: '2026-12-24', name: 'Heiligabend' },
    { day: '2026-12-25', name: 'Team' },
    { day: '2027-02-01', name: 'später' },
  ]
  assert.deepEqual(closedDays({ land: 'HH', own, from: '2026-12-20', to: '2027-01-06' }), [
    { day: '2026-12-24', why: 'own', name: 'Heiligabend' },
    { day: '2026-12-25', why: 'holiday', name: '1. Weihnachtstag' },
    { day: '2026-12-26', why: 'holiday', name: '2. Weihnachtstag' },
    { day: '2027-01-01', why: 'holiday', name: 'Neujahr' },
  ])
})
