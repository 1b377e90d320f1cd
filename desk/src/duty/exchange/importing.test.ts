import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Month } from '@zop/wire'
import { ok, refuse, scriptedLine } from '../../people/line.fixture.ts'
import { minuteAt } from '../plan/calendar.ts'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import { createImporting } from './importing.ts'

const head = 'Person;Stelle;Angabe;Wochentage;Datum;Von;Enddatum;Bis'
const monday = dutyOn('2027-05-03', ['18:00', '21:00'])
const people = [somebody('Anna')]

/** The import at a desk on the first of May, where Anna has a duty on Monday. */
const opened = () => {
  const months: Month[] = []
  const { line, script } = scriptedLine({
    dutyMonth: ({ month }) => {
      months.push(month)
      const told = may({ slots: [monday], people, assignments: on(monday, 'Anna') })
      return ok(month === '2027-05' ? told : { ...told, plan: null })
    },
    availability: () => ok({ account: 'Anna', version: 1, said: [] }),
    importDuty: () => ok({}),
  })
  const now = (minuteAt('2027-05-01', '12:00') ?? 0) * 60_000
  const ground = { line, now: () => now }
  return { importing: createImporting({ ground, month: () => '2027-05', centres: () => [], stored: async () => undefined }), script, months }
}

test('what was pasted stays to be mended, over its mistakes and over a refusal; once it is stored, or a file takes its place, it is gone', async () => {
  const { importing, script } = opened()
  const wrong = `${head}\nAnna;;geht;Mo;;25:00;;21:00`
  importing.pasted.value = wrong
  await importing.text()
  assert.equal(importing.stage.value.kind, 'not-read')
  importing.again()
  assert.deepEqual([importing.stage.value.kind, importing.pasted.value], ['still', wrong])

  importing.pasted.value = wrong.replace('25:00', '19:00')
  await importing.text()
  script.importDuty = () => refuse('newer-version')
  await importing.send()
  assert.deepEqual([importing.stage.value.kind, importing.pasted.value], ['failed', wrong.replace('25:00', '19:00')])
  importing.again()
  await importing.text()
  script.importDuty = () => ok({})
  await importing.send()
  assert.deepEqual([importing.stage.value.kind, importing.pasted.value], ['done', ''])

  importing.pasted.value = wrong
  await importing.file(new File([head], 'tabelle.csv'))
  assert.equal(importing.pasted.value, '')
})

test('before times are stored, the plans of this month and the next two are asked which duties would lie outside of them', async () => {
  const { importing, months } = opened()
  importing.pasted.value = `${head}\nAnna;;geht;Mo;1.5.2027;19:00;;21:00`
  await importing.text()
  const { stage } = importing
  assert.equal(stage.value.kind, 'ready')
  assert.deepEqual(stage.value.kind === 'ready' && stage.value.change.people.map(({ outside }) => outside.map(({ id }) => id)), [[monday.id]])
  assert.deepEqual([...new Set(months)].toSorted(), ['2027-05', '2027-06', '2027-07'])
})
