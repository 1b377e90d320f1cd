import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { call, ok, refusedWith } from '../../testing/client.ts'
import { dutyAt, ruleOf } from '../../testing/duty.ts'
import { listenAsDesk } from '../../testing/events.ts'
import { random } from '../../testing/keys.ts'
import { ownProcesses } from '../../workshop/testing.ts'
import { answering, evenings, month, openPlanning } from './testing.ts'

const params = { month }

describe('planning a month', () => {
  test('a draft gets a plan that breaks no rule, with its proof, and in the history', async (t) => {
    const { desk, as, plan, ended, planOf, peopleOn } = await openPlanning(t)
    await ok(plan({ seed: 7 }))
    assert.deepEqual(await ended(), { ended: 'planned', why: null })
    const after = await planOf('cora')
    assert.equal(after?.version, 2)
    assert.deepEqual([after?.made?.seed, after?.made?.uncovered, after?.made?.bound, after?.made?.proved], [7, 0, 0, true])
    for (const slot of after?.slots ?? []) assert.equal((await peopleOn(dutyAt('2027-05-10T16:00Z', { id: slot.id }))).length, 1)
    assert.ok(after?.assignments.every(({ origin }) => origin === 'plan'))
    const { changes } = await ok(call(desk, 'dutyHistory', { params, token: as('cora') }))
    assert.deepEqual([changes[0]?.kind, changes[0]?.by], ['planned', 'Cora'])
  })

  test('what nobody can do stays open, and coordinators alone see why', async (t) => {
    const [monday] = evenings()
    const night = dutyAt('2027-05-12T00:00Z', { languages: ['bg'] })
    const { desk, as, plan, ended, gaps, planOf } = await openPlanning(t, { slots: [monday, night] })
    await ok(plan())
    assert.deepEqual(await ended(), { ended: 'planned', why: null })
    const { version, gaps: found } = await gaps()
    assert.equal(version, 2)
    assert.deepEqual(
      found.map(({ slot, kind, missing, language, proved }) => ({ slot, kind, missing, language, proved })),
      [
        { slot: night.id, kind: 'uncovered', missing: 1, language: null, proved: true },
        { slot: night.id, kind: 'language', missing: 1, language: 'bg', proved: true },
      ],
    )
    assert.deepEqual(found[0]?.reasons, [{ why: 'unsaid', what: null, people: 3 }])
    assert.equal((await planOf('cora'))?.made?.uncovered, 1)
    for (const name of ['anna', 'lena'] as const) assert.equal(await refusedWith(call(desk, 'dutyGaps', { params, token: as(name) })), 'not-found')
  })

  test('what is pinned stays, even where a coordinator has bent a rule for it', async (t) => {
    const [monday, tuesday] = evenings()
    const night = dutyAt('2027-05-11T20:00Z')
    const { idOf, assign, plan, ended, peopleOn, assignmentOf, planOf } = await openPlanning(t, { slots: [monday, tuesday, night] })
    // Two duties on a day, and the second at an hour of which nobody has said anything.
    await ok(
      assign([
        { slot: tuesday.id, off: null, on: idOf('bela') },
        { slot: night.id, off: null, on: idOf('bela') },
      ]),
    )
    const pinned = [await assignmentOf(tuesday, 'bela'), await assignmentOf(night, 'bela')]
    await ok(plan({ pinned }))
    assert.deepEqual(await ended(), { ended: 'planned', why: null })
    assert.deepEqual([await peopleOn(tuesday), await peopleOn(night), (await peopleOn(monday)).length], [['bela'], ['bela'], 1])
    const after = await planOf('cora')
    assert.deepEqual(
      after?.assignments.filter(({ id }) => pinned.includes(id)).map(({ origin }) => origin),
      ['coordinator', 'coordinator'],
    )
  })

  test('a month that contradicts itself is refused by name', async (t) => {
    const { plan, ended, putSlots } = await openPlanning(t)
    await ok(putSlots([]))
    await ok(plan())
    assert.deepEqual(await ended(), { ended: 'failed', why: 'empty-plan' })
  })

  test('who may not, what is no draft, what has changed and what is not known is refused', async (t) => {
    const { desk, as, plan, turn, planOf } = await openPlanning(t)
    for (const name of ['anna', 'lena'] as const) {
      const token = as(name)
      assert.equal(await refusedWith(call(desk, 'planMonth', { params, token, body: { version: 1, seed: 1, pinned: [] } })), 'not-found')
      assert.equal(await refusedWith(call(desk, 'stopPlanning', { params, token, body: {} })), 'not-found')
      assert.equal(await refusedWith(call(desk, 'repairMonth', { params, token, body: {} })), 'not-found')
    }
    assert.equal(await refusedWith(plan({ from: 4 })), 'newer-version')
    assert.equal(await refusedWith(plan({ pinned: [random(16)] })), 'malformed')
    const elsewhere = { params: { month: '2029-01' }, token: as('cora') }
    assert.equal(await refusedWith(call(desk, 'planMonth', { ...elsewhere, body: { version: 1, seed: 1, pinned: [] } })), 'not-found')
    assert.equal(await refusedWith(call(desk, 'dutyGaps', elsewhere)), 'not-found')
    await ok(turn('consultation'))
    assert.equal(await ruleOf(plan()), 'status')
    assert.deepEqual((await planOf('cora'))?.assignments, [])
  })

  test('one month at a time, and the planner says so', async (t) => {
    const { plan, stop, ended, shown } = await openPlanning(t, { program: answering(t, 'say(progress)') })
    await ok(plan())
    await shown(({ done }) => done === 1)
    assert.equal(await refusedWith(plan()), 'taken')
    await ok(stop())
    assert.deepEqual(await ended(), { ended: 'stopped', why: null })
    await ok(plan())
    await ok(stop())
    await ok(stop())
  })

  test('progress is told to coordinators and to nobody else', async (t) => {
    const { desk, as, plan, shown, putProfile } = await openPlanning(t, { program: answering(t, 'say(progress)') })
    const anna = await listenAsDesk(desk, as('anna'))
    t.after(() => anna.close())
    await ok(plan())
    assert.deepEqual(await shown(({ done }) => done === 1), { month, run: 1, phase: 'search', done: 1, of: 2, uncovered: null, ended: null, why: null })
    await putProfile('anna', { hoursPerMonth: 3 })
    const heard: string[] = []
    await anna.next(({ kind }) => {
      heard.push(kind)
      return kind === 'duty-plan'
    })
    assert.ok(!heard.includes('planning'))
  })

  test('whoever changes the month meanwhile wins: the plan is not kept, and that is said', async (t) => {
    const { idOf, plan, ended, assign, planOf, peopleOn } = await openPlanning(t)
    await ok(plan())
    const [pid = 0] = ownProcesses()
    process.kill(pid, 'SIGSTOP')
    const [slot] = evenings()
    const id = (await planOf('cora'))?.slots[0]?.id ?? ''
    await ok(assign([{ slot: id, off: null, on: idOf('bela') }]))
    process.kill(pid, 'SIGCONT')
    assert.deepEqual(await ended(), { ended: 'failed', why: 'newer-version' })
    assert.deepEqual([(await planOf('cora'))?.version, await peopleOn({ ...slot, id })], [2, ['bela']])
  })
})

