import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyPlan, readJson, type Slot } from '@zop/wire'
import { dutyOn, may, on, somebody } from '../plan/month.fixture.ts'
import { planFile, planIn, planTable } from './plan-file.ts'
import { zonedOf } from './writing.ts'

const id = (text: string): string => text.padEnd(22, 'A')
const first = dutyOn('2027-05-03', ['18:00', '21:00'], { id: id('first'), languages: ['de', 'en'] })
const night = dutyOn('2027-05-04', ['22:00', '23:00'], { id: id('night') })
const team: Slot = { id: id('team'), kind: 'team', start: night.start, end: night.end + 120, title: '=Team', centre: 'nord' }
const people = [somebody('Anna'), { ...somebody('Bela'), account: id('bela') }, somebody('Cora')]
const told = may({ slots: [first, night], people, assignments: on(first, id('bela')).map((one) => ({ ...one, id: id('one') })) })
const plan = told.plan && { ...told.plan, slots: [first, night, team] }

test('a month as JSON is the month again, with times in the zone of the plan and nobody who is not on it', () => {
  assert.ok(plan)
  const text = JSON.stringify(planFile(plan, people))
  const read = JSON.parse(text)
  assert.deepEqual([read.format, read.formVersion, read.zone, read.slots[0].start], ['zop-duty-plan', 1, 'Europe/Berlin', '2027-05-03T18:00+02:00'])
  assert.deepEqual(read.people, [{ account: id('bela'), name: 'Bela', centre: 'nord' }])
  assert.deepEqual(readJson(dutyPlan, JSON.stringify(planIn(read))), plan)
})

test('a minute says its offset in summer, in winter, and in the hour that comes twice', () => {
  const minutes = ['2027-05-03T16:00Z', '2027-12-03T17:00Z', '2027-10-31T00:30Z', '2027-10-31T01:30Z'].map((text) => Date.parse(text) / 60_000)
  assert.deepEqual(minutes.map(zonedOf), ['2027-05-03T18:00+02:00', '2027-12-03T18:00+01:00', '2027-10-31T02:30+02:00', '2027-10-31T02:30+01:00'])
  assert.deepEqual(
    minutes.map((minute) => Date.parse(zonedOf(minute)) / 60_000),
    minutes,
  )
})

test('a month as a table has a line for each person, one for a duty with nobody, one for a meeting, with days as the other tables of its language have them; no title is run as a formula', () => {
  const titles = ['Tag', 'Wochentag', 'Von', 'Bis-Tag', 'Bis', 'Art', 'Mindestens', 'Gewünscht', 'Sprachen', 'Person', 'Stelle'] as const
  const text = planTable({ plan, people }, { titles, kind: ({ kind }) => kind, language: 'de' })
  assert.deepEqual(text.replace('\uFEFF', '').split('\r\n'), [
    'Tag;Wochentag;Von;Bis-Tag;Bis;Art;Mindestens;Gewünscht;Sprachen;Person;Stelle',
    '03.05.2027;Mo;18:00;;21:00;duty;1;2;de en;Bela;nord',
    '04.05.2027;Di;22:00;;23:00;duty;1;2;;;',
    "04.05.2027;Di;22:00;05.05.2027;01:00;team;;;;'=Team;nord",
    '',
  ])
  const english = planTable({ plan, people }, { titles, kind: ({ kind }) => kind, language: 'en' })
  assert.equal(english.split('\r\n')[3]?.slice(0, 38), '2027-05-04;Tue;22:00;2027-05-05;01:00;')
})
