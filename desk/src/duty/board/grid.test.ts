import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import { cellsOf, dayCells, gridOf, isLacking } from './grid.ts'

const monday = dutyOn('2027-05-03', ['14:00', '17:00'])
const tuesday = dutyOn('2027-05-04', ['14:00', '17:00'])
const letters = dutyOn('2027-05-03', ['10:00', '12:00'], { channel: 'mail', wanted: 1 })

test('what starts and ends alike stands in one line, a day without it is an empty place', () => {
  const grid = gridOf(may({ slots: [tuesday, letters, monday], people: [] }), true)
  assert.deepEqual(
    grid.rows.map(({ channel, span }) => `${channel} ${span}`),
    ['chat 14:00–17:00', 'mail 10:00–12:00'],
  )
  assert.equal(grid.days.length, 31)
  assert.deepEqual([grid.rows[0]?.cells[2]?.slot.id, grid.rows[1]?.cells[3]], [monday.id, null])
})

test('two duties alike on one day stand in two lines, and none is lost', () => {
  const twin = { ...monday, id: 'twin' }
  const grid = gridOf(may({ slots: [monday, twin, tuesday], people: [] }), true)
  assert.equal(grid.rows.length, 2)
  assert.deepEqual(
    cellsOf(grid)
      .map(({ slot }) => slot.id)
      .toSorted(),
    [monday.id, tuesday.id, 'twin'].toSorted(),
  )
})

test('a duty below its minimum is a gap, below what is wanted thin', () => {
  const grid = gridOf(may({ slots: [monday, tuesday, letters], people: [somebody('Amal')], assignments: on(tuesday, 'Amal') }), true)
  assert.deepEqual([grid.gaps, grid.thin], [2, 1])
  assert.ok(cellsOf(grid).every(isLacking))
})

test('a language that nobody there speaks is missing to those who may see what people speak, and to nobody else', () => {
  const asked = { ...letters, languages: ['bg'], experienced: true }
  const told = may({ slots: [asked], people: [somebody('Amal')], assignments: on(asked, 'Amal') })
  assert.deepEqual(cellsOf(gridOf(told, true))[0]?.lack, { missing: 0, thin: 0, languages: ['bg'], experienced: true })
  assert.equal(gridOf(told, false).thin, 0)
})

test('a day lists its duties by time, whatever their line', () => {
  const grid = gridOf(may({ slots: [monday, letters], people: [] }), true)
  assert.deepEqual(
    dayCells(grid, '2027-05-03').map(({ slot }) => slot.id),
    [letters.id, monday.id],
  )
})