describe('a planner that fails leaves the last good plan', () => {
  /** Everybody in every slot. */
  const crowd = 'job.problem.slots.flatMap(({ id: slot }) => job.problem.people.map(({ id: person }) => ({ slot, person })))'
  const one = '[{ slot: job.problem.slots[0].id, person: job.problem.people[0].id }]'
  const failures = {
    'it answers nonsense': { source: `say('nonsense')`, why: 'planner' },
    'it answers what is no plan': { source: `say({ kind: 'explained', gaps: [] })`, why: 'planner' },
    'it gives up': { source: 'process.exit(1)', why: 'planner' },
    'it says too much': { source: `say('x'.repeat(5_000_000))`, why: 'planner' },
    'it breaks hard rules': { source: `say({ kind: 'planned', assignments: ${crowd}, made: made(), gaps: [] })`, why: 'rules' },
    'it invents a person': {
      source: `say({ kind: 'planned', assignments: [{ slot: ${one}[0].slot, person: 'A'.repeat(22) }], made: made(), gaps: [] })`,
      why: 'rules',
    },
    'it hides a gap': { source: `say({ kind: 'planned', assignments: ${one}, made: made(), gaps: [] })`, why: 'rules' },
    'it claims a proof that cannot be': {
      source: `say({ kind: 'planned', assignments: ${one}, made: made({ uncovered: 1, bound: 0 }), gaps: [] })`,
      why: 'rules',
    },
    'it explains a gap by somebody whom nobody knows': {
      source: `const remedies = [{ cost: 0, changes: [{ slot: ${one}[0].slot, off: null, on: 'A'.repeat(22) }], bends: [] }]
        const gap = { slot: ${one}[0].slot, kind: 'uncovered', missing: 1, language: null, proved: false, reasons: [], remedies }
        say({ kind: 'planned', assignments: [], made: made({ uncovered: 2, bound: 2 }), gaps: [gap] })`,
      why: 'rules',
    },
    'it has planned with another seed': {
      source: `say({ kind: 'planned', assignments: [], made: made({ seed: 9, uncovered: 2, bound: 2 }), gaps: [] })`,
      why: 'rules',
    },
    'it names what contradicts itself': { source: `say({ kind: 'refused', faults: ['broken-pin'] })`, why: 'broken-pin' },
  }
  for (const [what, { source, why }] of Object.entries(failures)) {
    test(what, async (t) => {
      const { idOf, plan, ended, assign, planOf } = await openPlanning(t, { program: answering(t, source) })
      const slot = (await planOf('cora'))?.slots[0]?.id ?? ''
      await ok(assign([{ slot, off: null, on: idOf('bela') }]))
      const before = await planOf('cora')
      await ok(plan())
      assert.deepEqual(await ended(), { ended: 'failed', why })
      assert.deepEqual(await planOf('cora'), before)
      await ok(plan())
      assert.deepEqual(await ended(), { ended: 'failed', why })
    })
  }

  test('it is killed in mid-run, and the next one plans', async (t) => {
    const source = `if (job.seed === 1) say(progress); else say({ kind: 'planned', assignments: [], made: made({ uncovered: 2, bound: 2 }), gaps: [] })`
    const { plan, shown, ended, planOf } = await openPlanning(t, { program: answering(t, source) })
    const before = await planOf('cora')
    await ok(plan({ seed: 1 }))
    await shown(({ done }) => done === 1)
    for (const pid of ownProcesses()) process.kill(pid, 'SIGKILL')
    assert.deepEqual(await ended(), { ended: 'failed', why: 'planner' })
    assert.deepEqual(await planOf('cora'), before)
    await ok(plan({ seed: 2 }))
    assert.deepEqual(await ended(), { ended: 'planned', why: null })
  })

  test('the planner of this house is killed at once, and the next one plans', async (t) => {
    const { plan, ended, planOf } = await openPlanning(t)
    const before = await planOf('cora')
    await ok(plan())
    const started = ownProcesses()
    assert.equal(started.length, 1)
    for (const pid of started) process.kill(pid, 'SIGKILL')
    assert.deepEqual(await ended(), { ended: 'failed', why: 'planner' })
    assert.deepEqual(await planOf('cora'), before)
    await ok(plan())
    assert.deepEqual(await ended(), { ended: 'planned', why: null })
  })

  test('the relay stops while it runs: the process goes with it', async (t) => {
    const { plan, shown, stopRelay } = await openPlanning(t, { program: answering(t, 'say(progress)') })
    await ok(plan())
    await shown(({ done }) => done === 1)
    assert.equal(ownProcesses().length, 1)
    await stopRelay()
    assert.deepEqual(ownProcesses(), [])
  })
})

