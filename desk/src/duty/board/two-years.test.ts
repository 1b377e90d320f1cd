import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf, daysOf, monthAfter, spanOf, timeOf } from '../plan/calendar.ts'
import { type Line, slotsIn, weekOf } from '../slots/pattern.ts'
import { cellsOf, dayCells, gridOf } from './grid.ts'

const months = Array.from({ length: 24 }, (_, at) => monthAfter('2026-01', at))
const springs = ['2026-03-29', '2027-03-28']
const two = (count: number): string => String(count).padStart(2, '0')
const wall = fc.tuple(fc.nat(23), fc.constantFrom(0, 15, 30)).map(([hour, minutes]) => `${two(hour)}:${two(minutes)}`)

/** Nights and the hours in which the clock changes are among them. */
const week = fc
  .uniqueArray(
    fc.record({
      from: fc.oneof(wall, fc.constantFrom('01:30', '02:00', '02:30', '03:00', '22:00')),
      to: fc.oneof(wall, fc.constantFrom('02:00', '02:30', '03:00', '06:00')),
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      channel: fc.constantFrom('chat' as const, 'mail' as const),
    }),
    { minLength: 1, maxLength: 4, selector: ({ from, to, channel }) => `${from} ${to} ${channel}` },
  )
  .map((lines) => lines.filter(({ from, to }) => from !== to))
  .filter((lines) => lines.length > 0)
  .map((lines): readonly Line[] =>
    lines.map((line, at) => ({ ...line, name: String(at + 1), minimum: 1, wanted: 2, languages: ['de'], experienced: false, onePerCentre: false })),
  )

const plain = (lines: readonly Line[]): string[] => lines.map(({ name: _, ...line }) => JSON.stringify(line, Object.keys(line).toSorted())).toSorted()

test('over two years a week becomes slots that stand once on the board, on their day and in their time, and become the same week again; in the missing hour none', () => {
  fc.assert(
    fc.property(week, fc.constantFrom(...months), (lines, month) => {
      const made = slotsIn(month, lines, [])
      if (made.kind !== 'slots') {
        assert.equal(made.kind, 'refused', JSON.stringify(made))
        for (const fault of made.kind === 'refused' ? made.faults : []) {
          assert.ok(fault.kind === 'missing-hour' && springs.includes(fault.day) && fault.wall.startsWith('02:'), JSON.stringify(fault))
        }
        return
      }
      const slots = made.slots.filter((slot) => slot.kind === 'duty')
      assert.deepEqual(plain(weekOf({ slots })), plain(lines))
      const of = gridOf({ plan: { month, status: 'draft', version: 1, slots, assignments: [], made: null, answers: [], changed: 0 }, people: [] }, true)
      assert.deepEqual(of.days, daysOf(month))
      assert.deepEqual(
        cellsOf(of)
          .map(({ slot }) => slot.id)
          .toSorted(),
        slots.map(({ id }) => id).toSorted(),
      )
      for (const row of of.rows) {
        for (const [at, cell] of row.cells.entries()) {
          if (!cell) continue
          assert.deepEqual([dayOf(cell.slot.start), cell.slot.channel, spanOf(cell.slot)], [of.days[at], row.channel, row.span])
          assert.ok(lines.some((line) => line.from === timeOf(cell.slot.start) && line.to === timeOf(cell.slot.end)))
        }
      }
      const byDay = of.days.flatMap((day) => dayCells(of, day))
      assert.equal(byDay.length, slots.length)
      assert.ok(byDay.every(({ slot }, at) => slot.start >= (byDay[at - 1]?.slot.start ?? 0)))
    }),
    { numRuns: 300, seed: 11 },
  )
})
