import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import type { Answer, Line } from '@zop/line'
import type { DutyRule, Params, Reply, RouteName } from '@zop/wire'
import { dutyRules } from '@zop/wire'
import { createNotices } from '../notice/notices.ts'
import { createDuty } from './duty.ts'
import { dutyNow, shift, ten } from './now.fixture.ts'

type Told = { kind: 'ok'; value: object } | { kind: 'unreachable' } | { kind: 'refused'; refusal: { code: 'duty-rule'; rule: DutyRule } }

const ok: Told = { kind: 'ok', value: {} }
const ruled = (rule: DutyRule): Told => ({ kind: 'refused', refusal: { code: 'duty-rule', rule } })

/** A desk at ten o'clock whose duty has just begun. `replies` by route, else `ok`. */
const dutyOn = (replies: Partial<Record<RouteName, Told>> = {}) => {
  const calls: RouteName[] = []
  const clock = { minute: ten }
  const line: Line = {
    origin: '',
    address: () => '',
    call: async <N extends RouteName>(name: N, _: Params<N>) => {
      calls.push(name)
      return (replies[name] ?? ok) as Answer<Reply<N>>
    },
    setToken: () => undefined,
    token: () => null,
  }
  const notices = createNotices({ now: Date.now, later: () => () => undefined })
  const duty = createDuty({ line, now: () => clock.minute * 60_000 }, notices)
  duty.hear(dutyNow({ mine: shift }))
  const said = () => notices.all.value.map(({ say }) => say(deskWords.de))
  return { duty, calls, clock, replies, said }
}

test('a desk that was on duty checks in again by itself when its stream is back', async () => {
  const { duty, calls } = dutyOn()
  await duty.begin()
  duty.hear(dutyNow({ mine: shift }))
  assert.equal(duty.me.value, false)
  await duty.back()
  assert.equal(duty.me.value, true)
  assert.deepEqual(calls, ['checkIn', 'checkIn'])
})

test('a desk that was not on duty, or has ended it, does not check in by itself', async () => {
  const { duty, calls } = dutyOn()
  await duty.back()
  await duty.begin()
  await duty.finish()
  await duty.back()
  assert.deepEqual(calls, ['checkIn', 'checkOut'])
})

test('the desk remembers which duty was ended before its time, until one is begun again', async () => {
  const { duty, replies } = dutyOn()
  await duty.begin()
  replies.checkOut = { kind: 'unreachable' }
  await duty.finish()
  assert.equal(duty.left.value, null, 'what did not arrive has ended nothing')
  replies.checkOut = ok
  await duty.finish()
  assert.equal(duty.left.value, shift.slot)
  await duty.begin()
  assert.equal(duty.left.value, null)
})

test('a line that comes back after the end of the duty begins nothing again, nor does one whose duty the relay knows no more', async () => {
  const late = dutyOn()
  await late.duty.begin()
  late.clock.minute = shift.end
  await late.duty.back()
  assert.deepEqual([late.calls, late.duty.me.value], [['checkIn'], false])

  const moved = dutyOn()
  await moved.duty.begin()
  moved.replies.checkIn = ruled('off')
  await moved.duty.back()
  await moved.duty.back()
  assert.deepEqual([moved.calls, moved.duty.me.value, moved.said()], [['checkIn', 'checkIn'], false, []])
})

test('a page loaded again within the relay’s patience stays on duty', async () => {
  const { duty, calls } = dutyOn()
  duty.hear(dutyNow({ people: ['me'], me: true, mine: shift }))
  await duty.back()
  assert.deepEqual(calls, ['checkIn'])
})

test('duty that could not begin is not shown as begun, and the person is told', async () => {
  const { duty, said } = dutyOn({ checkIn: { kind: 'unreachable' } })
  await duty.begin()
  assert.deepEqual([duty.me.value, duty.changing.value, said()], [false, false, [deskWords.de.duty.failed]])
})

test('whoever has no duty now is told so in words, and where to go instead', async () => {
  const { duty, said } = dutyOn({ checkIn: ruled('off') })
  await duty.begin()
  assert.deepEqual([duty.me.value, said()], [false, [deskWords.de.duty.failedOff]])
})

test('at the end of the duty the state changes by itself; a desk that was only away has not come to its end', async () => {
  const { duty } = dutyOn()
  await duty.begin()
  duty.hear(dutyNow({ mine: shift }))
  assert.deepEqual([duty.me.value, duty.over.value], [false, false])
  await duty.back()
  duty.hear(dutyNow({ me: true, mine: shift }))
  duty.hear(dutyNow({ mine: { ...shift, slot: 'B'.repeat(22), start: ten + 1440, end: ten + 1680 } }))
  assert.deepEqual([duty.me.value, duty.over.value], [false, true])
  duty.hear(dutyNow({ me: true, mine: shift }))
  assert.equal(duty.over.value, false)
})

test('whoever has come is not missed any more, before the relay has said so; one who is missing beside them still is', async () => {
  for (const lacks of [1, 2]) {
    const { duty } = dutyOn()
    duty.hear(dutyNow({ mine: shift, missing: [{ ...shift, languages: [], lacks, late: 3, expected: true }] }))
    await duty.begin()
    assert.deepEqual(
      duty.now.value?.missing.map((one) => one.lacks),
      lacks === 1 ? [] : [1],
    )
  }
})

test('who ends the duty themselves is not told that it is over', async () => {
  const { duty } = dutyOn()
  duty.hear(dutyNow({ me: true, mine: shift }))
  await duty.finish()
  duty.hear(dutyNow())
  assert.equal(duty.over.value, false)
})

test('one press steps in: the duty is taken and begun', async () => {
  const { duty, calls, said } = dutyOn()
  await duty.stepIn(shift.slot)
  assert.deepEqual([calls, duty.me.value, said()], [['takeDuty', 'checkIn'], true, [deskWords.de.stepIn.begun]])
})

test('stepping in that a rule forbids says which, for every rule, and begins nothing', async () => {
  for (const rule of dutyRules) {
    const { duty, calls, said } = dutyOn({ takeDuty: ruled(rule) })
    await duty.stepIn(shift.slot)
    assert.deepEqual([calls, duty.me.value, said()], [['takeDuty'], false, [deskWords.de.stepIn.rules[rule]]], rule)
  }
  const { duty, said } = dutyOn({ takeDuty: { kind: 'unreachable' } })
  await duty.stepIn(shift.slot)
  assert.deepEqual(said(), [deskWords.de.stepIn.unreachable])
})

test('a duty that was taken but did not begin is said to be that', async () => {
  const { duty, said } = dutyOn({ checkIn: { kind: 'unreachable' } })
  await duty.stepIn(shift.slot)
  assert.deepEqual([duty.me.value, said()], [false, [deskWords.de.stepIn.taken]])
})
