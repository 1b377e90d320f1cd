import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gapsIn } from './gaps.ts'
import type { Logged } from './timeline.ts'

const digest = (n: number): string => `d${n}`

/** Message n of a conversation in which everybody has seen the eight before. */
const message = (n: number, seen = Array.from({ length: Math.min(8, n) }, (_, i) => digest(n - 1 - i))): Logged => ({
  order: n,
  id: `m${n}`,
  kind: 'opened',
  digest: digest(n),
  seen,
})
const from = (first: number, last: number): Logged[] => Array.from({ length: last - first + 1 }, (_, i) => message(first + i))

test('D1 a dropped message is said once, not with every message after it', () => {
  const log = [...from(0, 3), ...from(5, 12)]
  assert.deepEqual([...gapsIn(log, true)], [['m5', 1]])
})

test('D1 where only the newest part is here, the first eight raise no alarm; a message dropped behind them does', () => {
  assert.equal(gapsIn(from(50, 80), false).size, 0)
  assert.deepEqual([...gapsIn([...from(50, 60), ...from(62, 80)], false)], [['m62', 1]])
})

test('D1 once the older part is here too, what it lacks is said', () => {
  const older = [...from(0, 40), ...from(43, 49)]
  assert.deepEqual([...gapsIn([...older, ...from(50, 60)], true)], [['m43', 2]])
})

test('messages that were not for us name others that nobody here can have', () => {
  const closed: Logged = { order: 0, id: 'x', kind: 'not-for-us', digest: null, seen: [] }
  assert.equal(gapsIn([closed, ...from(20, 40)], true).size, 0)
})

test('H3 a message that comes before one it names shows the other as missing', () => {
  const log = [...from(0, 8), message(10), message(9), ...from(11, 12)]
  assert.deepEqual([...gapsIn(log, true)], [['m10', 1]])
})

test('D1 what was damaged does not hide that another is missing', () => {
  const damaged: Logged = { order: 4, id: 'x', kind: 'damaged', digest: null, seen: [] }
  assert.deepEqual([...gapsIn([...from(0, 3), damaged, ...from(6, 9)], true)], [['m6', 2]])
})