describe('gaps of a month', () => {
  test('are looked for again when the plan has changed, and give way to a plan', async (t) => {
    const { plan, ended, gaps, assign, planOf } = await openPlanning(t)
    await ok(plan())
    await ended()
    assert.deepEqual(await gaps(), { version: 2, gaps: [] })
    const [first] = (await planOf('cora'))?.assignments ?? []
    await ok(assign([{ slot: first?.slot ?? '', off: first?.account ?? '', on: null }]))
    assert.equal((await gaps()).version, 2)
    assert.deepEqual(await ended(), { ended: 'planned', why: null })
    const found = await gaps()
    assert.deepEqual(
      [found.version, found.gaps.map(({ slot, kind }) => [slot, kind])],
      [
        3,
        [
          [first?.slot, 'uncovered'],
          [first?.slot, 'language'],
        ],
      ],
    )
    const [gap] = found.gaps
    assert.deepEqual(gap?.reasons[0], { why: 'free', what: null, people: 3 })
    assert.deepEqual([gap?.remedies[0]?.bends, gap?.remedies[0]?.changes[0]?.slot], [[], first?.slot])
  })

  test('a planner that cannot say why is asked once for each version of the plan', async (t) => {
    const { gaps, ended } = await openPlanning(t, { program: answering(t, `say('nonsense')`) })
    assert.deepEqual(await gaps(), { version: 0, gaps: [] })
    assert.deepEqual(await ended(), { ended: 'failed', why: 'planner' })
    await gaps()
    assert.deepEqual(ownProcesses(), [])
  })

  test('a plan does not wait for reasons', async (t) => {
    const { gaps, plan, shown } = await openPlanning(t, { program: answering(t, `if (job.kind === 'plan') say(progress)`) })
    await gaps()
    await shown(({ phase }) => phase === 'reasons')
    await ok(plan())
    await shown(({ phase, done }) => phase === 'search' && done === 1)
  })
})

