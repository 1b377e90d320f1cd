import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../check/check.ts'
import { gapsOf } from '../check/score.ts'
import { always, at, person, problemOf, randomProblem, slot } from '../fixture.ts'
import { plan } from '../plan/plan.ts'
import type { Assignment, Availability, Person, Problem } from '../problem/problem.ts'
import { type ExplainedGap, explainGaps } from './gap.ts'
import type { Remedy } from './remedy.ts'

const tonight = slot('tonight', '2026-05-14 18:00', '2026-05-14 21:00')
const centres = [
  { id: 'north', land: 'HH', closed: [] },
  { id: 'south', land: 'HE', closed: [{ day: '2026-05-14', why: 'holiday' as const, name: 'Christi Himmelfahrt' }] },
]
const weekly = (who: string): Availability => ({
  kind: 'weekly',
  person: who,
  word: 'can',
  since: '2026-01-01',
  from: '00:00',
  to: '24:00',
  rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
})

const only = (gaps: readonly ExplainedGap[]): ExplainedGap => {
  const [first] = gaps
  assert.ok(first !== undefined && gaps.length === 1, JSON.stringify(gaps))
  return first
}

const people = (...more: readonly (readonly [string, Partial<Person>])[]): Person[] => more.map(([id, parts]) => person(id, parts))

test('a gap names everybody who could, and which rule stops them: holiday by Land, rest, day, week, month, meeting', () => {
  const before = (who: string, kind: 'duty' | 'meeting', start: string, end: string) => ({ person: who, kind, start: at(start), end: at(end) })
  const all = people(
    ['away', {}],
    ['busy', {}],
    ['full-month', { hoursPerMonth: 2 }],
    ['full-week', { dutiesPerWeek: 0 }],
    ['hesse-1', { centre: 'south' }],
    ['hesse-2', { centre: 'south' }],
    ['late', {}],
    ['meeting', {}],
    ['quiet', {}],
  )
  const problem = problemOf({
    slots: [tonight],
    centres,
    people: all,
    availability: [...all.filter(({ id }) => id !== 'quiet').map(({ id }) => weekly(id)), always('away', 'cannot')],
    engagements: [
      before('busy', 'duty', '2026-05-14 08:00', '2026-05-14 10:00'),
      before('late', 'duty', '2026-05-15 06:00', '2026-05-15 09:00'),
      before('meeting', 'meeting', '2026-05-14 20:00', '2026-05-14 22:00'),
    ],
  })
  const { gap, could, reasons, cannot, unsaid } = only(explainGaps(problem, []))
  assert.deepEqual(gap, { kind: 'uncovered', slot: 'tonight', missing: 1 })
  assert.equal(could, 7)
  assert.deepEqual(reasons, [
    { why: 'holiday', land: 'HE', people: 2 },
    { why: 'day', land: null, people: 1 },
    { why: 'meeting', land: null, people: 1 },
    { why: 'month', land: null, people: 1 },
    { why: 'rest', land: null, people: 1 },
    { why: 'week', land: null, people: 1 },
  ])
  assert.deepEqual([cannot, unsaid], [1, 1])
})

test('the remedies come cheapest first, and nobody who said no is ever named', () => {
  const all = people(['away', {}], ['hesse', { centre: 'south' }], ['month', { hoursPerMonth: 2 }], ['quiet', {}], ['week', { dutiesPerWeek: 0 }])
  const availability = [weekly('away'), always('away', 'cannot'), weekly('hesse'), weekly('month'), weekly('week')]
  const { remedies } = only(explainGaps(problemOf({ slots: [tonight], centres, people: all, availability }), []))
  assert.deepEqual(remedies, [
    { kind: 'extra-hours', person: 'month', hours: 1, cost: 61 },
    { kind: 'extra-duty', person: 'week', week: '2026-W20', cost: 90 },
    { kind: 'ask', person: 'quiet', cost: 100 },
    { kind: 'volunteer', person: 'hesse', cost: 110 },
  ])
})

test('somebody who would rather not is a remedy, and known as such', () => {
  const problem = problemOf({ slots: [tonight], people: [person('ana')], availability: [always('ana', 'rather-not')] })
  assert.deepEqual(only(explainGaps(problem, [])).remedies, [{ kind: 'assign', person: 'ana', unwanted: true, cost: 30 }])
})

test('a chain of swaps is found, step by step', () => {
  const early = slot('early', '2026-05-14 08:00', '2026-05-14 10:00')
  const all = people(['ana', {}], ['ben', {}])
  const once = (who: string, { start, end }: typeof early): Availability => ({ kind: 'once', person: who, word: 'can', start, end })
  const problem = problemOf({ slots: [early, tonight], people: all, availability: [once('ana', early), once('ana', tonight), once('ben', early)] })
  const { reasons, remedies } = only(explainGaps(problem, [{ slot: 'early', person: 'ana' }]))
  assert.deepEqual(reasons, [{ why: 'day', land: null, people: 1 }])
  assert.deepEqual(remedies[0], {
    kind: 'swaps',
    steps: [
      { person: 'ana', takes: 'tonight', leaves: 'early' },
      { person: 'ben', takes: 'early', leaves: null },
    ],
    cost: 40,
  })
})

