import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { changeKinds, type PlanChange } from '@zop/wire'
import { dutyOn } from '../plan/month.fixture.ts'
import { daysOf, sentenceOf } from './sentence.ts'

const slot = dutyOn('2027-05-03', ['14:00', '17:00'], { id: 'slot' })
const line = (change: Partial<PlanChange>): PlanChange => ({
  month: '2027-05',
  hour: Date.parse('2027-05-01T08:00Z') / 3_600_000,
  kind: 'assigned',
  by: 'Cora',
  forWhom: null,
  slot: 'slot',
  from: null,
  to: null,
  rule: null,
  ...change,
})
const ground = { slots: [slot], language: 'de' }
const says = (change: Partial<PlanChange>): string => sentenceOf(deskWords.de, line(change), ground)

test('a line reads as a sentence: who did what, for whom, and which rule gave way', () => {
  const when = 'Mo., 3. Mai, 14:00–17:00'
  assert.equal(says({ to: 'Anna', from: 'Bela' }), `Cora hat Anna statt Bela eingeteilt: ${when}.`)
  assert.equal(says({ to: 'Anna', rule: 'rest' }), `Cora hat Anna eingeteilt: ${when}. Trotz einer Regel: weniger als 11 Stunden Ruhe.`)
  assert.equal(says({ kind: 'swapped', by: 'Lena', forWhom: 'Lara', from: 'Anna', to: 'Bela' }), `Bela hat getauscht und kommt statt Anna: ${when}, für Lara.`)
  assert.equal(says({ kind: 'removed', by: null, from: 'Anna' }), `Anna hat diesen Dienst nicht mehr: ${when}.`)
  assert.equal(says({ kind: 'absent', by: 'Anna', from: 'Anna' }), `Anna kann nicht: ${when}.`)
  assert.equal(says({ kind: 'absent', by: 'Lena', slot: null, from: null }), 'Lena hat eine ganze Stelle abwesend gemeldet.')
  assert.equal(says({ kind: 'said', by: 'Lena', forWhom: 'Anna', from: 'Anna', slot: null }), 'Lena hat die Zeiten von Anna eingetragen.')
})

test('of whoever has left, and of a duty that is gone, it says so', () => {
  assert.equal(says({ by: null, to: null, slot: 'gone' }), 'Jemand von früher hat jemand von früher eingeteilt: ein Dienst, den es nicht mehr gibt.')
})

test('every kind of change has a sentence in both languages, and none says null', () => {
  for (const words of [deskWords.de, deskWords.en]) {
    for (const kind of changeKinds) {
      for (const names of [{}, { by: null, from: 'Anna', to: 'Bela' }]) {
        const text = sentenceOf(words, line({ kind, ...names }), ground)
        assert.ok(text.length > 10 && !/null|undefined/.test(text), `${kind}: ${text}`)
      }
    }
  }
})

test('lines stand by the day in Berlin on which they happened', () => {
  const late = Date.parse('2027-05-01T22:00Z') / 3_600_000
  const days = daysOf(deskWords.de, [line({ hour: late }), line({}), line({ to: 'Anna' })], ground)
  assert.deepEqual(
    days.map(({ day, told }) => [day, told.map(({ time }) => time)]),
    [
      ['2027-05-02', ['0 Uhr']],
      ['2027-05-01', ['10 Uhr', '10 Uhr']],
    ],
  )
})
