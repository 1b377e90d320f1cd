import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import type { Gap } from '@zop/wire'
import { lackOf } from './lack.ts'
import { reasonsOf } from './reasons.ts'

const { de, en } = deskWords
const gap = (...reasons: Gap['reasons']): Gap => ({ slot: 's', kind: 'uncovered', missing: 1, language: null, proved: false, reasons, remedies: [] })

test('what stops one person is said of one, what stops several of several', () => {
  const found = gap({ why: 'holiday', what: 'HH', people: 1 }, { why: 'unsaid', what: null, people: 1 }, { why: 'cannot', what: null, people: 2 })
  assert.deepEqual(reasonsOf(de, [found], 's'), ['1 Person: hat Feiertag (HH)', '1 Person: hat zu dieser Zeit nichts gesagt', '2 Personen: können nicht'])
  assert.deepEqual(reasonsOf(en, [found], 's').slice(0, 2), ['1 person: has a holiday (HH)', '1 person: has said nothing about this time'])
  for (const { reason, reasons } of [de.plan, en.plan]) {
    for (const why of Object.values(reasons)) assert.doesNotMatch(reason(1, why, null), /: (haben|sind|können|könnten|hätten|möchten|have|are) /)
  }
})

test('whoever is missing below the minimum is said as a minimum: more than that may be wanted', () => {
  const lack = (missing: number) => lackOf(de, { lack: { missing, thin: 0, languages: [], experienced: false } })
  assert.deepEqual([lack(1), lack(2)], [['mindestens 1 Person fehlt'], ['mindestens 2 Personen fehlen']])
})
