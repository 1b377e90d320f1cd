import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { at, zone } from '../fixture.ts'
import { dayOf } from './day.ts'
import { type SlotPattern, slotsOf } from './pattern.ts'

const pattern = (more: Partial<SlotPattern>): SlotPattern => ({
  name: 'evening',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: '18:00',
  to: '21:00',
  channel: 'chat',
  minimum: 1,
  wanted: 2,
  languages: ['de'],
  experienced: true,
  onePerCentre: true,
  ...more,
})

const lengths = (patterns: readonly SlotPattern[], from: string, to: string): number[] => {
  const made = slotsOf(patterns, { from, to, zone })
  assert.ok(made.kind === 'slots')
  return made.slots.map(({ start, end }) => end - start)
}

test('a pattern gives its slots on its weekdays, named by day, with what they need', () => {
  const made = slotsOf([pattern({ weekdays: [1, 4] })], { from: '2026-05-11', to: '2026-05-17', zone })
  const { name: _, weekdays: __, from: ___, to: ____, ...needs } = pattern({})
  assert.deepEqual(made, {
    kind: 'slots',
    slots: [
      { id: '2026-05-11-evening', start: at('2026-05-11 18:00'), end: at('2026-05-11 21:00'), ...needs },
      { id: '2026-05-14-evening', start: at('2026-05-14 18:00'), end: at('2026-05-14 21:00'), ...needs },
    ],
  })
})

test('a slot in the missing hour of spring is refused by name, and no slot at all is made', () => {
  const night = pattern({ name: 'night', from: '02:30', to: '06:00' })
  const into = pattern({ name: 'into', from: '23:00', to: '02:00' })
  assert.deepEqual(slotsOf([night, into], { from: '2026-03-27', to: '2026-03-30', zone }), {
    kind: 'refused',
    faults: [
      { kind: 'missing-hour', pattern: 'into', day: '2026-03-29', wall: '02:00' },
      { kind: 'missing-hour', pattern: 'night', day: '2026-03-29', wall: '02:30' },
    ],
  })
})

test('the length of a slot is elapsed time: a night is an hour longer in autumn and an hour shorter in spring', () => {
  const night = pattern({ weekdays: [6], from: '22:00', to: '06:00' })
  assert.deepEqual(lengths([night], '2026-03-27', '2026-03-30'), [7 * 60])
  assert.deepEqual(lengths([night], '2026-10-23', '2026-10-26'), [9 * 60])
  assert.deepEqual(lengths([night], '2026-05-08', '2026-05-11'), [8 * 60])
})

test('over two years every slot begins on its day, and lasts as long as its wall times say but for the clock changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 729 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 23 }), (days, hour, hours) => {
      const day = Temporal.PlainDate.from('2026-01-01').add({ days }).toString()
      const wall = (value: number) => `${String(value % 24).padStart(2, '0')}:00`
      const made = slotsOf([pattern({ from: wall(hour), to: wall(hour + hours) })], { from: day, to: day, zone })
      if (made.kind === 'refused') return assert.ok(made.faults.every((fault) => fault.kind === 'missing-hour' && fault.wall === '02:00'))
      const [slot] = made.slots
      assert.ok(slot)
      assert.equal(dayOf(slot.start, zone), day)
      assert.ok([-1, 0, 1].includes((slot.end - slot.start) / 60 - hours))
      return undefined
    }),
    { numRuns: 300 },
  )
})

for (const [what, more] of [
  ['no weekday', { weekdays: [] }],
  ['an eighth weekday', { weekdays: [8] }],
  ['a time that is none', { from: '18h' }],
  ['a start at 24:00', { from: '24:00' }],
  ['a minimum above what is wanted', { minimum: 3, wanted: 2 }],
  ['nobody wanted', { minimum: 0, wanted: 0 }],
  ['half a person', { wanted: 1.5 }],
] as const) {
  test(`a pattern with ${what} is refused`, () => {
    assert.deepEqual(slotsOf([pattern(more)], { from: '2026-05-11', to: '2026-05-17', zone }), {
      kind: 'refused',
      faults: [{ kind: 'impossible-pattern', pattern: 'evening' }],
    })
  })
}
