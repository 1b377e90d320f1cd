import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import type { Answer } from '@zop/line'
import type { Reply } from '@zop/wire'
import { ok, refuse, scriptedLine, unreachable } from '../../people/line.fixture.ts'
import { dutyOn, may, on, somebody } from './month.fixture.ts'
import { after, type Move, type Told } from './move.ts'
import { createMoves } from './moves.ts'

const early = dutyOn('2027-05-03', ['08:00', '11:00'])
const next = dutyOn('2027-05-04', ['08:00', '11:00'])
const people = [somebody('Amal'), somebody('Jana')]
const amalIn: Move = { slot: early.id, off: null, on: 'Amal' }

/** A relay that makes every move, until a test says otherwise. */
const opened = (assignments = on(next, 'Jana')) => {
  const base = signal<Told | null>(may({ slots: [early, next], people, assignments }))
  let stored = assignments
  let version = 7
  const { line, script, bodies } = scriptedLine({
    assign: (_, body) => {
      stored = [...after(stored, body.moves)]
      version += 1
      return ok({ version, assignments: stored })
    },
  })
  let reloads = 0
  const reload = async () => {
    reloads += 1
  }
  const moves = createMoves({ line, month: signal('2027-05'), base, reload })
  const names = () => moves.over(base.value)?.plan?.assignments.map(({ slot, account }) => `${account} ${slot}`) ?? []
  return { moves, base, script, bodies, names, reloads: () => reloads }
}

test('a move is seen at once, and stands when the relay has made it', async () => {
  const { moves, names, base } = opened()
  const made = moves.make([amalIn])
  assert.ok(names().includes(`Amal ${early.id}`))
  assert.equal(await made, true)
  assert.equal(base.value?.plan?.version, 8)
  assert.ok(names().includes(`Amal ${early.id}`))
})

test('two moves one after the other name the version that the first has made', async () => {
  const { moves, bodies } = opened()
  await Promise.all([moves.make([amalIn]), moves.make([{ slot: next.id, off: 'Jana', on: null }])])
  assert.deepEqual(
    bodies('assign').map((body) => (body as { version: number }).version),
    [7, 8],
  )
})

test('what would break a rule is not sent, and is said; with the coordinator’s will it is', async () => {
  const later = { slot: early.id, off: null, on: 'Jana' }
  const sameDay = dutyOn('2027-05-03', ['14:00', '17:00'])
  const { moves, base, bodies } = opened(on(sameDay, 'Jana'))
  base.value = may({ slots: [early, sameDay], people, assignments: on(sameDay, 'Jana') })
  assert.equal(await moves.make([later]), false)
  assert.deepEqual(moves.refusing.value, {
    kind: 'rule',
    moves: [later],
    broken: [{ account: 'Jana', rule: 'day' }],
  })
  assert.deepEqual(bodies('assign'), [])
  assert.equal(await moves.make([later], true), true)
  assert.equal(moves.refusing.value, null)
})

test('beside the rule that is broken it is said that somebody has not said they can: whoever bends one knows of both', async () => {
  const sameDay = dutyOn('2027-05-03', ['14:00', '17:00'])
  const later = { slot: early.id, off: null, on: 'Jana' }
  const rulesWith = async (from: string) => {
    const { moves, base, script } = opened(on(sameDay, 'Jana'))
    base.value = may({ slots: [early, sameDay], people, assignments: on(sameDay, 'Jana') })
    const said = [{ kind: 'weekly' as const, word: 'can' as const, since: '2027-01-01', from, to: '18:00', rule: 'FREQ=WEEKLY;BYDAY=MO' }]
    script.availability = ({ account }) => ok({ account, version: 1, said })
    await moves.make([later])
    const refused = moves.refusing.value
    return refused?.kind === 'rule' ? refused.broken.map(({ rule }) => rule) : []
  }
  assert.deepEqual([await rulesWith('12:00'), await rulesWith('08:00')], [['day', 'availability'], ['day']])
})

test('a move that the relay refuses is taken back: by a rule it names, by a newer version, or without an answer', async () => {
  const rule: Answer<never> = { kind: 'refused', refusal: { code: 'duty-rule', rule: 'availability' } }
  const cases: readonly [Answer<Reply<'assign'>>, string, number][] = [
    [rule, 'rule', 0],
    [refuse('newer-version'), 'version', 1],
    [unreachable, 'unreachable', 1],
    [refuse('not-found'), 'refused', 1],
  ]
  for (const [answer, kind, reloads] of cases) {
    const desk = opened()
    desk.script.assign = () => answer
    assert.equal(await desk.moves.make([amalIn]), false)
    assert.equal(desk.moves.refusing.value?.kind, kind)
    assert.deepEqual(desk.names(), [`Jana ${next.id}`])
    assert.equal(desk.reloads(), reloads)
    assert.equal(desk.moves.canUndo.value, false)
  }
})

test('undo that is pressed while a move is still on its way takes that move back', async () => {
  const { moves, names, bodies } = opened()
  const [, undone] = await Promise.all([moves.make([amalIn]), moves.undo()])
  assert.equal(undone, true)
  assert.equal(bodies('assign').length, 2)
  assert.ok(!names().includes(`Amal ${early.id}`))
})

test('undo takes the last move back, redo makes it again, and a new move ends what could be redone', async () => {
  const { moves, names } = opened()
  await moves.make([amalIn])
  await moves.make([{ slot: next.id, off: 'Jana', on: 'Amal' }])
  await moves.undo()
  assert.deepEqual(names().toSorted(), [`Amal ${early.id}`, `Jana ${next.id}`])
  await moves.redo()
  assert.deepEqual(names().toSorted(), [`Amal ${early.id}`, `Amal ${next.id}`])
  await moves.undo()
  await moves.undo()
  assert.deepEqual(names(), [`Jana ${next.id}`])
  assert.equal(moves.canUndo.value, false)
  await moves.make([{ slot: next.id, off: 'Jana', on: null }])
  assert.equal(moves.canRedo.value, false)
})

test('a move that does not fit the plan any more is not sent', async () => {
  const { moves, bodies } = opened()
  assert.equal(await moves.make([{ slot: early.id, off: 'Jana', on: null }]), false)
  assert.equal(await moves.make([{ slot: next.id, off: null, on: 'Jana' }]), false)
  assert.deepEqual(bodies('assign'), [])
})
