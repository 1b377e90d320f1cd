import assert from 'node:assert/strict'
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { filesWith, folderFor } from '../../testing/folder.ts'
import { begun, hour } from '../conformance/given.ts'
import { Unavailable } from '../store.ts'
import { Connection } from './connection.ts'
import { openSqlite, sqliteStore } from './store.ts'

type Test = Parameters<typeof folderFor>[0]

const places = (folder: string) => ({ data: join(folder, 'relay.sqlite'), keys: join(folder, 'keys.sqlite'), copy: join(folder, 'keys.copy') })

const keysIn = (path: string): { name: string; bytes: Uint8Array }[] => {
  const keys = new DatabaseSync(path)
  const found = keys.prepare('select name, bytes from key').all() as { name: string; bytes: Uint8Array }[]
  keys.close()
  return found
}

/** A data folder with so many conversations, and its relay stopped. */
const house = async (t: Test, count: number, folder = folderFor(t)) => {
  const store = openSqlite(places(folder).data)
  const conversations: string[] = []
  for (let at = 0; at < count; at++) conversations.push((await begun(store)).conversation)
  await store.copyKeys()
  await store.close()
  return { folder, conversations, ...places(folder) }
}

const listed = async (path: string): Promise<string[]> => {
  const store = openSqlite(path)
  const all = await store.conversations()
  await store.close()
  return all.map(({ conversation }) => conversation)
}

/** All of these open. */
const opens = async (path: string, conversations: readonly string[]): Promise<void> => {
  const store = openSqlite(path)
  for (const conversation of conversations) assert.equal((await store.items({ conversation, after: 0, readers: [], most: 9 })).length, 3)
  await store.close()
}

