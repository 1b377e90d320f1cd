import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Pool } from 'pg'
import { spending } from './spent.ts'

const hour = 3_600_000

/** A database in which so many names are old, and whose deleting fails as often as is said. */
const database = ({ old, failing }: { old: number; failing: number }) => {
  const seen = { old, failing, deletes: 0 }
  const query = async (asked: string | { text: string }, values?: readonly number[]) => {
    if (typeof asked !== 'string') return { rowCount: 1 }
    seen.deletes++
    if (seen.failing-- > 0) throw new Error('it took too long')
    const rowCount = Math.min(seen.old, values?.[1] ?? Number.POSITIVE_INFINITY)
    seen.old -= rowCount
    return { rowCount }
  }
  return { seen, pool: { query } as unknown as Pool }
}

test('many old names go in steps, and whoever signs in is not refused where they cannot go yet', async () => {
  const { seen, pool } = database({ old: 25_000, failing: 2 })
  const spend = spending(pool)
  for (const name of ['one', 'two']) {
    assert.equal(await spend(name, hour), true)
    await setImmediate()
  }
  assert.equal(seen.old, 25_000)
  assert.equal(await spend('three', hour), true)
  await setImmediate()
  assert.deepEqual([seen.old, seen.deletes], [0, 5])
  assert.equal(await spend('four', hour), true)
  await setImmediate()
  assert.equal(seen.deletes, 5, 'once an hour')
})

test('an hour that begins while names of the one before are being deleted is swept too, although nobody comes any more', async () => {
  const swept: number[] = []
  const { promise, resolve: goesOn } = Promise.withResolvers<void>()
  const query = async (asked: string | { text: string }, values: readonly number[] = []) => {
    if (typeof asked !== 'string') return { rowCount: 1 }
    swept.push(values[0] ?? 0)
    await promise
    return { rowCount: 0 }
  }
  const spend = spending({ query } as unknown as Pool)
  await spend('one', 10 * hour)
  await spend('two', 11 * hour)
  goesOn()
  await setImmediate()
  assert.deepEqual(swept, [9, 10])
})
