import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { databaseFor, rowsAt, type TestDatabase } from '../../testing/postgres/databases.ts'
import { begun, hour } from '../conformance/given.ts'
import { Unavailable } from '../store.ts'
import { openPostgres, type PostgresStore } from './store.ts'

type Test = Parameters<typeof databaseFor>[0]

const keysIn = async ({ admin }: TestDatabase): Promise<number> => (await rowsAt(admin.keys, 'select name from key')).length

const begin = async (store: PostgresStore, count: number): Promise<string[]> => {
  const conversations: string[] = []
  for (let at = 0; at < count; at++) conversations.push((await begun(store)).conversation)
  return conversations
}

/** Two databases with so many conversations, whose relay is stopped. */
const house = async (t: Test, count: number) => {
  const database = await databaseFor(t)
  const store = await openPostgres(database)
  const conversations = await begin(store, count)
  await store.close()
  return { database, conversations }
}

const opens = async (database: TestDatabase, conversations: readonly string[]): Promise<void> => {
  const store = await openPostgres(database)
  for (const conversation of conversations) assert.equal((await store.items({ conversation, after: 0, readers: [], most: 9 })).length, 3)
  await store.close()
}

const refused = (database: TestDatabase, forget?: number): Promise<string> =>
  openPostgres(database, { forget }).then(
    async (store) => {
      await store.close()
      return 'it was opened'
    },
    (error: Error) => error.message,
  )

/** The rows of a conversation as they lay in a backup, out of the way and back again. */
const aside = {
  take: ({ admin }: TestDatabase) => rowsAt(admin.url, 'create table aside as select * from conversation; delete from conversation'),
  putBack: ({ admin }: TestDatabase) => rowsAt(admin.url, 'insert into conversation select * from aside; drop table aside'),
}

/** A server whose disk is full, or that is a standby after a failover: it lets one in and writes nothing. */
const full = {
  begins: ({ admin }: TestDatabase) =>
    rowsAt(
      admin.url,
      `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$;
       create trigger full_disk before insert on conversation for each row execute function full_disk()`,
    ),
  ends: ({ admin }: TestDatabase) => rowsAt(admin.url, 'drop trigger full_disk on conversation; drop function full_disk'),
}

describe('F4 a key is noted as one without rows until they are there', () => {
  test('so that a start comes after the data could not be written for long, and what was left goes a day later', async (t) => {
    const { database, conversations } = await house(t, 4)
    const store = await openPostgres(database)
    await full.begins(database)
    for (let at = 0; at < 21; at++) await assert.rejects(begun(store), Unavailable)
    await full.ends(database)
    await store.close()
    assert.equal(await keysIn(database), 25)
    await opens(database, conversations)
    // Whoever put them is gone, and with it what it had in memory.
    const next = await openPostgres(database)
    for (const later of [0, 23]) await next.sweep(hour + later)
    assert.equal(await keysIn(database), 25)
    await next.sweep(hour + 24)
    await next.close()
    assert.equal(await keysIn(database), 4)
    await opens(database, conversations)
  })

  test('and no longer: data that are not restored yet are refused also where all of them came a moment ago', async (t) => {
    const { database } = await house(t, 21)
    assert.deepEqual(await rowsAt(database.admin.keys, 'select * from orphan'), [])
    await aside.take(database)
    assert.match(await refused(database), /21 of 21 keys open nothing/)
    await aside.putBack(database)
  })

  test('a note that outlives its process goes with the next hour, not with the key', async (t) => {
    const { database, conversations } = await house(t, 2)
    const store = await openPostgres(database)
    await rowsAt(database.admin.keys, 'insert into orphan (name) select name from key')
    await store.sweep(hour)
    assert.deepEqual(await rowsAt(database.admin.keys, 'select * from orphan'), [])
    await store.close()
    await opens(database, conversations)
  })
})

