import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRounds, retryPause, usualPause } from './rounds.ts'

const roundsOf = (outcomes: (boolean | Error)[]) => {
  const planned: { pause: number; step: () => void }[] = []
  const faults: unknown[] = []
  let begun = 0
  const later = (pause: number, step: () => void) => {
    const one = { pause, step }
    planned.push(one)
    return () => {
      const at = planned.indexOf(one)
      if (at >= 0) planned.splice(at, 1)
    }
  }
  const round = async () => {
    begun += 1
    const outcome = outcomes.shift() ?? true
    if (outcome instanceof Error) throw outcome
    return outcome
  }
  const rounds = createRounds(later, round, (error) => faults.push(error))
  return { rounds, planned, faults, begun: () => begun, pauses: () => planned.map(({ pause }) => pause) }
}

test('who vouches for whom is looked at again every ten minutes, and soon where it was not to be had', async () => {
  const { rounds, planned, pauses, begun } = roundsOf([false, true])
  await rounds.now()
  assert.deepEqual(pauses(), [retryPause])
  planned.splice(0).forEach(({ step }) => {
    step()
  })
  await rounds.now()
  assert.deepEqual(pauses(), [usualPause])
  assert.equal(usualPause, 600_000)
  assert.equal(begun(), 2)
})

test('many reconnects make one round and one plan', async () => {
  const { rounds, pauses, begun } = roundsOf([])
  await Promise.all([rounds.now(), rounds.now(), rounds.now()])
  assert.equal(begun(), 1)
  await rounds.now()
  assert.equal(begun(), 2)
  assert.deepEqual(pauses(), [usualPause])
})

test('a fault is told and does not end the rounds', async () => {
  const { rounds, pauses, faults } = roundsOf([new Error('ours')])
  await rounds.now()
  assert.equal(faults.length, 1)
  assert.deepEqual(pauses(), [retryPause])
})

test('after leaving there is no round and no plan', async () => {
  const { rounds, pauses, begun } = roundsOf([])
  const under = rounds.now()
  rounds.stop()
  await under
  await rounds.now()
  assert.equal(begun(), 1)
  assert.deepEqual(pauses(), [])
})
