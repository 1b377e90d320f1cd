import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { ManualClock } from '../../../testing/clock.ts'
import { Unavailable } from '../../store.ts'
import { Asking } from './asking.ts'
import type { Call } from './calls.ts'

/** A thread whose disk hangs until the test lets it answer. */
const hanging = () => {
  const clock = new ManualClock()
  const calls: Call[] = []
  const thread = Object.assign(new EventEmitter(), {
    postMessage: (sent: readonly Call[]) => void calls.push(...structuredClone(sent)),
    terminate: () => thread.emit('exit', 0),
  })
  const asking = new Asking(thread as unknown as Worker, 0, clock)
  const answer = (...ids: readonly number[]) => thread.emit('message', { answers: ids.map((id) => [id, true, `answer ${id}`]), unused: 0 })
  return { clock, calls, thread, asking, answer }
}

describe('a disk that hangs', () => {
  test('keeps nobody longer than 15 seconds; what it answers later is dropped, and the next is answered', async () => {
    const { clock, asking, answer } = hanging()
    const first = assert.rejects(asking.ask('phone', [null]), Unavailable)
    clock.pass(10_000)
    const second = asking.ask('phone', [null])
    await setImmediate()
    clock.pass(5000)
    await first
    answer(1, 2)
    assert.equal(await second, 'answer 2')
    const third = asking.ask('phone', [null])
    answer(3)
    assert.equal(await third, 'answer 3')
  })

  test('fills no memory: what is asked meanwhile is refused at once and not sent, but for a probe, whose answer ends it', async () => {
    const { clock, calls, asking, answer } = hanging()
    const first = assert.rejects(asking.ask('phone', [null]), Unavailable)
    await setImmediate()
    clock.pass(15_000)
    await first
    await assert.rejects(asking.ask('putPhone', [null, 'x'.repeat(1000)]), Unavailable)
    const probe = asking.ask('probe', [])
    await setImmediate()
    assert.deepEqual(
      calls.map(([, name]) => name),
      ['phone', 'probe'],
    )
    answer(2)
    await probe
    const next = asking.ask('phone', [null])
    answer(3)
    assert.equal(await next, 'answer 3')
  })

  test('shows in the figure of the slowest answer, also while it still hangs; a copy for the backup takes its time and does not', async () => {
    const { clock, asking, answer } = hanging()
    const copied = asking.ask('snapshot', ['file'])
    clock.pass(60_000)
    assert.equal(asking.slowest(), 0)
    const slow = asking.ask('phone', [null])
    clock.pass(3000)
    assert.equal(asking.slowest(), 3000)
    clock.pass(1000)
    answer(2)
    await slow
    assert.equal(asking.slowest(), 4000)
    assert.equal(asking.slowest(), 0)
    answer(1)
    assert.equal(await copied, 'answer 1')
    assert.equal(asking.slowest(), 0)
  })
})

describe('a call', () => {
  test('that cannot be sent is refused alone, and those of the same turn are answered', async () => {
    const { asking, answer } = hanging()
    const asked = [asking.ask('phone', [null]), asking.ask('putPhone', [() => undefined]), asking.ask('phone', [null])]
    const settled = Promise.allSettled(asked)
    await setImmediate()
    answer(1, 3)
    assert.deepEqual(
      (await settled).map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
    await assert.rejects(asked[1] as Promise<unknown>, { name: 'DataCloneError' })
  })
})

describe('a thread', () => {
  test('that ends unasked is an error of the process; one that was closed is not', async () => {
    const broken = hanging()
    assert.throws(() => broken.thread.emit('exit', 0), /the thread of the store has ended/)
    const { asking, answer } = hanging()
    const closed = asking.close()
    answer(1)
    await closed
    await assert.rejects(asking.ask('probe', []), Unavailable)
  })
})
