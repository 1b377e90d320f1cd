import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { Clogged } from '../../testing/clogged.ts'
import { filesWith, folderFor } from '../../testing/folder.ts'
import { checkedOf, makeMessage, makeSeeker, makeStart, makeTake } from '../../testing/seeker.ts'
import { makeUmbrella } from '../../testing/umbrella.ts'
import { storeConformance } from '../conformance.ts'
import { type Store, Unavailable } from '../store.ts'
import { Connection } from './connection.ts'
import { openSqlite, sqliteStore } from './store.ts'

storeConformance('sqlite', async (t) => {
  let store: Store | null = null
  const removed = async (act: () => void) => {
    await store?.close()
    act()
  }
  const folder = folderFor({ after: (act) => t.after(() => removed(act)) })
  store = openSqlite(join(folder, 'relay.sqlite'))
  return store
})

const umbrella = makeUmbrella(490_000)
const said = { by: 'seeker', hour: 490_000 } as const

/** A stored conversation, with what was written of it. */
const begin = async (store: Store) => {
  const seeker = makeSeeker()
  const made = makeStart(seeker, umbrella, 490_000)
  const message = makeMessage(made.hash)
  const opening = { language: 'de', channel: 'chat', audience: 'person' } as const
  await store.start({ conversation: seeker.conversation, opening, hour: 490_000, record: checkedOf(made), message, keep: null, promised: 490_048 })
  return { seeker, made, message }
}

/** Some bytes of a message as they lie in the file. */
const atRest = ({ database }: Connection, id: string): Uint8Array => {
  const row = database.prepare('select box from message where id = ?').get(id) as { box: Uint8Array }
  return row.box.slice(100, 132)
}

describe('the sqlite file', () => {
  test('a full disk: nothing is acknowledged, and it goes on by itself when there is room', async (t) => {
    const connection = new Connection(join(folderFor(t), 'relay.sqlite'))
    const store = sqliteStore(connection)
    const { seeker, made } = await begin(store)
    const { page_count: pages } = connection.database.prepare('pragma page_count').get() as { page_count: number }
    connection.database.exec(`pragma max_page_count = ${pages}`)
    const sent = Array.from({ length: 40 }, () => makeMessage(made.hash))
    const answers = await Promise.allSettled(sent.map((message) => store.append(seeker.conversation, message, said)))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    assert.ok(refused.length > 0)
    for (const answer of refused) assert.ok(answer.status === 'rejected' && answer.reason instanceof Unavailable)
    connection.database.exec('pragma max_page_count = 1073741823')
    for (const message of sent) assert.match((await store.append(seeker.conversation, message, said)).kind, /stored|known/)
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
    await assert.rejects(store.append(seeker.conversation, makeMessage(made.hash), said), Unavailable)
    await assert.rejects(store.erase(seeker.conversation), Unavailable)
    connection.database.exec('pragma query_only = off')
    assert.deepEqual(await store.append(seeker.conversation, makeMessage(made.hash), said), { kind: 'stored', order: 3 })
    await store.close()
  })

  test('F4 a log that cannot be emptied: what is written stays written once, only what erases is unavailable, and asking again empties it', async (t) => {
    const folder = folderFor(t)
    const connection = new Clogged(join(folder, 'relay.sqlite'))
    const store = sqliteStore(connection)
    const gone = await begin(store)
    const stays = await begin(store)
    const mark = atRest(connection, gone.message.id)
    const sent = makeMessage(stays.made.hash)
    connection.clogged = true
    const { anna } = umbrella.members
    const made = makeTake({ seeker: stays.seeker, umbrella, on: stays.made, hour: 490_000 }, anna)
    const take = checkedOf(made)
    const together = await Promise.allSettled([
      store.append(stays.seeker.conversation, sent, said),
      store.erase(gone.seeker.conversation),
      store.advance(stays.seeker.conversation, take),
      store.openSession({ token: 'x', account: 'nobody', scope: 'full', expires: 1 }).catch(() => 'no such account'),
    ])
    assert.deepEqual(
      together.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    )
    const kept = await Promise.allSettled([store.append(stays.seeker.conversation, sent, said), store.erase(gone.seeker.conversation)])
    assert.deepEqual(kept[0], { status: 'fulfilled', value: { kind: 'known', order: 3 } })
    assert.ok(kept[1].status === 'rejected' && kept[1].reason instanceof Unavailable)
    assert.notDeepEqual(filesWith(folder, mark), [])

    connection.clogged = false
    assert.deepEqual(await store.advance(stays.seeker.conversation, take), { kind: 'again', order: 4 })
    assert.deepEqual(await store.erase(gone.seeker.conversation), { kind: 'erased', deleted: 2, notes: [] }, 'what was deleted is told when it is physical')
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
    connection.close()
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
