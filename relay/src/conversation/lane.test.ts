import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { Lane } from './lane.ts'

test('few are let through at once, in their order, and whoever fails makes room as well', async () => {
  const lane = new Lane(2)
  const entered: number[] = []
  let inside = 0
  let most = 0
  const all = Array.from({ length: 20 }, (_, n) =>
    lane.through(async () => {
      entered.push(n)
      most = Math.max(most, ++inside)
      await setImmediate()
      inside--
      if (n % 5 === 0) throw new Error('no')
      return n
    }),
  )
  const done = await Promise.allSettled(all)
  assert.equal(most, 2)
  assert.deepEqual(entered, [...entered.keys()])
  assert.equal(done.filter(({ status }) => status === 'rejected').length, 4)
})

test('a thousand who stand in the lane keep nobody waiting who does not need it', async () => {
  const lane = new Lane(1)
  let through = 0
  const all = Promise.all(Array.from({ length: 1000 }, () => lane.through(async () => void through++)))
  await setImmediate()
  await setImmediate()
  assert.ok(through < 10, `${through} went first`)
  await all
  assert.equal(through, 1000)
})

test('whoever goes while they wait leaves the line, and nothing is done for them', async () => {
  const lane = new Lane(1, 2)
  const { promise, resolve } = Promise.withResolvers<void>()
  const first = lane.through(() => promise)
  let gone = () => {}
  const left = lane.through(
    async () => 'done',
    (act) => {
      gone = act
    },
  )
  assert.deepEqual([lane.isLong, lane.isFull], [true, false])
  const last = lane.through(async () => 'done')
  assert.equal(lane.isFull, true)
  gone()
  assert.equal(lane.isFull, false)
  resolve()
  await first
  gone()
  assert.deepEqual(await Promise.all([left, last]), [null, 'done'])
  assert.equal(await lane.through(async () => 'free again'), 'free again')
})
