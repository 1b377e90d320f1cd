import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Line } from '@zop/line'
import type { Obligation, Params, Reply, RouteName, WeekSummary } from '@zop/wire'
import { createWatch } from './watch.ts'

const owed: Obligation = {
  conversation: 'c',
  kind: 'first-reply',
  channel: 'mail',
  since: 1,
  due: 49,
  state: 'fine',
  reason: null,
  centre: 'north',
  centreAway: false,
  open: true,
}
const week = (monday: string): WeekSummary => ({ week: monday, reach: [], promises: [], gaps: [] })

/** A desk on Wednesday, the fifth of May 2027. Answers wait until they are let go, in any order. */
const open = (role: 'counsellor' | 'coordinator') => {
  const calls: { readonly name: RouteName; readonly params: unknown; readonly answer: (value: unknown) => void }[] = []
  const line: Line = {
    origin: '',
    address: () => '',
    call: <N extends RouteName>(name: N, params: Params<N>) =>
      new Promise<Answer<Reply<N>>>((resolve) => {
        calls.push({ name, params, answer: (value) => resolve((value === null ? { kind: 'unreachable' } : { kind: 'ok', value }) as Answer<Reply<N>>) })
      }),
    setToken: () => undefined,
    token: () => null,
  }
  const due: (() => void)[] = []
  const later = (_: number, step: () => void) => {
    due.push(step)
    return () => due.splice(due.indexOf(step), 1)
  }
  const watch = createWatch({ line, now: () => Date.parse('2027-05-05T10:00Z'), later }, role, (error) => assert.fail(String(error)))
  const asked = (name: RouteName) => calls.filter((one) => one.name === name)
  const passes = (): void => {
    for (const step of due.splice(0)) step()
  }
  return { watch, asked, passes }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what is owed is read again when the lanes change, once for all changes of a second, and only while somebody looks', async () => {
  const { watch, asked, passes } = open('counsellor')
  watch.stir()
  passes()
  assert.equal(asked('obligations').length, 0)
  const close = watch.open()
  for (let at = 0; at < 5; at++) watch.stir()
  passes()
  assert.equal(asked('obligations').length, 2)
  asked('obligations')[1]?.answer({ obligations: [owed], inAll: 1 })
  await settled()
  assert.deepEqual([watch.state.value, watch.obligations.value], ['read', [owed]])
  asked('obligations')[0]?.answer({ obligations: [], inAll: 0 })
  await settled()
  assert.deepEqual(watch.obligations.value, [owed], 'an answer that was overtaken says nothing')
  watch.stir()
  close()
  passes()
  assert.equal(asked('obligations').length, 2)
})

test('what could not be read again stays as it was; what never could is said to be out of reach', async () => {
  const { watch, asked } = open('counsellor')
  watch.open()
  asked('obligations')[0]?.answer(null)
  await settled()
  assert.equal(watch.state.value, 'unreachable')
  void watch.load()
  asked('obligations')[1]?.answer({ obligations: [owed], inAll: 1 })
  await settled()
  void watch.load()
  asked('obligations')[2]?.answer(null)
  await settled()
  assert.deepEqual([watch.state.value, watch.obligations.value], ['read', [owed]])
})

test('the week that is shown is the one that was turned to last, whichever answer comes last', async () => {
  const { watch, asked } = open('coordinator')
  watch.open()
  assert.equal(watch.monday.value, '2027-04-26', 'first the week that is over')
  watch.turn('2027-04-19')
  const [first, second] = asked('weekSummary')
  second?.answer(week('2027-04-19'))
  await settled()
  first?.answer(week('2027-04-26'))
  await settled()
  assert.equal(watch.week.value?.week, '2027-04-19')
})

test('a counsellor asks for no week', () => {
  const { watch, asked } = open('counsellor')
  watch.open()
  assert.equal(asked('weekSummary').length, 0)
})

test('the weeks around today come in order, each once, though two months know them', async () => {
  const { watch, asked } = open('coordinator')
  watch.open()
  const days = Array.from({ length: 7 }, () => ({ held: true, planned: 300, staffed: 0, kept: false }))
  const reach = (monday: string) => ({ week: monday, channel: 'chat' as const, days, promises: null })
  assert.deepEqual(
    asked('dutyReach').map(({ params }) => params),
    [{ month: '2027-04' }, { month: '2027-05' }],
  )
  const [april, may] = asked('dutyReach')
  may?.answer({ weeks: ['2027-04-26', '2027-05-03', '2027-05-10', '2027-05-17', '2027-05-24'].map(reach) })
  april?.answer({ weeks: ['2027-03-29', '2027-04-05', '2027-04-12', '2027-04-19', '2027-04-26'].map(reach) })
  await settled()
  assert.deepEqual(
    watch.reach.value.map((one) => one.week),
    ['2027-04-12', '2027-04-19', '2027-04-26', '2027-05-03', '2027-05-10', '2027-05-17'],
  )
})
