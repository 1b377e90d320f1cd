import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Line } from '@zop/line'
import type { Params, Reply, RouteName } from '@zop/wire'
import { createNotices } from '../notice/notices.ts'
import { createDuty } from './duty.ts'

const dutyOn = (reply: { kind: 'ok'; value: object } | { kind: 'unreachable' }) => {
  const calls: RouteName[] = []
  const line: Line = {
    origin: '',
    address: () => '',
    call: async <N extends RouteName>(name: N, _: Params<N>) => {
      calls.push(name)
      return reply as Answer<Reply<N>>
    },
    setToken: () => undefined,
    token: () => null,
  }
  const notices = createNotices({ now: Date.now, later: () => () => undefined })
  return { duty: createDuty(line, notices), calls, notices }
}

const ok = { kind: 'ok', value: {} } as const

test('a desk that was on duty checks in again by itself when its stream is back', async () => {
  const { duty, calls } = dutyOn(ok)
  await duty.begin()
  duty.hear({ people: [], me: false })
  assert.equal(duty.me.value, false)
  await duty.back()
  assert.equal(duty.me.value, true)
  assert.deepEqual(calls, ['checkIn', 'checkIn'])
})

test('a desk that was not on duty, or has ended it, does not check in by itself', async () => {
  const { duty, calls } = dutyOn(ok)
  await duty.back()
  await duty.begin()
  await duty.finish()
  await duty.back()
  assert.deepEqual(calls, ['checkIn', 'checkOut'])
})

test('a page loaded again within the relay’s patience stays on duty', async () => {
  const { duty, calls } = dutyOn(ok)
  duty.hear({ people: ['me'], me: true })
  await duty.back()
  assert.deepEqual(calls, ['checkIn'])
})

test('duty that could not begin is not shown as begun, and the person is told', async () => {
  const { duty, notices } = dutyOn({ kind: 'unreachable' })
  await duty.begin()
  assert.equal(duty.me.value, false)
  assert.equal(duty.changing.value, false)
  assert.equal(notices.all.value.length, 1)
})
