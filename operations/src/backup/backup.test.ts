import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { restoreSqlite } from '../restore/restore.ts'
import { backUp } from './backup.ts'
import { nameOf, outdated, timeOf } from './name.ts'

const folderFor = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

/** As much of a relay's store as a restore looks at. */
const storeWith = (path: string, conversations: readonly string[]): void => {
  const database = new DatabaseSync(path)
  database.exec('create table conversation (id text); create table message (id text); create table account (id text); create table directory (number integer)')
  database.exec('create table reminder (account text); create table reminder_key (name text); insert into directory values (5)')
  for (const id of conversations) database.prepare('insert into conversation values (?)').run(id)
  database.close()
}

const conversationsIn = (path: string): unknown[] => {
  const database = new DatabaseSync(path)
  const found = database.prepare('select id from conversation').all()
  database.close()
  return found.map(({ id }) => id)
}

/** A relay that hands this out as its store, broken off after so many bytes where a number is given. */
const relayWith = async (t: TestContext, store: Buffer, { cutAfter }: { cutAfter?: number } = {}) => {
  const data = folderFor(t)
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (request.url !== '/snapshot') return response.end('Noted.')
    response.writeHead(200, { 'content-length': store.length })
    if (cutAfter === undefined) return response.end(store)
    return response.write(store.subarray(0, cutAfter), () => response.destroy())
  })
  await once(server.listen(join(data, 'relay.sock')), 'listening')
  t.after(() => server.close())
  return { data, asked, stop: () => server.close() }
}

const key = async (folder: string) => {
  const identity = await generateX25519Identity()
  const file = join(folder, 'key')
  writeFileSync(file, `# created: today\n${identity}\n`)
  return { identity: file, recipient: await identityToRecipient(identity) }
}

test('a backup is sealed, has no readable byte, and comes back only with the offline key, whole and unchanged', async (t) => {
  const folder = folderFor(t)
  const { identity, recipient } = await key(folder)
  const source = join(folder, 'source.sqlite')
  storeWith(source, ['KANARIE-eins', 'KANARIE-zwei'])
  const { data, asked } = await relayWith(t, readFileSync(source))
  const to = join(folder, 'backups')
  const { file } = await backUp({ ZOP_DATA: data, BACKUP_TO: to, BACKUP_RECIPIENT: recipient })
  assert.deepEqual(asked, ['POST /snapshot', 'POST /backed-up'])
  const sealed = readFileSync(file)
  assert.ok(!sealed.includes('KANARIE') && !sealed.includes('SQLite'))
  assert.deepEqual(readdirSync(to).length, 1)

  const empty = join(folder, 'host')
  const other = await key(mkdtempSync(join(folder, 'other-')))
  await assert.rejects(restoreSqlite({ source: { file, identity: other.identity }, data: empty, yes: true }), /does not open with this key/)
  for (const [at, what] of [
    [sealed.length - 200, 'a byte changed'],
    [-1, 'cut off'],
  ] as const) {
    const bad = join(folder, 'bad.age')
    const bytes = at < 0 ? sealed.subarray(0, sealed.length - 40) : Buffer.from(sealed)
    if (at >= 0) bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(bad, bytes)
    await assert.rejects(restoreSqlite({ source: { file: bad, identity }, data: empty, yes: true }), /damaged or cut off|does not open/, what)
  }
  assert.deepEqual(readdirSync(empty), [])
  const told = await restoreSqlite({ source: { file, identity }, data: empty, yes: false })
  assert.match(told.join('\n'), /holds 2 conversations[\s\S]*no keys of conversations[\s\S]*Nothing has been changed/)
  assert.deepEqual(readdirSync(empty), [])
})

