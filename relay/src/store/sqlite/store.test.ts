import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { filesWith, folderFor } from '../../testing/folder.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../../testing/seeker.ts'
import { makeUmbrella } from '../../testing/umbrella.ts'
import { storeConformance } from '../conformance.ts'
import { type Store, Unavailable } from '../store.ts'
import { Connection } from './connection.ts'
import { openSqlite, sqliteStore } from './store.ts'

storeConformance('sqlite', async (t) => {
  const folder = folderFor({ after: (act) => t.after(async () => act()) })
  const store = openSqlite(join(folder, 'relay.sqlite'))
  t.after(() => store.close())
  return store
})

const umbrella = makeUmbrella(490_000)

/** A stored conversation, with what was written of it. */
const begin = async (store: Store) => {
  const seeker = makeSeeker()
  const made = makeStart(seeker, umbrella, 490_000)
  const message = makeMessage(made.hash)
  const readers = [seeker.reader, { role: 'pool', id: umbrella.pool }] as const
  const record = { hash: made.hash, n: 0, previous: 'A'.repeat(43), readers, sealed: made.sealed }
  const opening = { language: 'de', channel: 'chat', audience: 'person' } as const
  await store.start({ conversation: seeker.conversation, opening, hour: 490_000, record, message })
  return { seeker, made, message }
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url')

describe('the sqlite file', () => {
  test('F1, F4 after erasing, no file holds a byte of the conversation', async (t) => {
    const folder = folderFor(t)
    const store = openSqlite(join(folder, 'relay.sqlite'))
    const { seeker, made, message } = await begin(store)
    const later = makeMessage(made.hash)
    for (let i = 0; i < 50; i++) await store.append(seeker.conversation, i === 25 ? later : makeMessage(made.hash))
    const marks = [message.box, later.box, made.sealed.seals[0] ?? ''].map((text) => bytesOf(text).subarray(100, 132))
    const words = [seeker.conversation, message.id, made.hash, made.sealed.record.payload.slice(40, 90)].map((text) => Buffer.from(text))
    for (const mark of [...marks, ...words]) assert.notDeepEqual(filesWith(folder, mark), [])
    await store.erase(seeker.conversation)
    for (const mark of [...marks, ...words]) assert.deepEqual(filesWith(folder, mark), [])
    await store.close()
  })

  test('C2 after a take, no file holds a byte of the pool seal', async (t) => {
    const folder = folderFor(t)
    const store = openSqlite(join(folder, 'relay.sqlite'))
    const { seeker, made } = await begin(store)
    const mark = bytesOf(made.sealed.seals[1] ?? '').subarray(100, 132)
    assert.notDeepEqual(filesWith(folder, mark), [])
    const { anna } = umbrella.members
    const take = makeTake({ seeker, umbrella, on: made, hour: 490_000 }, anna)
    const readers = [seeker.reader, { role: 'counsellor', id: anna.certificate ?? '' }] as const
    assert.equal((await store.take(seeker.conversation, { hash: take.hash, n: 1, previous: made.hash, readers, sealed: take.sealed })).kind, 'taken')
    assert.deepEqual(filesWith(folder, mark), [])
    await store.close()
  })

  test('a full disk: nothing is acknowledged, and it goes on by itself when there is room', async (t) => {
    const connection = new Connection(join(folderFor(t), 'relay.sqlite'))
    const store = sqliteStore(connection)
    const { seeker, made } = await begin(store)
    const { page_count: pages } = connection.database.prepare('pragma page_count').get() as { page_count: number }
    connection.database.exec(`pragma max_page_count = ${pages}`)
    const sent = Array.from({ length: 40 }, () => makeMessage(made.hash))
    const answers = await Promise.allSettled(sent.map((message) => store.append(seeker.conversation, message)))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    assert.ok(refused.length > 0)
    for (const answer of refused) assert.ok(answer.status === 'rejected' && answer.reason instanceof Unavailable)
    connection.database.exec('pragma max_page_count = 1073741823')
    for (const message of sent) assert.match((await store.append(seeker.conversation, message)).kind, /stored|known/)
    const items = await store.items({ conversation: seeker.conversation, after: 0, readers: [], most: 100 })
    assert.deepEqual(
      items.map(({ order }) => order),
      Array.from({ length: 42 }, (_, index) => index + 1),
    )
    await store.close()
  })

  test('a read-only disk: nothing is acknowledged, and it goes on by itself afterwards', async (t) => {
    const connection = new Connection(join(folderFor(t), 'relay.sqlite'))
    const store = sqliteStore(connection)
    const { seeker, made } = await begin(store)
    connection.database.exec('pragma query_only = on')
    await assert.rejects(store.append(seeker.conversation, makeMessage(made.hash)), Unavailable)
    await assert.rejects(store.erase(seeker.conversation), Unavailable)
    connection.database.exec('pragma query_only = off')
    assert.deepEqual(await store.append(seeker.conversation, makeMessage(made.hash)), { kind: 'stored', order: 3 })
    await store.close()
  })

  test('F4 a log that cannot be emptied: what is written stays written once, only what erases is unavailable, and asking again empties it', async (t) => {
    class Clogged extends Connection {
      clogged = false
      override empty(): void {
        if (this.clogged) throw new Unavailable('clogged')
        super.empty()
      }
    }
    const folder = folderFor(t)
    const connection = new Clogged(join(folder, 'relay.sqlite'))
    const store = sqliteStore(connection)
    const gone = await begin(store)
    const stays = await begin(store)
    const mark = bytesOf(gone.message.box).subarray(100, 132)
    const sent = makeMessage(stays.made.hash)
    connection.clogged = true
    const { anna } = umbrella.members
    const made = makeTake({ seeker: stays.seeker, umbrella, on: stays.made, hour: 490_000 }, anna)
    const readers = [stays.seeker.reader, { role: 'counsellor', id: anna.certificate ?? '' }] as const
    const take = { hash: made.hash, n: 1, previous: stays.made.hash, readers, sealed: made.sealed }
    const together = await Promise.allSettled([
      store.append(stays.seeker.conversation, sent),
      store.erase(gone.seeker.conversation),
      store.take(stays.seeker.conversation, take),
      store.openSession({ token: 'x', account: 'nobody', scope: 'full', expires: 1 }).catch(() => 'no such account'),
    ])
    assert.deepEqual(
      together.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    )
    const kept = await Promise.allSettled([store.append(stays.seeker.conversation, sent), store.erase(gone.seeker.conversation)])
    assert.deepEqual(kept[0], { status: 'fulfilled', value: { kind: 'known', order: 3 } })
    assert.ok(kept[1].status === 'rejected' && kept[1].reason instanceof Unavailable)
    assert.notDeepEqual(filesWith(folder, mark), [])

    connection.clogged = false
    assert.deepEqual(await store.take(stays.seeker.conversation, take), { kind: 'again', order: 4 })
    assert.equal(await store.erase(gone.seeker.conversation), false)
    assert.deepEqual(filesWith(folder, mark), [])
    const items = await store.items({ conversation: stays.seeker.conversation, after: 0, readers: [], most: 9 })
    assert.deepEqual(
      items.map(({ order }) => order),
      [1, 2, 3, 4],
    )
    await store.close()
  })

  test('a schema of a newer release is refused in a plain sentence', (t) => {
    const path = join(folderFor(t), 'relay.sqlite')
    const connection = new Connection(path)
    connection.database.exec('pragma user_version = 99')
    connection.database.close()
    assert.throws(() => new Connection(path), /written by a newer release \(schema 99/)
  })

  test('opening again keeps everything', async (t) => {
    const path = join(folderFor(t), 'relay.sqlite')
    const first = openSqlite(path)
    const { seeker, message } = await begin(first)
    await first.close()
    const second = openSqlite(path)
    const items = await second.items({ conversation: seeker.conversation, after: 1, readers: [], most: 9 })
    assert.deepEqual(items, [{ kind: 'message', order: 2, message }])
    await second.close()
  })

  test('F5 no column counts seconds: every stored number is far below the seconds since 1970', async (t) => {
    const connection = new Connection(join(folderFor(t), 'relay.sqlite'))
    const store = sqliteStore(connection)
    await begin(store)
    const tables = connection.database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
    for (const { name } of tables)
      for (const row of connection.database.prepare(`select * from "${name}"`).all())
        for (const [column, value] of Object.entries(row)) assert.ok(typeof value !== 'number' || value < 100_000_000, `${name}.${column}`)
    await store.close()
  })
})
