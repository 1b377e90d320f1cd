import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf } from '../clock.ts'
import { call, reopenAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'
import { Pace } from './pace.ts'

/** How many of these have had their turn. */
const counting = (turns: readonly Promise<boolean>[]) => {
  const count = { yes: 0, no: 0 }
  for (const turn of turns) void turn.then((may) => count[may ? 'yes' : 'no']++)
  return count
}
const settle = () => new Promise(setImmediate)

describe('the pace of a conversation', () => {
  test('thirty at once, then ten a second, and who would wait more than two seconds is refused', async () => {
    const clock = new ManualClock()
    const pace = new Pace(clock)
    const count = counting(Array.from({ length: 60 }, () => pace.turn('one', 'seeker')))
    await settle()
    assert.deepEqual(count, { yes: 30, no: 10 })
    clock.pass(1000)
    await settle()
    assert.deepEqual(count, { yes: 40, no: 10 })
    clock.pass(1000)
    await settle()
    assert.deepEqual(count, { yes: 50, no: 10 })
    clock.pass(3000)
    const rested = counting(Array.from({ length: 30 }, () => pace.turn('one', 'seeker')))
    await settle()
    assert.deepEqual(rested, { yes: 30, no: 0 }, 'who has rested may say much at once again')
  })

  test('of sessions: whoever opens them without end is refused, and the code opens the conversation again a little later', async (t) => {
    const clock = new ManualClock()
    const { site, umbrella } = await runRelay(t, { clock })
    const [seeker, other] = [makeSeeker(), makeSeeker()]
    for (const one of [seeker, other]) await startAt(site, one, makeStart(one, umbrella, hourOf(clock)))
    for (let i = 0; i < 20; i++) await reopenAt(site, seeker)
    await assert.rejects(reopenAt(site, seeker), /limit/)
    await reopenAt(site, other)
    clock.pass(15_000)
    await reopenAt(site, seeker)
    await assert.rejects(reopenAt(site, seeker), /limit/)
  })

  test('of records is slower: forty tabs at once, then one in five seconds', async () => {
    const clock = new ManualClock()
    const pace = new Pace(clock)
    const count = counting(Array.from({ length: 60 }, () => pace.turnOfRecord('one', 'seeker')))
    await settle()
    assert.deepEqual(count, { yes: 40, no: 20 })
    assert.ok(await pace.turn('one', 'seeker'), 'messages go on')
    assert.ok(await pace.turnOfRecord('one', 'person'))
    clock.pass(5000)
    assert.ok(await pace.turnOfRecord('one', 'seeker'))
    assert.equal(await pace.turnOfRecord('one', 'seeker'), false)
    pace.forget('one')
    assert.ok(await pace.turnOfRecord('one', 'seeker'))
  })

  test('a side that floods silences neither the other side nor another conversation', async () => {
    const pace = new Pace(new ManualClock())
    for (let i = 0; i < 60; i++) void pace.turn('one', 'seeker')
    assert.ok(await pace.turn('one', 'person'))
    assert.ok(await pace.turn('two', 'seeker'))
    pace.forget('one')
    assert.ok(await pace.turn('one', 'seeker'))
  })

  test('a flood of messages is stored by and by, in no more time than its length, and only its end is refused', async (t) => {
    const clock = new ManualClock()
    const { site, umbrella } = await runRelay(t, { clock })
    const seeker = makeSeeker()
    const start = makeStart(seeker, umbrella, hourOf(clock))
    const token = await startAt(site, seeker, start)
    const answers: string[] = []
    const params = { conversation: seeker.conversation }
    const flood = Array.from({ length: 55 }, async () => {
      const answer = await call(site, 'send', { params, body: makeMessage(start.hash), token })
      answers.push(answer.kind === 'ok' ? 'ok' : answer.refusal.code)
    })
    while (answers.length < 35) await settle()
    assert.equal(answers.filter((answer) => answer === 'ok').length, 30)
    assert.equal(answers.filter((answer) => answer === 'limit').length, 5)
    clock.pass(2000)
    await Promise.all(flood)
    assert.equal(answers.filter((answer) => answer === 'ok').length, 50)
  })
})