describe('F4 a start with the wrong pair of databases destroys nothing', () => {
  test('data that are empty or not restored yet are refused, again and again, and then everything opens', async (t) => {
    const { database, conversations } = await house(t, 3)
    const fresh = await databaseFor(t)
    for (let starts = 0; starts < 3; starts++)
      assert.match(await refused({ ...fresh, keys: database.keys }), /^The data and the keys .* hardly fit together: 3 of 3 keys open nothing/)
    assert.equal(await keysIn(database), 3)
    await opens(database, conversations)
    await opens(fresh, [])
  })

  test('the keys of another house are refused, and both open afterwards', async (t) => {
    const [one, other] = [await house(t, 2), await house(t, 2)]
    assert.match(await refused({ ...one.database, keys: other.database.keys }), /belong to two different houses\. Nothing has been changed/)
    assert.deepEqual([await keysIn(one.database), await keysIn(other.database)], [2, 2])
    await opens(one.database, one.conversations)
    await opens(other.database, other.conversations)
  })

  test('databases of a release that knew no house are one when they fit together, and stay one', async (t) => {
    const [one, other] = [await house(t, 2), await house(t, 2)]
    for (const url of [one.database.admin.url, one.database.admin.keys]) await rowsAt(url, 'delete from house')
    assert.match(await refused({ ...one.database, keys: other.database.keys }), /hardly fit together: 2 of 2 keys/)
    await opens(one.database, one.conversations)
    assert.match(await refused({ ...one.database, keys: other.database.keys }), /two different houses/)
    const marks = await Promise.all([one.database.admin.url, one.database.admin.keys].map((url) => rowsAt(url, 'select mark from house')))
    assert.deepEqual(marks[0], marks[1])
  })

  test('an older backup that a start has taken can be exchanged for a whole day', async (t) => {
    const { database, conversations } = await house(t, 4)
    await aside.take(database)
    const older = await openPostgres(database)
    for (const later of [0, 1, 23]) await older.sweep(hour + later)
    await older.close()
    assert.equal(await keysIn(database), 4)
    // Put back under a relay that has run all the time: it looks again before anything goes.
    const store = await openPostgres(database)
    await aside.putBack(database)
    for (const later of [24, 48]) await store.sweep(hour + later)
    await store.close()
    assert.deepEqual(await rowsAt(database.admin.keys, 'select * from orphan'), [])
    assert.equal(await keysIn(database), 4)
    assert.equal(conversations.length, 4)
  })

  test('what more than a killed process leaves is forgotten only by its number, and a day later', async (t) => {
    const { database } = await house(t, 21)
    const store = await openPostgres(database)
    await aside.take(database)
    await begin(store, 2)
    await store.close()
    assert.match(await refused(database), /21 of 23 keys open nothing .* start once with ZOP_FORGET=21:/)
    assert.match(await refused(database, 20), /ZOP_FORGET=21/)
    const meant = await openPostgres(database, { forget: 21 })
    await meant.sweep(hour)
    assert.equal(await keysIn(database), 23)
    await (await openPostgres(database)).close()
    await meant.sweep(hour + 24)
    assert.equal(await keysIn(database), 2)
    await meant.close()
    await rowsAt(database.admin.url, 'drop table aside')
  })

  test('older keys of the same house open what they can; what they cannot waits for a day, and opens when the right ones are back', async (t) => {
    const { database, conversations } = await house(t, 7)
    const take = 'create table taken as select * from key limit 3; delete from key where name in (select name from taken)'
    const rows = async () => (await rowsAt(database.admin.url, 'select 1 from conversation')).length
    await rowsAt(database.admin.keys, take)
    const wrong = await openPostgres(database)
    assert.equal((await wrong.conversations()).length, 4)
    for (const later of [0, 1, 23]) await wrong.sweep(hour + later)
    await wrong.close()
    await rowsAt(database.admin.keys, 'insert into key select * from taken; drop table taken')
    await opens(database, conversations)
    const store = await openPostgres(database)
    for (const later of [24, 48]) await store.sweep(hour + later)
    assert.equal((await store.conversations()).length, 7)
    await store.close()
    // And where they never come, the rows go.
    await rowsAt(database.admin.keys, take)
    const meant = await openPostgres(database)
    await meant.sweep(hour + 100)
    assert.equal(await rows(), 7)
    await meant.sweep(hour + 124)
    assert.equal(await rows(), 4)
    await meant.close()
    await rowsAt(database.admin.keys, 'drop table taken')
  })

  test('rows without keys go only by their number, too', async (t) => {
    const { database } = await house(t, 23)
    await rowsAt(database.admin.keys, 'create table taken as select * from key limit 21; delete from key where name in (select name from taken)')
    assert.match(await refused(database), /21 of 23 in the data have no key/)
    assert.equal((await rowsAt(database.admin.url, 'select 1 from conversation')).length, 23)
    const meant = await openPostgres(database, { forget: 21 })
    assert.equal((await meant.conversations()).length, 2)
    await meant.close()
    await rowsAt(database.admin.keys, 'drop table taken')
  })
})