const refused = (path: string, forget?: number): string => {
  try {
    openSqlite(path, forget)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return assert.fail('it was opened')
}

describe('F4 a start with the wrong pair of files destroys nothing', () => {
  for (const count of [3, 30])
    test(`relay.sqlite is lost and the relay starts again and again: the backup opens all ${count} conversations`, async (t) => {
      const { folder, conversations, data } = await house(t, count)
      const backup = join(folder, 'backup')
      renameSync(data, backup)
      for (let starts = 0; starts < 3; starts++)
        assert.match(refused(data), new RegExp(`^The data and the keys .* hardly fit together: ${count} of ${count} keys open nothing`))
      rmSync(data)
      copyFileSync(backup, data)
      await opens(data, conversations)
    })

  test('keys of another house are refused, and both houses open afterwards', async (t) => {
    const [one, other] = [await house(t, 2), await house(t, 2)]
    const mine = join(one.folder, 'mine')
    renameSync(one.keys, mine)
    copyFileSync(other.keys, one.keys)
    assert.match(refused(one.data), /belong to two different houses\. Nothing has been changed/)
    assert.equal(keysIn(one.keys).length, 2)
    renameSync(mine, one.keys)
    await opens(one.data, one.conversations)
    await opens(other.data, other.conversations)
  })

  test('files of a release that knew no house are one when they fit together, and stay one', async (t) => {
    const { data, keys, conversations } = await house(t, 2)
    const other = await house(t, 2)
    for (const path of [data, keys]) {
      const file = new DatabaseSync(path)
      file.exec('delete from house')
      file.close()
    }
    copyFileSync(keys, `${keys}.mine`)
    copyFileSync(other.keys, keys)
    assert.match(refused(data), /hardly fit together: 2 of 2 keys/)
    renameSync(`${keys}.mine`, keys)
    await opens(data, conversations)
    copyFileSync(other.keys, keys)
    assert.match(refused(data), /two different houses/)
  })

  test('an older backup that a start has taken can be exchanged for a whole day: what began since opens again', async (t) => {
    const { folder, data, keys } = await house(t, 2)
    const [backup, newest] = [join(folder, 'backup'), join(folder, 'newest')]
    copyFileSync(data, backup)
    const { conversations } = await house(t, 12, folder)
    copyFileSync(data, newest)
    copyFileSync(backup, data)
    const older = openSqlite(data)
    for (const later of [0, 1, 23]) await older.sweep(hour + later)
    await older.close()
    assert.equal(keysIn(keys).length, 14)
    copyFileSync(newest, data)
    await opens(data, conversations)
    const store = openSqlite(data)
    for (const later of [24, 48]) await store.sweep(hour + later)
    await store.close()
    await opens(data, conversations)
    // And where it is meant, they go after a day, from the copy too.
    copyFileSync(backup, data)
    const meant = openSqlite(data)
    await meant.sweep(hour + 100)
    await meant.sweep(hour + 124)
    await meant.close()
    assert.equal(keysIn(keys).length, 2)
  })

  test('what more than a killed process leaves is forgotten only by its number, and no other number will do', async (t) => {
    const { folder, data, keys } = await house(t, 2)
    const backup = join(folder, 'backup')
    copyFileSync(data, backup)
    await house(t, 21, folder)
    copyFileSync(backup, data)
    assert.match(refused(data), /21 of 23 keys open nothing .* start once with ZOP_FORGET=21:/)
    assert.match(refused(data, 20), /ZOP_FORGET=21/)
    await openSqlite(data, 21).close()
    assert.equal(keysIn(keys).length, 23, 'not before a day is over')
    // Until then the relay starts as ever.
    await openSqlite(data).close()
  })

  test('older keys of the same house open what they can; what they cannot waits for a day, and opens when the right ones are back', async (t) => {
    const { folder, data, keys, copy } = await house(t, 4)
    const aside = { older: join(folder, 'older'), newest: join(folder, 'newest') }
    copyFileSync(keys, aside.older)
    await house(t, 3, folder)
    const all = await listed(data)
    assert.equal(all.length, 7)
    copyFileSync(keys, aside.newest)
    const put = (file: string) => {
      rmSync(copy)
      copyFileSync(file, keys)
    }
    put(aside.older)
    const wrong = openSqlite(data)
    assert.equal((await wrong.conversations()).length, 4)
    assert.equal((await wrong.pushKey(() => new Uint8Array(32))).length, 32)
    for (const later of [0, 1, 23]) await wrong.sweep(hour + later)
    await wrong.copyKeys()
    await wrong.close()
    put(aside.newest)
    await opens(data, all)
    const store = openSqlite(data)
    for (const later of [24, 48]) await store.sweep(hour + later)
    await store.copyKeys()
    await store.close()
    await opens(data, all)
    // And where they never come, the rows go.
    put(aside.older)
    const connection = new Connection(data)
    const meant = sqliteStore(connection)
    const rows = () => connection.database.prepare('select 1 from conversation').all().length
    await meant.sweep(hour + 100)
    assert.equal(rows(), 7)
    await meant.sweep(hour + 124)
    assert.equal(rows(), 4)
    await meant.close()
  })

  test('rows without keys go only by their number, too', async (t) => {
    const { folder, data, keys, copy } = await house(t, 2)
    const older = join(folder, 'older')
    copyFileSync(keys, older)
    await house(t, 21, folder)
    rmSync(copy)
    copyFileSync(keys, join(folder, 'newest'))
    copyFileSync(older, keys)
    assert.match(refused(data), /21 of 23 in the data have no key/)
    copyFileSync(join(folder, 'newest'), keys)
    await openSqlite(data).close()
    copyFileSync(older, keys)
    const store = openSqlite(data, 21)
    assert.equal((await store.conversations()).length, 2)
    await store.close()
  })
})

test('F3 a process that is killed while it deletes leaves no key behind: the next start destroys it at once', async (t) => {
  class Killed extends Connection {
    killed = false
    override empty(): void {
      if (this.killed) throw new Unavailable('killed')
      super.empty()
    }
  }
  const folder = folderFor(t)
  const { data, keys, copy } = places(folder)
  const connection = new Killed(data)
  const store = sqliteStore(connection)
  const { conversation } = await begun(store)
  const stays = await begun(store)
  await store.copyKeys()
  connection.killed = true
  await assert.rejects(store.erase(conversation), Unavailable)
  // As it lies there when the process is gone.
  connection.database.close()
  connection.keys.close()
  assert.equal(keysIn(keys).length, 2)
  await openSqlite(data).close()
  const left = keysIn(keys)
  assert.equal(left.length, 1)
  assert.ok(existsSync(copy))
  assert.equal(filesWith(folder, Buffer.from(left[0]?.name ?? '')).length, 3)
  await opens(data, [stays.conversation])
})