test('a restore says what is lost and what stays deleted, keeps what was there, and leaves out conversations whose keys are gone', async (t) => {
  const folder = folderFor(t)
  const { identity, recipient } = await key(folder)
  const source = join(folder, 'source.sqlite')
  storeWith(source, ['one', 'deleted since'])
  const { data, stop } = await relayWith(t, readFileSync(source))
  const { file } = await backUp({ ZOP_DATA: data, BACKUP_TO: join(folder, 'backups'), BACKUP_RECIPIENT: recipient })
  const place = join(data, 'relay.sqlite')
  storeWith(place, ['one', 'began since', 'and this'])
  await assert.rejects(restoreSqlite({ source: { file, identity }, data, yes: true }), /The relay runs on this data folder/)
  stop()
  writeFileSync(join(data, 'keys.sqlite'), '')
  const said = (await restoreSqlite({ source: { file, identity }, data, yes: true })).join('\n')
  assert.match(said, /Lost will be 2 conversations that began since/)
  assert.match(said, /1 conversations of the backup have been deleted since, and stay deleted/)
  assert.deepEqual(conversationsIn(place), ['one', 'deleted since'])
  assert.deepEqual(conversationsIn(`${place}.before`), ['one', 'began since', 'and this'])

  await assert.rejects(
    restoreSqlite({ source: { file, identity }, data, yes: true }),
    /relay\.sqlite\.before is there from an earlier restore.*Nothing has been changed/,
  )
  assert.deepEqual(conversationsIn(`${place}.before`), ['one', 'began since', 'and this'])

  const without = join(folder, 'without')
  await restoreSqlite({ source: { file, identity }, data: without, yes: true })
  assert.deepEqual(conversationsIn(join(without, 'relay.sqlite')), [])
})

test('a copy that breaks off, a wrong recipient, and a relay that is not there leave no file and no word to the relay that there is one', async (t) => {
  const folder = folderFor(t)
  const { recipient } = await key(folder)
  const { data, asked } = await relayWith(t, Buffer.alloc(300_000), { cutAfter: 100_000 })
  const to = join(folder, 'backups')
  await assert.rejects(backUp({ ZOP_DATA: data, BACKUP_TO: to, BACKUP_RECIPIENT: recipient }))
  await assert.rejects(backUp({ ZOP_DATA: data, BACKUP_TO: to, BACKUP_RECIPIENT: 'age1nonsense' }), /no age recipient/)
  await assert.rejects(backUp({ ZOP_DATA: folder, BACKUP_TO: to, BACKUP_RECIPIENT: recipient }), /No relay answers/)
  await assert.rejects(backUp({ ZOP_DATA: data, BACKUP_TO: to }), /BACKUP_RECIPIENT is not set/)
  const same = 'postgres://zop@127.0.0.1/zop'
  const both = { DATABASE_URL: same, KEYS_DATABASE_URL: `${same}?sslmode=disable` }
  await assert.rejects(backUp({ ...both, ZOP_DATA: data, BACKUP_TO: to, BACKUP_RECIPIENT: recipient }), /the same database/)
  // Whether or not pg_dump is on this machine: it reaches no database here.
  await assert.rejects(backUp({ DATABASE_URL: 'postgres://zop@127.0.0.1:1/zop', ZOP_DATA: data, BACKUP_TO: to, BACKUP_RECIPIENT: recipient }), /pg_dump/)
  const config = join(folder, 'relay.json')
  writeFileSync(config, JSON.stringify({ data, database: { url: 'postgres://zop@127.0.0.1:1/zop', keys: 'postgres://zop@127.0.0.1:1/zop_keys' } }))
  await assert.rejects(backUp({ ZOP_CONFIG: config, BACKUP_TO: to, BACKUP_RECIPIENT: recipient }), /pg_dump/, 'the file of the relay counts too')
  assert.deepEqual(readdirSync(to), [])
  assert.ok(!asked.includes('POST /backed-up'))
})

test('backups that are older than their days go, but never the newest, and nothing that is no backup', async (t) => {
  const now = Date.UTC(2026, 10, 22, 3, 15)
  assert.equal(nameOf(now, 'sqlite'), 'zop-20261122-0315.sqlite.age')
  assert.equal(timeOf('zop-20261122-0315.sqlite.age'), now)
  const names = ['zop-20261022-0315.sqlite.age', 'zop-20261024-0315.dump.age', 'zop-20261122-0315.sqlite.age', 'zop-20200101-0000.sqlite.age.making', 'letters']
  assert.deepEqual(outdated(names, { now, days: 30 }), ['zop-20261022-0315.sqlite.age'])
  assert.deepEqual(outdated(['zop-20200101-0000.sqlite.age'], { now, days: 30 }), [])

  const folder = folderFor(t)
  const { recipient } = await key(folder)
  const { data } = await relayWith(t, Buffer.alloc(1000))
  writeFileSync(join(folder, 'zop-20200101-0000.sqlite.age'), '')
  const { removed } = await backUp({ ZOP_DATA: data, BACKUP_TO: folder, BACKUP_RECIPIENT: recipient, BACKUP_DAYS: '7' })
  assert.deepEqual(removed, ['zop-20200101-0000.sqlite.age'])
  assert.equal(existsSync(join(folder, 'zop-20200101-0000.sqlite.age')), false)
  assert.equal(existsSync(join(folder, 'key')), true)
})