describe('repair after an absence', () => {
  test('fills what was lost with the fewest moves, which change nothing until a coordinator sends them', async (t) => {
    const [monday, tuesday] = evenings()
    const { desk, as, idOf, bind, repair, assign, planOf, peopleOn, putProfile } = await openPlanning(t, { slots: [] })
    await putProfile('alex', { dutiesPerWeek: 1 })
    await bind([
      [monday, 'anna'],
      [tuesday, 'alex'],
    ])
    const body = { id: random(16), account: idOf('anna'), centre: 'north', start: monday.start, end: monday.end }
    await ok(call(desk, 'reportAbsence', { params: {}, token: as('anna'), body }))
    const before = await planOf('cora')
    const mended = await ok(repair())
    assert.deepEqual(mended, { version: before?.version, uncovered: 0, moves: [{ slot: monday.id, off: null, on: idOf('bela') }] })
    assert.deepEqual(await planOf('cora'), before)
    await ok(assign(mended.moves, { although: false }))
    assert.deepEqual([await peopleOn(monday), await peopleOn(tuesday)], [['bela'], ['alex']])
    assert.deepEqual((await ok(repair())).moves, [])
  })

  test('a repair that breaks a rule is not shown, nor one that takes away what is over', async (t) => {
    const [monday, tuesday] = evenings()
    const crowd = 'job.problem.slots.flatMap(({ id: slot }) => job.problem.people.map(({ id: person }) => ({ slot, person })))'
    for (const [assignments, uncovered] of [
      [crowd, 0],
      ['[]', 2],
    ]) {
      const program = answering(t, `say({ kind: 'repaired', assignments: ${assignments}, uncovered: ${uncovered} })`)
      const { bind, repair } = await openPlanning(t, { program, slots: [], at: '2027-05-10T20:00Z' })
      await bind([[monday, 'anna'], [tuesday]])
      assert.equal(await refusedWith(repair()), 'unavailable')
    }
  })
})