test('a language or experience that is missing asks only those who have it, and one may give way to another', () => {
  const asking = slot('asking', '2026-05-14 18:00', '2026-05-14 21:00', { languages: ['ar'], experienced: true })
  const all = people(['ana', { experienced: true }], ['ben', {}], ['noor', { languages: ['de', 'ar'], experienced: true }])
  const gap = only(explainGaps(problemOf({ slots: [asking], people: all }), [{ slot: 'asking', person: 'ana' }]))
  assert.deepEqual(gap.gap, { kind: 'language', slot: 'asking', language: 'ar' })
  assert.deepEqual([gap.could, gap.reasons], [1, [{ why: 'full', land: null, people: 1 }]])
  assert.deepEqual(gap.remedies, [{ kind: 'replace', person: 'noor', instead: 'ana', cost: 25 }])
})

test('nobody is asked to give way whose leaving would cost more than the gap', () => {
  const asking = slot('asking', '2026-05-14 18:00', '2026-05-14 21:00', { wanted: 2, languages: ['ar'], experienced: true })
  const all = people(['ana', { experienced: true }], ['ben', {}], ['noor', { languages: ['ar'] }])
  const given = ['ana', 'ben'].map((who) => ({ slot: 'asking', person: who }))
  assert.deepEqual(only(explainGaps(problemOf({ slots: [asking], people: all }), given)).remedies, [
    { kind: 'replace', person: 'noor', instead: 'ben', cost: 25 },
  ])
})

test('a colleague of the same centre is a reason, and a remedy where two may come', () => {
  const shared = slot('shared', '2026-05-14 18:00', '2026-05-14 21:00', { minimum: 2, wanted: 2, onePerCentre: true })
  const { reasons, remedies } = only(explainGaps(problemOf({ slots: [shared], people: people(['ana', {}], ['ben', {}]) }), [{ slot: 'shared', person: 'ana' }]))
  assert.deepEqual(reasons, [{ why: 'centre', land: null, people: 1 }])
  assert.deepEqual(remedies, [{ kind: 'second-of-centre', person: 'ben', centre: 'north', cost: 50 }])
})

/** The problem with one rule bent for this person, and the plan with the remedy in it. */
const withRemedy = (problem: Problem, plan: readonly Assignment[], { slotId, remedy }: { slotId: string; remedy: Remedy }): [Problem, Assignment[]] => {
  const relaxed = (who: string, parts: Partial<Person>): Problem => ({
    ...problem,
    people: problem.people.map((one) => (one.id === who ? { ...one, ...parts } : one)),
  })
  const added = (who: string) => [...plan, { slot: slotId, person: who }]
  switch (remedy.kind) {
    case 'assign':
      return [problem, added(remedy.person)]
    case 'replace':
      return [problem, added(remedy.person).filter((one) => one.slot !== slotId || one.person !== remedy.instead)]
    case 'swaps': {
      const left = new Set(remedy.steps.map(({ person: who, leaves }) => `${leaves} ${who}`))
      return [
        problem,
        [...plan.filter((one) => !left.has(`${one.slot} ${one.person}`)), ...remedy.steps.map((step) => ({ slot: step.takes, person: step.person }))],
      ]
    }
    case 'second-of-centre':
      return [{ ...problem, slots: problem.slots.map((one) => (one.id === slotId ? { ...one, onePerCentre: false } : one)) }, added(remedy.person)]
    case 'extra-hours': {
      const limit = problem.people.find(({ id }) => id === remedy.person)?.hoursPerMonth ?? 0
      return [relaxed(remedy.person, { hoursPerMonth: limit + remedy.hours }), added(remedy.person)]
    }
    case 'extra-duty': {
      const limit = problem.people.find(({ id }) => id === remedy.person)?.dutiesPerWeek ?? 0
      return [relaxed(remedy.person, { dutiesPerWeek: limit + 1 }), added(remedy.person)]
    }
    case 'ask':
    case 'volunteer': {
      const asked = problem.slots.find(({ id }) => id === slotId)
      assert.ok(asked)
      return [
        { ...problem, availability: [...problem.availability, { kind: 'once', person: remedy.person, word: 'can', start: asked.start, end: asked.end }] },
        added(remedy.person),
      ]
    }
  }
}

test('every remedy of every gap in 120 plans does what it says: the gap is smaller, and no rule but the named one is bent', async () => {
  const tried = new Map<string, number>()
  for (let seed = 0; seed < 120; seed++) {
    const problem = randomProblem(seed, { days: 9, slots: 12, people: 8 })
    const made = await plan(problem, { seed, iterations: 300 })
    assert.ok(made.kind === 'planned')
    const { assignments } = made.plan
    for (const { gap, remedies } of explainGaps(problem, assignments)) {
      const costs = remedies.map(({ cost }) => cost)
      assert.deepEqual([costs, costs.every(Number.isInteger)], [costs.toSorted((a, b) => a - b), true])
      for (const remedy of remedies) {
        const [bent, changed] = withRemedy(problem, assignments, { slotId: gap.slot, remedy })
        assert.deepEqual(check(bent, changed), [], `seed ${seed}: ${JSON.stringify([gap, remedy])}`)
        const size = (list: readonly Assignment[]) =>
          gapsOf(bent, list)
            .filter((one) => one.kind === gap.kind && one.slot === gap.slot && JSON.stringify(one).includes('language' in gap ? gap.language : ''))
            .reduce((sum, one) => sum + ('missing' in one ? one.missing : 1), 0)
        assert.ok(size(changed) < size(assignments), `seed ${seed}: ${JSON.stringify([gap, remedy])}`)
        tried.set(remedy.kind, (tried.get(remedy.kind) ?? 0) + 1)
      }
    }
  }
  for (const kind of ['assign', 'second-of-centre', 'extra-hours', 'extra-duty', 'ask', 'volunteer'])
    assert.ok((tried.get(kind) ?? 0) > 0, `${kind} was never tried`)
})
