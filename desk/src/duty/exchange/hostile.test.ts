import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv } from '../../listing/table/reading.ts'
import { readWhole } from './reading.ts'
import { textOf } from './table.ts'
import { agreedTable, saidTable } from './writing.ts'

const people = [{ account: 'A'.repeat(22), name: 'Amal', centre: 'nord' }]
const centres = [{ id: 'nord', name: 'nord' }]
const heads = [saidTable([], people, 'de'), saidTable([], people, 'en'), agreedTable([], 'de'), 'organization_id;name\n'].map((text) =>
  text.replace('\uFEFF', ''),
)

const pieces = fc.constantFrom(
  ...heads,
  ...'; | , | \t | " | "" | \r\n | \n | \r | \0 | \ufeff | \ud800 | __proto__ | constructor | Amal | nord | 2027-05-01 | 29.03.2026 | 02:30 | 24:00 | 99999999999999 | -1 | 1e999 | =cmd | Mo | FREQ=WEEKLY | wunsch | kann nicht'.split(
    ' | ',
  ),
)
const mess = fc.oneof(
  fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }).map((all) => all.join('')),
  fc.tuple(fc.constantFrom(...heads), fc.array(pieces, { maxLength: 60 })).map(([head, cells]) => head + cells.join(';')),
)

test('whatever stands in a table, it is read whole or has faults with their lines: nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(mess, async (text) => {
      const lines = text.split(/\r\n?|\n/).length
      const said = await readWhole({ text, people, centres, today: '2027-05-01', progress: () => undefined, stopped: () => false })
      if (said.kind === 'faulty') for (const { line } of said.faults) assert.ok(line >= 0 && line <= lines + 1, String(line))
      const entries = await readCsv(text)
      if (entries.kind === 'faulty') for (const { line } of entries.faults) assert.ok(line >= 1 && line <= lines + 1, String(line))
    }),
    { numRuns: 1500 },
  )
})

test('whatever bytes a file has, they are some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      assert.equal(typeof textOf(bytes), 'string')
    }),
    { numRuns: 1500 },
  )
})
