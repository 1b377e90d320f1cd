import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { filesWith } from '../../testing/folder.ts'
import { databaseFor, databaseOn, rowsAt, type TestDatabase } from '../../testing/postgres/databases.ts'
import { ownServer } from '../../testing/postgres/server.ts'
import { begun, hour } from '../conformance/given.ts'
import { openPostgres } from './store.ts'

const keysIn = async ({ admin }: TestDatabase): Promise<Buffer[]> =>
  (await rowsAt<{ bytes: Buffer }>(admin.keys, 'select bytes from key order by name')).map(({ bytes }) => bytes)

describe('F4 the keys in PostgreSQL', () => {
  test('F3 when a conversation is deleted its key is in no file of the server any more, and all others are', async (t) => {
    const server = await ownServer(t, { settings: { full_page_writes: 'on', wal_level: 'replica' } })
    const database = await databaseOn(server)
    const store = await openPostgres(database)
    const one = await begun(store)
    const two = await begun(store)
    await rowsAt(database.admin.keys, 'checkpoint')
    const [all, before] = [await keysIn(database), (key: Buffer) => filesWith(server.folder, key).length]
    assert.equal(all.length, 2)
    for (const key of all) assert.ok(before(key) >= 2, 'in the table and in the log')
    assert.equal((await store.erase(one.conversation)).kind, 'erased')
    const [kept] = await keysIn(database)
    const gone = all.filter((key) => !kept?.equals(key))
    assert.equal(gone.length, 1)
    for (const key of gone) assert.deepEqual(filesWith(server.folder, key), [])
    assert.equal((await store.items({ conversation: two.conversation, after: 0, readers: [], most: 9 })).length, 3)
    await store.close()
  })

  test('what one process has deleted and could not destroy, the next that is asked destroys before it answers', async (t) => {
    const database = await databaseFor(t)
    const [one, two] = [await openPostgres(database), await openPostgres(database)]
    const { conversation } = await begun(one)
    await rowsAt(database.admin.keys, 'revoke execute on function destroy(text[]) from zop_runtime')
    await assert.rejects(one.erase(conversation), { name: 'Unavailable' })
    await assert.rejects(two.erase(conversation), { name: 'Unavailable' })
    assert.equal((await keysIn(database)).length, 1)
    await rowsAt(database.admin.keys, 'grant execute on function destroy(text[]) to zop_runtime')
    assert.equal((await two.erase(conversation)).kind, 'missing')
    assert.equal((await keysIn(database)).length, 0)
    assert.deepEqual(await rowsAt(database.admin.url, 'select * from going'), [])
    assert.equal((await one.erase(conversation)).kind, 'erased', 'who could not tell it then tells it now')
    await Promise.all([one.close(), two.close()])
  })

  test('rows from an old backup whose key was destroyed stay forgotten; keys without rows go a day later', async (t) => {
    const database = await databaseFor(t)
    const first = await openPostgres(database)
    const [gone, stays] = [await begun(first), await begun(first)]
    await first.close()
    await rowsAt(database.admin.keys, `insert into key values ('left over', '\\x00')`)
    const shred = (await rowsAt<{ shred: string }>(database.admin.url, `select shred from conversation where id = '${gone.conversation}'`))[0]?.shred
    await rowsAt(database.admin.keys, `delete from key where name = '${shred}'`)
    const second = await openPostgres(database)
    assert.equal(await second.standing(gone.conversation), null)
    assert.equal((await second.standing(stays.conversation))?.conversation, stays.conversation)
    for (const [later, left] of [
      [0, 2],
      [23, 2],
      [24, 1],
    ] as const) {
      await second.sweep(hour + later)
      assert.equal((await keysIn(database)).length, left)
    }
    assert.deepEqual(await rowsAt(database.admin.url, `select 1 from record where conversation not in (select key from conversation)`), [])
    await second.close()
  })

  test('a database of keys that is not the right one is refused, and nothing is deleted for it', async (t) => {
    const [database, other] = [await databaseFor(t), await databaseFor(t)]
    const first = await openPostgres(database)
    await begun(first)
    await first.close()
    await assert.rejects(openPostgres({ url: database.url, keys: other.keys }), /KEYS_DATABASE_URL\) is empty/)
    assert.equal((await rowsAt(database.admin.url, 'select 1 from conversation')).length, 1)
  })

  test('a server that would keep destroyed keys is refused with what to do', async (t) => {
    const database = await databaseFor(t)
    const change = async (...texts: string[]) => {
      for (const text of texts) await rowsAt(database.admin.keys, text)
    }
    const name = (await rowsAt<{ name: string }>(database.admin.keys, 'select current_database() as name'))[0]?.name
    await change('revoke execute on function pg_switch_wal() from zop_runtime', `alter role zop_runtime in database ${name} set wal_recycle = on`)
    const refused = await openPostgres(database).catch((error: Error) => error)
    await change('grant execute on function pg_switch_wal() to zop_runtime', `alter role zop_runtime in database ${name} reset wal_recycle`)
    assert.ok(refused instanceof Error)
    assert.match(refused.message, /grant execute on function pg_switch_wal\(\) to zop_runtime;.*wal_recycle = off/)
  })
})
