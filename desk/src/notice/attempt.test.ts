import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { createAttempt, notSealed } from './attempt.ts'

const { de } = deskWords

test('a second press does nothing while the first is under way', async () => {
  const attempt = createAttempt()
  const { promise, resolve } = Promise.withResolvers<null>()
  let begun = 0
  const work = () => {
    begun += 1
    return promise
  }
  const first = attempt.run(work)
  await attempt.run(work)
  assert.deepEqual([begun, attempt.busy.value], [1, true])
  resolve(null)
  await first
  assert.deepEqual([begun, attempt.busy.value], [1, false])
})

test('what was wrong goes when it is tried again', async () => {
  const attempt = createAttempt()
  await attempt.run(async () => (say) => say.trouble.tooLong)
  assert.equal(attempt.wrong.value?.(de), de.trouble.tooLong)
  await attempt.run(async () => null)
  assert.equal(attempt.wrong.value, null)
})

test('D6 a bug is told with a number, never with its own words, and leaves the way free for the next try', async (t) => {
  const logged = t.mock.method(console, 'error', () => undefined)
  const attempt = createAttempt(notSealed)
  await attempt.run(async () => {
    throw new RangeError('somebody wrote this')
  })
  const said = attempt.wrong.value?.(de) ?? ''
  const id = /\d{6}/.exec(said)?.[0] ?? ''
  assert.equal(said, de.trouble.sealing(id))
  assert.deepEqual(logged.mock.calls[0]?.arguments, [`fault ${id}`, 'RangeError'])
  assert.equal(attempt.busy.value, false)
})

test('where nothing is said of bugs they are thrown on', async () => {
  const attempt = createAttempt()
  const broken = attempt.run(async () => {
    throw new RangeError('x')
  })
  await assert.rejects(broken, RangeError)
  assert.equal(attempt.busy.value, false)
})
