import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createJob } from './job.ts'

test('long work shows how far it is, goes on past a failure and ends with what came of it', async () => {
  const job = createJob()
  const seen: (string | null)[] = []
  const end = await job.run([1, 2, 3], async (item) => {
    const at = job.progress.value
    seen.push(at && `${at.done}+${at.failed}/${at.of}`)
    return item !== 2
  })
  assert.deepEqual(seen, ['0+0/3', '1+0/3', '1+1/3'])
  assert.deepEqual(end, { done: 2, failed: 1, of: 3 })
  assert.equal(job.progress.value, null)
})

test('long work can be stopped between two steps, and begun again', async () => {
  const job = createJob()
  const begun: number[] = []
  const step = async (item: number) => {
    begun.push(item)
    job.stop()
    return true
  }
  assert.deepEqual(await job.run([1, 2, 3], step), { done: 1, failed: 0, of: 3 })
  assert.deepEqual(await job.run([4, 5], step), { done: 1, failed: 0, of: 2 })
  assert.deepEqual(begun, [1, 4])
})

test('it does not run twice at once, and a fault leaves it free', async () => {
  const job = createJob()
  const first = job.run([1], async () => {
    assert.equal(await job.run([2], async () => true), null)
    throw new Error('ours')
  })
  await assert.rejects(first)
  assert.equal(job.progress.value, null)
})
