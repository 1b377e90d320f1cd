import assert from 'node:assert/strict'
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { Clogged } from '../../testing/clogged.ts'
import { filesWith, folderFor } from '../../testing/folder.ts'
import { random } from '../../testing/keys.ts'
import { checkedOf, makeMessage, makeRecord, makeSeeker, makeStart, makeTake, startContent } from '../../testing/seeker.ts'
import { makeUmbrella } from '../../testing/umbrella.ts'
import { type Store, Unavailable } from '../store.ts'
import { Connection } from './connection.ts'
import { first } from './migration/first.ts'
import { openSqlite, sqliteStore } from './store.ts'

const hour = 490_000
const umbrella = makeUmbrella(hour)
const said = { by: 'seeker', hour } as const
const opening = { language: 'de', channel: 'chat', audience: 'person' } as const

const begin = async (store: Store) => {
  const seeker = makeSeeker()
  const made = makeStart(seeker, umbrella, hour)
  const message = makeMessage(made.hash)
  await store.start({ conversation: seeker.conversation, opening, hour, record: checkedOf(made), message, keep: null, promised: hour + 48 })
  return { seeker, made, message }
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url').subarray(100, 132)

/** Everything that somebody who reads the files would like to find. */
const secretsOf = ({ made, message }: Awaited<ReturnType<typeof begin>>): Buffer[] => [
  bytesOf(message.box),
  ...made.sealed.seals.map(bytesOf),
  Buffer.from(made.sealed.record.payload.slice(40, 90)),
  bytesOf(made.sealed.record.payload),
]

const keysIn = (folder: string): Uint8Array[] => {
  const keys = new DatabaseSync(join(folder, 'keys.sqlite'))
  const found = keys.prepare('select bytes from key').all() as { bytes: Uint8Array }[]
  keys.close()
  return found.map(({ bytes }) => bytes)
}

const places = (folder: string) => ({ data: join(folder, 'relay.sqlite'), keys: join(folder, 'keys.sqlite'), copy: join(folder, 'keys.copy') })

describe('F4 at rest', () => {
  test('no file holds a byte of what was written, and after erasing not even a name', async (t) => {
    const folder = folderFor(t)
    const store = openSqlite(places(folder).data)
    const made = await begin(store)
    for (let i = 0; i < 50; i++) await store.append(made.seeker.conversation, makeMessage(made.made.hash), said)
    const notes = makeRecord({ ...startContent(made.seeker, umbrella, hour), conversation: random(16), reason: 'notes' }, { signer: made.seeker.keys })
    const note = makeMessage(notes.hash)
    await store.startNotes({ notes: notes.content.conversation, about: made.seeker.conversation, hour, record: checkedOf(notes), message: note })
    for (const secret of [...secretsOf(made), ...secretsOf({ ...made, made: notes, message: note })]) assert.deepEqual(filesWith(folder, secret), [])
    const names = [made.seeker.conversation, made.message.id, made.made.hash, notes.content.conversation, note.id].map((text) => Buffer.from(text))
    for (const name of names) assert.notDeepEqual(filesWith(folder, name), [])
    assert.equal((await store.erase(made.seeker.conversation)).kind, 'erased')
    for (const name of names) assert.deepEqual(filesWith(folder, name), [])
    await store.close()
  })

  test('F3 erasing destroys the key in every file, also in the rolling copy, and an old backup stays shut', async (t) => {
    const folder = folderFor(t)
    const { data, copy } = places(folder)
    const before = openSqlite(data)
    const gone = await begin(before)
    const stays = await begin(before)
    await before.copyKeys()
    await before.close()
    const backup = join(folder, 'backup')
    copyFileSync(data, backup)
    const keys = keysIn(folder)
    for (const key of keys) assert.equal(filesWith(folder, key).length, 1, 'in its own file')
    for (const key of keys) assert.deepEqual(filesWith(folder, Buffer.from(Buffer.from(key).toString('base64url'))), [copy], 'and in the copy')

    const store = openSqlite(data)
    assert.deepEqual(await store.erase(gone.seeker.conversation), { kind: 'erased', deleted: 2, notes: [] })
    const holding = keys.filter((key) => filesWith(folder, key).length > 0)
    assert.equal(holding.length, 1, 'one of two is left')
    for (const key of keys.filter((key) => !holding.includes(key)))
      assert.deepEqual(filesWith(folder, Buffer.from(Buffer.from(key).toString('base64url'))), [], 'nor does the copy have it')
    await store.close()

    for (const secret of secretsOf(gone)) assert.deepEqual(filesWith(folder, secret), [])
    copyFileSync(backup, data)
    const restored = openSqlite(data)
    assert.equal(await restored.standing(gone.seeker.conversation), null, 'what was purged stays purged')
    for (const later of [0, 24]) await restored.sweep(hour + later)
    assert.deepEqual(filesWith(folder, Buffer.from(gone.made.hash)), [backup], 'and leaves the restored file, when its key has not come for a day')
    assert.equal((await restored.items({ conversation: stays.seeker.conversation, after: 0, readers: [], most: 9 })).length, 2)
    await restored.close()
  })

  test('F3 a process killed before it could rewrite the copy leaves no destroyed key behind: the next one rewrites it, and wipes what lies beside it', async (t) => {
    const folder = folderFor(t)
    const { data, copy } = places(folder)
    const first = openSqlite(data)
    const gone = await begin(first)
    await begin(first)
    await first.copyKeys()
    const before = readFileSync(copy)
    await first.erase(gone.seeker.conversation)
    await first.close()
    for (const leftOver of ['', '.old', '.new']) {
      for (const one of ['', leftOver]) writeFileSync(`${copy}${one}`, before)
      const store = openSqlite(data)
      assert.deepEqual(await store.erase(gone.seeker.conversation), { kind: 'missing' })
      const names = readFileSync(copy, 'utf8').trim().split('\n')
      assert.equal(names.length, 1)
      for (const line of before.toString().trim().split('\n')) if (!names.includes(line)) assert.deepEqual(filesWith(folder, Buffer.from(line)), [], leftOver)
      await store.close()
    }
  })

  test('an emptied file of keys is a lost one: they come back from the copy', async (t) => {
    const folder = folderFor(t)
    const { data, keys } = places(folder)
    const first = openSqlite(data)
    const { seeker } = await begin(first)
    await first.copyKeys()
    await first.close()
    writeFileSync(keys, '')
    const second = openSqlite(data)
    assert.equal((await second.items({ conversation: seeker.conversation, after: 0, readers: [], most: 9 })).length, 2)
    await second.close()
  })

  test('lost keys come back from the copy; without one the relay does not begin anew over what it cannot open', async (t) => {
    const folder = folderFor(t)
    const { data, keys, copy } = places(folder)
    const first = openSqlite(data)
    const { seeker, message } = await begin(first)
    await first.copyKeys()
    await first.close()
    rmSync(keys)
    const second = openSqlite(data)
    const [, item] = await second.items({ conversation: seeker.conversation, after: 0, readers: [], most: 9 })
    assert.deepEqual(item, { kind: 'message', order: 2, message })
    await second.close()
    rmSync(keys)
    rmSync(copy)
    assert.throws(() => openSqlite(data), /keys of the conversations are missing/)
    assert.ok(existsSync(data))
  })

  test('C2 after a take, no file holds a byte of the pool seal as it lay there', async (t) => {
    const folder = folderFor(t)
    const connection = new Connection(places(folder).data)
    const store = sqliteStore(connection)
    const { seeker, made } = await begin(store)
    const { seal } = connection.database.prepare("select seal from reader where role = 'pool'").get() as { seal: Uint8Array }
    const mark = seal.slice(100, 132)
    assert.notDeepEqual(filesWith(folder, mark), [])
    const take = makeTake({ seeker, umbrella, on: made, hour }, umbrella.members.anna)
    assert.equal((await store.advance(seeker.conversation, checkedOf(take))).kind, 'advanced')
    assert.deepEqual(filesWith(folder, mark), [])
    await store.close()
  })

  test('rows that were exchanged in the file do not open', async (t) => {
    const connection = new Connection(places(folderFor(t)).data)
    const store = sqliteStore(connection)
    const { seeker, made } = await begin(store)
    await store.append(seeker.conversation, makeMessage(made.hash), said)
    const [one, two] = connection.database.prepare('select place, box from message order by place').all() as { place: number; box: Uint8Array }[]
    assert.ok(one && two)
    connection.database.prepare('update message set box = ? where place = ?').run(one.box, two.place)
    await assert.rejects(store.items({ conversation: seeker.conversation, after: 2, readers: [], most: 9 }))
    await store.close()
  })

  test('a key whose rows are gone goes, also where a change that failed came between', async (t) => {
    const folder = folderFor(t)
    const connection = new Clogged(places(folder).data)
    const store = sqliteStore(connection)
    const { seeker, made } = await begin(store)
    connection.clogged = true
    await assert.rejects(store.erase(seeker.conversation), Unavailable)
    connection.database.exec('pragma query_only = on')
    await assert.rejects(begin(store), Unavailable)
    connection.database.exec('pragma query_only = off')
    connection.clogged = false
    assert.deepEqual(await store.erase(seeker.conversation), { kind: 'erased', deleted: 2, notes: [] })
    assert.deepEqual(await store.erase(seeker.conversation), { kind: 'missing' })
    await store.close()
    assert.equal(keysIn(folder).length, 0)
    assert.deepEqual(filesWith(folder, Buffer.from(made.hash)), [])
  })

  test('a process that is killed between the two files leaves a key without rows, which goes after a day: its rows might be about to be restored', async (t) => {
    const folder = folderFor(t)
    const first = new Connection(places(folder).data)
    first.keys.add()
    first.keys.settle()
    first.keys.copy()
    first.close()
    assert.equal(keysIn(folder).length, 1)
    const store = openSqlite(places(folder).data)
    for (const [later, left] of [
      [0, 1],
      [23, 1],
      [24, 0],
    ] as const) {
      await store.sweep(hour + later)
      assert.equal(readFileSync(places(folder).copy, 'utf8').split('\n').length - 1, left)
    }
    await store.close()
    assert.equal(keysIn(folder).length, 0)
  })
})

test('F2 a retention that is stopped in mid-run has done its steps whole, and the next run does the rest', async (t) => {
  class Stopping extends Connection {
    stops = false
    override empty(): void {
      super.empty()
      if (this.stops) this.database.exec('pragma query_only = on')
    }
  }
  const folder = folderFor(t)
  const connection = new Stopping(places(folder).data)
  const store = sqliteStore(connection)
  const all = await Promise.all(Array.from({ length: 70 }, () => begin(store)))
  for (const { seeker } of all) await store.keep(seeker.conversation, { number: 1, days: 7 })
  connection.stops = true
  await assert.rejects(store.sweep(hour + 7 * 24), Unavailable)
  connection.stops = false
  connection.database.exec('pragma query_only = off')
  assert.equal((await store.conversations()).length, 6)
  assert.equal((await store.sweep(hour + 7 * 24)).erased.length, 6)
  assert.deepEqual(await store.sweep(hour + 7 * 24), { erased: [], thinned: [] })
  await store.close()
  assert.equal(keysIn(folder).length, 0)
  for (const { made } of all) assert.deepEqual(filesWith(folder, Buffer.from(made.hash)), [])
})

test('F4 what the first release kept as it came is sealed when this one opens it, and nothing of it is left in the open', async (t) => {
  const folder = folderFor(t)
  const { data } = places(folder)
  const old = new DatabaseSync(data)
  old.exec(first)
  old.exec('pragma user_version = 1')
  const seeker = makeSeeker()
  const made = makeStart(seeker, umbrella, hour)
  const message = makeMessage(made.hash)
  old.prepare('insert into conversation values (1, ?, ?, ?, ?, ?, 0, ?, 2, 1052)').run(seeker.conversation, 'de', 'chat', 'person', hour, made.hash)
  const place = 2 ** 20 + 1
  old.prepare('insert into record values (?, 1, 0, ?, ?, ?, null)').run(place, made.hash, seeker.reader.id, JSON.stringify(made.sealed.record))
  for (const [slot, { role, id }] of made.content.readers.entries())
    old.prepare('insert into reader values (?, ?, 1, ?, ?, ?)').run(place, slot, role, id, Buffer.from(made.sealed.seals[slot] ?? '', 'base64url'))
  old.prepare('insert into message values (?, 1, ?, ?, ?)').run(place + 1, message.id, made.hash, Buffer.from(message.box, 'base64url'))
  old.close()
  const secrets = secretsOf({ seeker, made, message }).slice(0, -1)
  for (const secret of secrets) assert.notDeepEqual(filesWith(folder, secret), [])

  const store = openSqlite(data)
  for (const secret of secrets) assert.deepEqual(filesWith(folder, secret), [])
  const { record, seals } = made.sealed
  assert.deepEqual(await store.items({ conversation: seeker.conversation, after: 0, readers: [umbrella.pool], most: 9 }), [
    { kind: 'record', order: 1, record, seal: seals[1], history: null, consent: null },
    { kind: 'message', order: 2, message },
  ])
  const standing = await store.standing(seeker.conversation)
  assert.deepEqual([standing?.directory, standing?.spoke, standing?.answered], [1, { hour, by: 'seeker' }, false])
  assert.equal(standing?.bytes, 1052 + JSON.stringify(record).length + 2 * 1168)
  const take = makeTake({ seeker, umbrella, on: made, hour }, umbrella.members.anna)
  assert.equal((await store.advance(seeker.conversation, checkedOf(take))).kind, 'advanced')
  await store.close()
})
