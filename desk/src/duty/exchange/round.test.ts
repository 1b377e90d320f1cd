import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contradictionIn } from '@zop/rota'
import type { Availability } from '@zop/wire'
import fc from 'fast-check'
import { readWhole, type SaidBy } from './reading.ts'
import { tableOf, unguarded } from './sheet.ts'
import { agreedTable, saidTable } from './writing.ts'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const minuteOf = (text: string): number => Date.parse(text) / 60_000
const two = (count: number): string => String(count).padStart(2, '0')

const word = fc.constantFrom('cannot' as const, 'rather-not' as const, 'can' as const, 'wish' as const)
const wall = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`)
const day = fc
  .integer({ min: minuteOf('2026-01-01T00:00Z') / 1440, max: minuteOf('2027-12-31T00:00Z') / 1440 })
  .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10))
/** Any minute of two years, and often one near a change of the clock. */
const minute = fc.oneof(
  fc.integer({ min: minuteOf('2026-01-01T00:00Z'), max: minuteOf('2027-12-31T23:00Z') }),
  fc
    .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'), fc.integer({ min: -150, max: 150 }))
    .map(([on, beside]) => minuteOf(`${on}T01:00Z`) + beside),
)

const once = fc
  .tuple(word, minute, fc.integer({ min: 1, max: 3 * 1440 }))
  .map(([of, start, length]): Availability => ({ kind: 'once', word: of, start, end: start + length }))
const weekly = fc
  .record({ word, since: day, from: wall, to: wall, days: fc.shuffledSubarray(codes, { minLength: 1 }), until: fc.option(fc.nat(400)) })
  .map(({ days, until, ...rest }): Availability => {
    const last = until === null ? '' : `;UNTIL=${new Date(Date.parse(rest.since) + until * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}`
    return { kind: 'weekly', ...rest, rule: `FREQ=WEEKLY;BYDAY=${days.join(',')}${last}` }
  })

/** Names that spreadsheets would run, cut in two, or quote. */
const name = fc.oneof(
  fc.constantFrom('=cmd|calc', '+49', '-1', '@here', "'=1", "'quoted", 'Süß; "Jo"', 'A,B', 'two\nlines'),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.trim() || 'x'),
)

const network = fc
  .array(fc.tuple(name, fc.array(fc.oneof(once, weekly), { minLength: 1, maxLength: 6 })), { minLength: 1, maxLength: 5 })
  .map((list) => list.map(([called, said], at) => ({ account: `${'-=+_'[at % 4]}account-${at}`, name: called, centre: 'nord', said })))
  .filter((list) => list.every(({ said }) => contradictionIn(said) === null))

test('what is written out is read back the same: every word, every minute of two years, whatever people are called', async () => {
  await fc.assert(
    fc.asyncProperty(network, fc.constantFrom('de' as const, 'en' as const), async (people, language) => {
      const said: readonly SaidBy[] = people.map(({ account, said: own }) => ({ account, said: own }))
      const came = await readWhole({
        text: saidTable(said, people, language),
        people,
        centres: [{ id: 'nord', name: 'nord' }],
        today: '2027-05-01',
        progress: () => undefined,
        stopped: () => false,
      })
      assert.equal(came.kind, 'read', JSON.stringify(came))
      if (came.kind === 'read') assert.deepEqual(came.said, said)
    }),
    { numRuns: 400, seed: 5 },
  )
})

test('agreed hours too', async () => {
  const commitments = [
    { centre: 'nord', month: '2027-05', hours: 60, binding: true },
    { centre: 'sued', month: '2027-06', hours: 2000, binding: false },
  ]
  const text = agreedTable(commitments, 'de')
  const came = await readWhole({
    text,
    people: [],
    centres: [
      { id: 'nord', name: 'Nord' },
      { id: 'sued', name: 'Süd' },
    ],
    today: '2027-05-01',
    progress: () => undefined,
    stopped: () => false,
  })
  assert.deepEqual(
    came.kind === 'read' && came.agreed,
    commitments.map(({ binding: _, ...one }) => one),
  )
})

test('no cell of a written table is run as a formula, also where a spreadsheet splits it at another sign; and it is read as it was', () => {
  const hostile = ['=cmd|calc', '+49', '-1', '@here', '＝1', "Anna,=cmd|' /C calc'!A0,", "a\t=1;@x,'=y", "'=1", "''", 'x,,-2', 'Anna, =1+1', 'Anna,"=1+1']
  for (const cell of hostile) {
    const [line = ''] = tableOf([[cell, 'y']])
      .replace('\uFEFF', '')
      .split('\r\n')
    for (const sign of [',', ';', '\t']) {
      const parts = line.split(sign).map((part) => part.replace(/^["\s]+/, ''))
      assert.deepEqual(
        parts.filter((part) => /^[=+\-@＝]/.test(part)),
        [],
        cell,
      )
    }
  }
  const text = fc.string({ unit: fc.constantFrom('=', '-', "'", ',', ';', '\t', 'a', '@', '"', ' '), maxLength: 12 })
  fc.assert(
    fc.property(text, (cell) => {
      const [line = ''] = tableOf([[cell]])
        .replace('\uFEFF', '')
        .split('\r\n')
      const plain = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line
      assert.equal(unguarded(plain), cell)
    }),
    { numRuns: 2000, seed: 7 },
  )
})
