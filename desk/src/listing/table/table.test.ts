import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type DocumentStanding, type Listing, listingText, parseListing } from '@zop/wire'
import type { EntryAt } from '../entries.ts'
import { decode } from './bytes.ts'
import { columns } from './columns.ts'
import { draftsOf } from './drafts.ts'
import { readHsds, writeHsds } from './hsds.ts'
import { readCsv } from './reading.ts'
import { brokenAt } from './syntax.ts'
import { writeCsv } from './writing.ts'

const folder = new URL('../../../../content/demo/listings/', import.meta.url)
const centres = readdirSync(folder).flatMap((file): Listing[] => {
  const entry = parseListing(readFileSync(new URL(file, folder), 'utf8'))
  return entry ? [entry] : []
})
const byId = (all: readonly Listing[]) => all.toSorted((one, other) => (one.id < other.id ? -1 : 1))
const nord = centres.filter(({ id }) => id === 'nord')
const csv = writeCsv(nord)

/** The table with one cell of a line (from 1) changed. */
const changed = (line: number, column: (typeof columns)[number], cell: string): string =>
  csv
    .replace('\uFEFF', '')
    .split('\r\n')
    .map((text, at) => (at === line - 1 ? text.split(';').with(columns.indexOf(column), cell).join(';') : text))
    .join('\r\n')

const faultsOf = async (text: string) => {
  const read = await readCsv(text)
  return read.kind === 'faulty' ? read.faults.map(({ kind, line, column }) => `${kind} ${line} ${column}`.trim()) : read.kind
}

test('every invented entry comes back from a table and from JSON as it was', async () => {
  assert.ok(centres.length >= 40)
  const [table, json] = [await readCsv(writeCsv(centres)), readHsds(writeHsds(centres))]
  assert.deepEqual(table.kind === 'read' && byId(table.entries), byId(centres))
  assert.deepEqual(json.kind === 'read' && byId(json.entries), byId(centres))
})

test('every wrong cell is named with its line and its column, and nothing of the table is taken', async () => {
  assert.equal(await faultsOf(csv), 'read')
  assert.deepEqual(await faultsOf(changed(2, 'phones', 'anrufen')), ['wrong-value 2 phones'])
  assert.deepEqual(await faultsOf(changed(3, 'schedules', 'Montag 9 Uhr')), ['wrong-value 3 schedules'])
  assert.deepEqual(await faultsOf(changed(3, 'minimum_age', 'achtzehn')), ['wrong-value 3 minimum_age'])
  assert.deepEqual(await faultsOf(changed(2, 'service_areas', 'XX')), ['wrong-value 2 service_areas'])
  assert.deepEqual(await faultsOf(changed(2, 'help', 'counselling, magic')), ['wrong-value 2 help'])
  assert.deepEqual(await faultsOf(changed(3, 'updated', '30.02.2026')), ['wrong-value 3 updated'])
  assert.deepEqual(await faultsOf(changed(2, 'interpretation_services', 'vielleicht')), ['wrong-value 2 interpretation_services'])
  assert.deepEqual(await faultsOf(changed(3, 'organization_name', 'Anders')), ['differs 3 organization_name'])
  assert.deepEqual(await faultsOf(changed(3, 'organization_id', '')), ['no-id 3 organization_id'])
  const two = changed(2, 'phones', 'x').split('\r\n')
  const both = [two[0], two[1], changed(3, 'status', 'auf').split('\r\n')[2]].join('\r\n')
  assert.deepEqual(await faultsOf(both), ['wrong-value 2 phones', 'wrong-value 3 status'])
})

test('a column that is missing, unknown or there twice, a short line, a long line and an open quotation mark are named', async () => {
  const [head = '', first = ''] = csv.replace('\uFEFF', '').split('\r\n')
  const without = (text: string) => text.split(';').slice(0, -1).join(';')
  assert.deepEqual(await faultsOf(`${without(head)}\r\n${without(first)}`), ['no-column 1 updated'])
  assert.deepEqual(await faultsOf(`${head};farbe\r\n${first};rot`), ['unknown-column 1 farbe'])
  assert.deepEqual(await faultsOf(`${head};updated\r\n${first};`), ['column-twice 1 updated'])
  assert.deepEqual(await faultsOf(`${head}\r\n${without(first)}`), ['too-few-cells 2'])
  assert.deepEqual(await faultsOf(`${head}\r\n${first};mehr`), ['too-many-cells 2'])
  assert.deepEqual(await faultsOf(`${head}\r\n"${first}`), ['quote 2'])
  assert.deepEqual(await faultsOf(head), ['empty 1'])
})

