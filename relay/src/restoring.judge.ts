import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, test } from 'node:test'
import { promisify } from 'node:util'
import { begun } from './store/conformance/given.ts'
import { openPostgres } from './store/postgres/store.ts'
import { folderFor } from './testing/folder.ts'
import { databaseFor, type TestDatabase } from './testing/postgres/databases.ts'
import { restore } from './testing/restore.ts'

const dumpTo = async (file: string, url: string): Promise<void> => {
  const { hostname, pathname, searchParams } = new URL(url)
  const env = { PATH: process.env['PATH'], PGHOST: searchParams.get('host') ?? hostname, PGUSER: searchParams.get('user') ?? '', PGDATABASE: pathname.slice(1) }
  const child = spawn('pg_dump', ['--format=custom', '--no-owner', '--no-privileges'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.all([pipeline(child.stdout, createWriteStream(file)), once(child, 'close').then(([code]) => assert.equal(code, 0))])
}

type Test = Parameters<typeof databaseFor>[0] & Parameters<typeof folderFor>[0]

/** A house with so many conversations, its dump, and as many begun since. */
const house = async (t: Test, { before, since }: { before: number; since: number }) => {
  const database = await databaseFor(t)
  const folder = folderFor(t)
  const begin = async (count: number) => {
    const store = await openPostgres(database)
    const all: string[] = []
    for (let at = 0; at < count; at++) all.push((await begun(store)).conversation)
    await store.close()
    return all
  }
  const old = await begin(before)
  const file = join(folder, 'opened.dump')
  await dumpTo(file, database.url)
  const young = await begin(since)
  const env = { ZOP_DATA: join(folder, 'data'), DATABASE_URL: database.url, KEYS_DATABASE_URL: database.keys }
  return { database, folder, file, old, young, env, owned: { ...env, OWNER_DATABASE_URL: database.owner.url, OWNER_KEYS_DATABASE_URL: database.owner.keys } }
}

const isThere = async (database: TestDatabase, conversations: readonly string[], forget?: number): Promise<readonly boolean[]> => {
  const store = await openPostgres(database, { forget })
  const found = await Promise.all(conversations.map(async (conversation) => (await store.items({ conversation, after: 0, readers: [], most: 9 })).length > 0))
  await store.close()
  return found
}

describe('npm run restore with PostgreSQL', () => {
  test('refuses while a relay runs, and where nobody may make tables; nothing has changed then', async (t) => {
    const { database, file, env, owned, old, young } = await house(t, { before: 2, since: 1 })
    const running = await openPostgres(database)
    const refused = await restore(owned, file, '--yes')
    await running.close()
    assert.equal(refused.code, 1)
    assert.match(refused.said, /A relay uses this database \(\d+ connections\)\. Stop every relay first; nothing has been changed/)
    assert.match((await restore(env, file, '--yes')).said, /Set OWNER_DATABASE_URL .* Nothing has been changed/)
    assert.deepEqual(await isThere(database, [...old, ...young]), [true, true, true])
  })

  test('says what will be lost and what the next start asks for, changes nothing until it is told to, and then the relay starts with its own role and that number', async (t) => {
    const { database, file, owned, old, young, folder } = await house(t, { before: 30, since: 25 })
    const told = await restore(owned, file)
    assert.equal(told.code, 0, told.said)
    assert.match(told.said, /The backup holds 30 conversations/)
    assert.match(told.said, /Lost will be 25 conversations that began since/)
    assert.match(told.said, /Nothing has been changed/)
    assert.deepEqual(new Set(await isThere(database, [...old, ...young])), new Set([true]))
    const done = await restore(owned, file, '--yes')
    assert.equal(done.code, 0, done.said)
    assert.match(done.said, /Done\. Start the relays\./)
    const [, asked] = done.said.match(/ZOP_FORGET=(\d+)/) ?? []
    await assert.rejects(openPostgres(database), new RegExp(`ZOP_FORGET=${asked}:`))
    assert.deepEqual(new Set(await isThere(database, old, Number(asked))), new Set([true]))
    assert.deepEqual(new Set(await isThere(database, young)), new Set([false]))
    assert.deepEqual(readdirSync(join(folder, 'data')), [])
  })

  test('takes the addresses from the file of ZOP_CONFIG, and a dump that was cut off changes nothing', async (t) => {
    const { database, folder, file, owned, old, young } = await house(t, { before: 2, since: 1 })
    const config = join(folder, 'relay.json')
    writeFileSync(config, JSON.stringify({ data: owned.ZOP_DATA, database: { url: database.url, keys: database.keys } }))
    const { OWNER_DATABASE_URL, OWNER_KEYS_DATABASE_URL } = owned
    const byFile = { ZOP_CONFIG: config, OWNER_DATABASE_URL, OWNER_KEYS_DATABASE_URL }
    const cut = join(folder, 'cut.dump')
    await promisify(execFile)('cp', [file, cut])
    truncateSync(cut, 60_000)
    assert.equal((await restore(byFile, cut, '--yes')).code, 1)
    assert.deepEqual(await isThere(database, [...old, ...young]), [true, true, true])
    assert.equal((await restore(byFile, file, '--yes')).code, 0)
    assert.deepEqual(await isThere(database, [...old, ...young]), [true, true, false])
    assert.ok(!existsSync(join(owned.ZOP_DATA, 'relay.sqlite')))
  })

  test('onto an empty server it brings the tables with their rights; conversations whose keys are gone are left out', async (t) => {
    const { file, owned } = await house(t, { before: 2, since: 0 })
    const fresh = await databaseFor(t)
    const env = {
      ...owned,
      DATABASE_URL: fresh.url,
      KEYS_DATABASE_URL: fresh.keys,
      OWNER_DATABASE_URL: fresh.owner.url,
      OWNER_KEYS_DATABASE_URL: fresh.owner.keys,
    }
    const done = await restore(env, file, '--yes')
    assert.match(done.said, /no keys of conversations here.*They are left out/)
    const store = await openPostgres(fresh)
    await store.putPhone('north', '+49 30 1234')
    assert.equal(await store.phone('north'), '+49 30 1234')
    await store.close()
  })
})
