import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chain, Epoch } from '@zop/sealing'
import type { Entry } from '../entry.ts'
import { type Part, partsOf } from './part.ts'
import { passedOf } from './passed.ts'
import { allowed, choiceOf, type Wish } from './wish.ts'

const reader = { role: 'seeker' as const, id: 'r' }
/** Noon of a day by the device's own calendar, as hours and as milliseconds. */
const noon = (day: number) => new Date(2026, 10, day, 12).getTime()
const hourOf = (at: number) => Math.floor(at / 3_600_000)

const epoch = (n: number, day: number, key: Epoch['key'] = new Uint8Array(32)): Epoch => ({
  n,
  hash: `h${n}`,
  hour: hourOf(noon(day)),
  reason: n === 0 ? 'start' : 'visit',
  author: reader,
  readers: [reader],
  directory: { number: 0, hash: 'd' },
  commitment: 'c',
  key,
  reading: key,
  passed: [],
  until: null,
  consent: null,
})
const chain: Chain = {
  conversation: 'c',
  keys: null,
  about: null,
  epochs: [epoch(0, 1), epoch(1, 1), epoch(2, 3), epoch(3, 5, null), epoch(4, 7)],
  people: {},
  centres: 2,
}
const mine = (id: string, text: string, day: number): Entry => ({ kind: 'mine', id, text, at: noon(day), mark: 'sent' })
const theirs = (id: string, text: string, day: number): Entry => ({ kind: 'theirs', id, name: 'Mila K.', text, at: noon(day) })

test('C4 what can pass is listed by day, each with its first words, the own ones first', () => {
  const long = 'a'.repeat(200)
  const parts = partsOf(chain, [theirs('a', 'Guten Tag.', 1), mine('b', 'Mein Chef\nhat meinen Pass.', 1), theirs('c', long, 3)])
  assert.deepEqual(
    parts.map(({ epochs }) => epochs),
    [[0, 1], [2], [4]],
  )
  assert.deepEqual(parts[0]?.words, { name: null, text: 'Mein Chef' })
  assert.equal(parts[1]?.words?.text.length, 80)
  assert.equal(parts[2]?.words, null)
})

test('C4 an epoch that this page cannot open is nothing that could pass', () => {
  assert.ok(partsOf(chain, []).every(({ epochs }) => !epochs.includes(3)))
})

const parts: readonly Part[] = [
  { at: 0, epochs: [0, 1], words: null },
  { at: 1, epochs: [2], words: null },
]
const wish = (change: Partial<Wish>): Wish => ({ passing: 'nothing', summary: '', ticked: new Set(), ...change })

test('C5 nothing passes but what was chosen, and a choice without content is asked about, never guessed', () => {
  assert.deepEqual(choiceOf(wish({ summary: 'Entwurf', ticked: new Set([0]) }), parts), { epochs: [], summary: null })
  assert.deepEqual(choiceOf(wish({ passing: 'summary', summary: ' Kurz. ', ticked: new Set([0]) }), parts), { epochs: [], summary: 'Kurz.' })
  assert.deepEqual(choiceOf(wish({ passing: 'parts', ticked: new Set([1]) }), parts), { epochs: [2], summary: null })
  assert.deepEqual(choiceOf(wish({ passing: 'all' }), parts), { epochs: [0, 1, 2], summary: null })
  assert.equal(choiceOf(wish({ passing: 'summary', summary: '  ' }), parts), 'summaryNone')
  assert.equal(choiceOf(wish({ passing: 'parts' }), parts), 'partsNone')
})

test('C4 a person may give less than was proposed, never more', () => {
  assert.deepEqual(allowed('nothing'), ['nothing', 'summary'])
  assert.deepEqual(allowed('summary'), ['nothing', 'summary'])
  assert.deepEqual(allowed('parts'), ['nothing', 'summary', 'parts'])
  assert.deepEqual(allowed('all'), ['nothing', 'summary', 'parts', 'all'])
})

test('C5 the receipt says what the signed consent says', () => {
  const consent = { centre: 'sued', expires: 0, n: 4, hour: 0, epochs: [], summary: false }
  assert.deepEqual(passedOf(chain, consent), { what: 'nothing' })
  assert.deepEqual(passedOf(chain, { ...consent, summary: true }), { what: 'summary' })
  assert.deepEqual(passedOf(chain, { ...consent, epochs: ['h0', 'h1'] }), { what: 'parts', days: 1 })
  assert.deepEqual(passedOf(chain, { ...consent, epochs: ['h0', 'h1', 'h2'] }), { what: 'all' })
})