test('a shelter’s address is a fault, in a table as in JSON', async () => {
  const address = { public: true, address_1: 'Musterweg 1', postal_code: '24103', city: 'Kiel', state_province: 'SH' } as const
  const shown = nord.map((one): Listing => ({ ...one, physical_address: address }))
  assert.notEqual(await faultsOf(writeCsv(shown)), 'read')
  assert.equal(readHsds(writeHsds(shown)).kind, 'faulty')
})

test('a cell that a spreadsheet would run is written with a mark and read without it', async () => {
  const entry = nord.map((one): Listing => ({ ...one, description: '=HYPERLINK("https://evil.example";"x")' }))
  const text = writeCsv(entry)
  assert.doesNotMatch(text, /(?:^|;)"?=/m)
  const read = await readCsv(text)
  assert.deepEqual(read.kind === 'read' && read.entries, entry)
})

test('a table in Windows-1252 or UTF-16 is read with a word about it; what is none of these, empty or too large is refused', () => {
  const text = 'id;name\r\nsued;Beispielstelle Süd'
  const latin = Uint8Array.from(text, (character) => character.charCodeAt(0))
  assert.deepEqual(decode(latin), { kind: 'text', text, encoding: 'Windows-1252' })
  assert.deepEqual(decode(new TextEncoder().encode(text)), { kind: 'text', text, encoding: null })
  const wide = Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((character) => [character.charCodeAt(0), 0])])
  assert.deepEqual(decode(wide), { kind: 'text', text, encoding: 'UTF-16' })
  assert.deepEqual(decode(wide.slice(2)), { kind: 'refused', why: 'unknown-encoding' })
  assert.deepEqual(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0x81])), { kind: 'refused', why: 'unknown-encoding' })
  assert.deepEqual(decode(new Uint8Array()), { kind: 'refused', why: 'empty' })
  assert.deepEqual(decode(new Uint8Array(4 * 1024 * 1024 + 1).fill(65)), { kind: 'refused', why: 'too-large' })
})

test('JSON that is wrong is named by line and character, in any way it is written', () => {
  const text = writeHsds(nord)
  const line = text.split('\n').findIndex((one) => one.includes('"030 23125 101"')) + 1
  const broken = readHsds(text.replace('"030 23125 101"', '"x"'))
  assert.deepEqual(broken.kind === 'faulty' && broken.faults[0], { kind: 'wrong-value', line, column: '23' })
  const flat = readHsds('[{"id":"nord","name":"a \\"b\\"","services":[{"id":"x","name":"y","status":"open"}]}]')
  assert.deepEqual(flat.kind === 'faulty' && flat.faults.find(({ column }) => column === '74'), { kind: 'wrong-value', line: 1, column: '74' })
  const cut = readHsds('[\n{"id": nord}]')
  assert.deepEqual(cut.kind === 'faulty' && cut.faults, [{ kind: 'not-json', line: 2, column: '8' }])
  for (const odd of ['null', '[null]', '"x"', '{}', '[{"services":null}]', '[{"services":[1]}]']) assert.equal(readHsds(odd).kind, 'faulty', odd)
  const twice = readHsds(writeHsds([...nord, ...nord]))
  assert.equal(twice.kind === 'faulty' && twice.faults[0]?.kind, 'differs')
})

test('where a text stops being JSON is found to the character', () => {
  for (const [text, at] of [
    ['', 0],
    ['{"a":1,}', 7],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{1:2}', 1],
    ['["a\nb"]', 1],
    ['[1,[2}]', 5],
    ['[1]]', 3],
    ['{"a":01}', 6],
    ['[tru]', 1],
    ['[1,', 3],
  ] as const) {
    assert.throws(() => JSON.parse(text), text)
    assert.equal(brokenAt(text), at, text)
  }
})

test('only what differs becomes a draft, on top of what stands there now', () => {
  const standing = (id: string, open: string | null): DocumentStanding =>
    ({
      id,
      published: { hash: 'public', hour: 1 },
      withdrawn: false,
      newerShipped: false,
      open: open === null ? null : { hash: open },
    }) as unknown as DocumentStanding
  const [one, two, three] = centres
  if (!one || !two || !three) throw new Error('fixture')
  const now: readonly EntryAt[] = [
    { standing: standing(`listing.${one.id}`, null), text: listingText(one), entry: one, seen: one },
    { standing: standing(`listing.${two.id}`, 'open'), text: 'another', entry: null, seen: null },
  ]
  assert.deepEqual(draftsOf([one, two, three], now), [
    { id: `listing.${two.id}`, text: listingText(two), base: 'open' },
    { id: `listing.${three.id}`, text: listingText(three), base: null },
  ])
})
