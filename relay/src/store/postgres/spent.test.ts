import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseFor } from '../../testing/postgres/databases.ts'
import { openPool } from './pool.ts'
import { openPostgres } from './store.ts'

const hour = 3_600_000
const now = 495_000 * hour

test('a name is spent once by all processes together, however many come at once, and is forgotten when nobody can use it any more', async (t) => {
  const urls = await databaseFor(t)
  const stores = await Promise.all([openPostgres(urls), openPostgres(urls), openPostgres(urls)])
  const spend = (name: string, expires: number) => Promise.all(stores.flatMap((store) => [store.spend(name, expires), store.spend(name, expires)]))
  for (const name of ['one', 'two']) assert.deepEqual((await spend(name, now)).toSorted(), [...Array(5).fill(false), true])
  assert.deepEqual(await spend('one', now), Array(6).fill(false))
  const pool = openPool(urls.url, { most: 1 })
  const kept = async () => (await pool.query('select name, until from spent order by name')).rows
  assert.deepEqual(await kept(), [
    { name: 'one', until: 495_000 },
    { name: 'two', until: 495_000 },
  ])
  await stores[0]?.spend('three', now + hour)
  assert.equal((await kept()).length, 3, 'it may still be good in the next hour')
  await stores[0]?.spend('four', now + 2 * hour)
  // They go beside whoever came first.
  while ((await kept()).some(({ until }) => until === 495_000) && !t.signal.aborted);
  assert.deepEqual(
    (await kept()).map((row) => row.name),
    ['four', 'three'],
  )
  await Promise.all([pool.end(), ...stores.map((store) => store.close())])
})

test('who talks does not wait behind those who sign in, however many names cannot be written just now', async (t) => {
  const { admin, ...urls } = await databaseFor(t)
  const store = await openPostgres(urls)
  const outside = openPool(admin.url, { most: 1 })
  await outside.query('begin; lock table spent in exclusive mode')
  const signing = Array.from({ length: 40 }, (_, at) => store.spend(String(at), now))
  await store.putPhone('north', '+49 30 1234')
  assert.equal(await store.phone('north'), '+49 30 1234')
  await outside.query('commit')
  assert.deepEqual(await Promise.all(signing), Array(40).fill(true))
  await Promise.all([outside.end(), store.close()])
})
