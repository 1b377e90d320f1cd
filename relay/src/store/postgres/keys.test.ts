import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import pg, { type Pool } from 'pg'
import { followOthers } from '../../peers/follow.ts'
import { clientAt, databaseFor } from '../../testing/postgres/databases.ts'
import { makeMessage, makeSeeker } from '../../testing/seeker.ts'
import type { World } from '../../world.ts'
import { begun, hour, startOf } from '../conformance/given.ts'
import { newShredKey, type ShredKey } from '../sql/shred.ts'
import { Unavailable } from '../store.ts'
import { PostgresKeys } from './keys.ts'
import { KnownKeys } from './known.ts'
import { openPostgres } from './store.ts'

/** A server of keys that answers when the test says so. */
const slowServer = (now?: () => number) => {
  const asked: ((answer: unknown[] | Error) => void)[] = []
  const query = () => new Promise((resolve, reject) => asked.push((answer) => (answer instanceof Error ? reject(answer) : resolve({ rows: answer }))))
  const pool = { query } as unknown as Pool
  return { asked, keys: new PostgresKeys({ data: pool, keys: pool }, () => undefined, now) }
}

/** As pages do, until the moment is over for which a server is left alone. */
const again = async <T>(act: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
    }
  }
}

const rowOf = ({ key }: ShredKey) => ({ bytes: key.export() })

describe('keys in memory', () => {
  test('F3 one that was destroyed while it was on its way is not kept, whether it was told which or not', async () => {
    for (const heard of ['named', 'all'] as const) {
      const { asked, keys } = slowServer()
      const [gone, kept] = [newShredKey(), newShredKey()]
      const reading = keys.key(gone.name)
      if (heard === 'named') keys.drop([gone.name])
      else keys.dropAll()
      asked[0]?.([rowOf(gone)])
      await reading
      assert.equal(keys.known(gone.name), null)
      const again = keys.key(kept.name)
      asked[1]?.([rowOf(kept)])
      await again
      assert.equal(keys.known(kept.name)?.name, kept.name)
      keys.dropAll()
      assert.equal(keys.known(kept.name), null)
    }
  })

  test('F3 where a process may have missed what others have destroyed, it has no key in memory any more', async () => {
    const { asked, keys } = slowServer()
    const [one, two] = [newShredKey(), newShredKey()]
    const reading = [one, two].map(({ name }) => keys.key(name))
    for (const [at, key] of [one, two].entries()) asked[at]?.([rowOf(key)])
    await Promise.all(reading)
    const dropKeys = (names: readonly string[] | null) => (names === null ? keys.dropAll() : keys.drop(names))
    const following = followOthers({} as World, { deaf: () => undefined, dropKeys })
    await following.follow({ kind: 'destroyed', keys: [one.name] }, 'another')
    assert.deepEqual([keys.known(one.name), keys.known(two.name)?.name], [null, two.name])
    // There is no store here to read anew.
    await assert.rejects(async () => following.anew())
    assert.equal(keys.known(two.name), null)
  })

  test('those that come together ask once; who comes later asks again where it failed', async () => {
    const { asked, keys } = slowServer()
    const key = newShredKey()
    const all = Array.from({ length: 50 }, () => keys.key(key.name))
    assert.equal(asked.length, 1)
    asked[0]?.([])
    for (const one of all) await assert.rejects(one, { name: 'KeyGone' })
    const later = keys.key(key.name)
    assert.equal(asked.length, 2)
    asked[1]?.([rowOf(key)])
    assert.equal((await later).name, key.name)
  })

  test('there are never more than so many: whoever was not used for longest goes', () => {
    const known = new KnownKeys(2)
    const [one, two, three] = [newShredKey(), newShredKey(), newShredKey()]
    for (const key of [one, two]) known.keep(key, known.age)
    assert.equal(known.get(one.name), one)
    known.keep(three, known.age)
    assert.deepEqual(
      [one, two, three].map(({ name }) => known.get(name) !== null),
      [true, false, true],
    )
  })
})

describe('a server of the keys that hangs', () => {
  test('is waited for once: whoever comes next is refused at once, after a moment one asks, and all when that one is answered', async () => {
    let now = 0
    const { asked, keys } = slowServer(() => now)
    const all = Array.from({ length: 6 }, newShredKey)
    const [first, second, third, fourth, made, last] = all as [ShredKey, ShredKey, ShredKey, ShredKey, ShredKey, ShredKey]
    const waits = keys.key(first.name)
    asked[0]?.(new Error('Query read timeout'))
    await assert.rejects(waits, Unavailable)
    await assert.rejects(keys.key(second.name), Unavailable)
    await assert.rejects(keys.put(made), Unavailable)
    assert.equal(asked.length, 1)
    now = 1_000
    const tries = keys.key(second.name)
    await assert.rejects(keys.key(third.name), Unavailable)
    assert.equal(asked.length, 2)
    asked[1]?.([rowOf(second)])
    assert.equal((await tries).name, second.name)
    const goesOn = [third, fourth, last].map(({ name }) => keys.key(name))
    assert.equal(asked.length, 5)
    asked[2]?.([])
    asked[3]?.(Object.assign(new pg.DatabaseError('refused', 1, 'error'), { severity: 'ERROR' }))
    await assert.rejects(goesOn[0] ?? assert.fail(), { name: 'KeyGone' })
    await assert.rejects(goesOn[1] ?? assert.fail(), Unavailable)
    const put = keys.put(made)
    assert.equal(asked.length, 6, 'who refuses has answered')
    asked[4]?.([rowOf(last)])
    asked[5]?.([])
    await put
    assert.equal((await goesOn[2])?.name, last.name)
  })

  test('stops whoever needs a key that is not known, and nobody else', async (t) => {
    const database = await databaseFor(t)
    const [before, store] = [await openPostgres(database), await openPostgres(database)]
    const known = await begun(before)
    const unknown = await Promise.all(Array.from({ length: 30 }, () => begun(before)))
    assert.equal((await store.items({ conversation: known.conversation, after: 0, readers: [], most: 9 })).length, 3)
    await before.close()
    const server = await clientAt(t, database.admin.keys)
    t.after(() => store.close())
    await server.query('begin; lock table key in access exclusive mode')

    const said = { by: 'seeker', hour } as const
    const read = (conversation: string) => store.items({ conversation, after: 0, readers: [], most: 99 })
    const waiting = [
      ...unknown.map(({ conversation }) => read(conversation)),
      ...unknown.map(({ conversation, take }) => store.append(conversation, makeMessage(take.hash), said)),
      ...Array.from({ length: 20 }, () => store.start(startOf(makeSeeker()).start)),
    ]
    const ends = Promise.allSettled(waiting)
    for (let round = 0; round < 20; round++) {
      assert.equal((await store.append(known.conversation, makeMessage(known.take.hash), said)).kind, 'stored')
      assert.equal((await read(known.conversation)).length, 4 + round)
      await store.putPhone('north', `${round}`)
    }
    await server.query('commit')
    // In time, or refused so that the page asks again.
    for (const end of await ends) if (end.status === 'rejected') assert.ok(end.reason instanceof Unavailable, String(end.reason))
    for (const { conversation } of unknown) {
      const items = await again(() => read(conversation))
      assert.ok(items.length === 3 || items.length === 4)
    }
  })
})
