import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { random } from '../../testing/keys.ts'
import { bySeeker } from '../../testing/next.ts'
import { clientAt, databaseFor, rowsAt, type TestDatabase } from '../../testing/postgres/databases.ts'
import { checkedOf, makeMessage, makeSeeker } from '../../testing/seeker.ts'
import { lineOf } from '../conformance/duty-given.ts'
import { begun, hour, startOf, takeOf, umbrella } from '../conformance/given.ts'
import { Unavailable } from '../store.ts'
import { openPostgres, type PostgresStore } from './store.ts'

const { anna, bela } = umbrella.members
const bySeekerNow = { by: 'seeker', hour } as const

/** Two stores on one database, as two processes have them. */
const pairFor = async (t: { after(act: () => Promise<void>): void }) => {
  const database = await databaseFor(t)
  const stores = await Promise.all([openPostgres(database), openPostgres(database)])
  t.after(async () => {
    await Promise.all(stores.map((store) => store.close()))
  })
  return { database, stores, one: stores[0], two: stores[1] }
}

const rowsOf = ({ admin }: TestDatabase, text: string, where: 'url' | 'keys' = 'url') => rowsAt(admin[where], text)

const ordersOf = async (store: PostgresStore, conversation: string): Promise<number[]> => {
  const orders: number[] = []
  for (;;) {
    const items = await store.items({ conversation, after: orders.at(-1) ?? 0, readers: [], most: 500 })
    if (items.length === 0) return orders
    orders.push(...items.map(({ order }) => order))
  }
}

/** Again, while the connections that were cut are being found. */
const whole = async <T>(act: () => Promise<T>, refused: () => void = () => undefined): Promise<T> => {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
      refused()
    }
  }
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1)

describe('several processes on one PostgreSQL', () => {
  test('a hundred times two take at once: one comes in, and the other is told who', async (t) => {
    const { one, two } = await pairFor(t)
    const contest = async (round: number): Promise<void> => {
      const seeker = makeSeeker()
      const { start, made } = startOf(seeker)
      await (round % 2 === 0 ? one : two).start(start)
      const [byAnna, byBela] = [takeOf(seeker, made, anna), takeOf(seeker, made, bela)]
      const answers = await Promise.all([one.advance(seeker.conversation, byAnna), two.advance(seeker.conversation, byBela)])
      const winner = answers.findIndex(({ kind }) => kind === 'advanced')
      const [won, lost] = winner === 0 ? [byAnna, answers[1]] : [byBela, answers[0]]
      assert.deepEqual([answers[winner]?.kind, lost], ['advanced', { kind: 'late', by: won.author, reason: 'take' }], `round ${round}`)
      assert.equal((await two.standing(seeker.conversation))?.head, won.hash)
    }
    for (let wave = 0; wave < 10; wave++) await Promise.all(upTo(10).map((at) => contest(wave * 10 + at)))
  })

  test('what is sent through both at once stands in one order without a gap, each once, with records between', async (t) => {
    const { one, two, stores } = await pairFor(t)
    const { seeker, conversation, take } = await begun(one)
    const sent = Array.from({ length: 300 }, () => makeMessage(take.hash, { bytes: 1052 }))
    // Everything twice, as from a page that asks again at another process.
    const answers = await Promise.all(sent.flatMap((message) => stores.map((store) => store.append(conversation, message, bySeekerNow))))
    assert.deepEqual(answers.filter(({ kind }) => kind === 'stored').length, 300)
    assert.deepEqual(answers.filter(({ kind }) => kind === 'known').length, 300)
    const visit = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [{ role: 'pool', id: umbrella.pool }] })
    const late = await Promise.all([
      ...upTo(40).map((at) => (stores[at % 2] ?? one).append(conversation, makeMessage(take.hash), bySeekerNow)),
      two.advance(conversation, checkedOf(visit)),
      ...upTo(40).map((at) => (stores[at % 2] ?? one).append(conversation, makeMessage(take.hash), bySeekerNow)),
    ])
    const more = late.filter(({ kind }) => kind === 'stored' || kind === 'advanced').length
    assert.ok(late.some(({ kind }) => kind === 'advanced'))
    assert.deepEqual(await ordersOf(one, conversation), upTo(303 + more))
    assert.equal((await one.standing(conversation))?.last, 303 + more)
  })

  test('fifty times it is deleted while both write: nothing of it is left, and nothing is acknowledged after it', async (t) => {
    const { database, one, two } = await pairFor(t)
    const contest = async (): Promise<void> => {
      const { conversation, take } = await begun(one)
      const writing = upTo(12).map((at) => (at % 2 ? one : two).append(conversation, makeMessage(take.hash), bySeekerNow))
      const [deleted, ...answers] = await Promise.all([two.erase(conversation), ...writing])
      assert.equal(deleted.kind, 'erased')
      for (const { kind } of answers) assert.match(kind, /^(stored|missing)$/)
      assert.deepEqual(await one.append(conversation, makeMessage(take.hash), bySeekerNow), { kind: 'missing' })
    }
    for (let wave = 0; wave < 10; wave++) await Promise.all(upTo(5).map(contest))
    for (const table of ['conversation', 'record', 'reader', 'message', 'going']) assert.deepEqual(await rowsOf(database, `select * from ${table}`), [], table)
    assert.deepEqual(await rowsOf(database, 'select name from key', 'keys'), [])
  })

  test('what is deleted while it is being read is not there: a key that has just been destroyed is no failure', async (t) => {
    const { database, one, two } = await pairFor(t)
    const { conversation } = await begun(one)
    const keys = await clientAt(t, database.admin.keys)
    await keys.query('begin; lock table key in access exclusive mode')
    const waiting = 'select 1 from pg_locks l join pg_database d on d.oid = l.database where not granted and datname = current_database()'
    // It has read the row, and waits for the key.
    const reading = two.items({ conversation, after: 0, readers: [], most: 9 })
    while ((await rowsOf(database, waiting, 'keys')).length === 0);
    await rowsOf(database, 'delete from conversation')
    await keys.query('delete from key; commit')
    assert.deepEqual(await reading, [])
  })

  test('one start that is asked of both at once is one conversation; the keys of the other try are destroyed', async (t) => {
    const { database, one, two } = await pairFor(t)
    for (let round = 0; round < 20; round++) {
      const { start } = startOf(makeSeeker())
      const kinds = (await Promise.all([one.start(start), two.start(start), one.start(start)])).map(({ kind }) => kind).toSorted()
      assert.deepEqual(kinds, ['again', 'again', 'started'])
      assert.deepEqual(await ordersOf(two, start.conversation), [1, 2])
    }
    // Noted from their first moment: they wait for their day, as every key without rows does.
    for (const later of [0, 24]) await one.sweep(hour + later)
    await Promise.all([one.erase(random(16)), two.erase(random(16))])
    assert.equal((await rowsOf(database, 'select name from key', 'keys')).length, 20)
    assert.deepEqual(await rowsOf(database, 'select name from orphan', 'keys'), [])
  })

  test('while keys are destroyed others begin: no key goes whose rows are coming', async (t) => {
    const { one, two } = await pairFor(t)
    const starts = upTo(60).map(() => startOf(makeSeeker()).start)
    let begins = true
    const beginning = async () => {
      for (const start of starts) assert.deepEqual(await one.start(start), { kind: 'started' })
      begins = false
    }
    const destroying = async () => {
      while (begins) await one.erase(random(16))
    }
    await Promise.all([beginning(), destroying(), destroying()])
    for (const { conversation } of starts) assert.deepEqual(await ordersOf(two, conversation), [1, 2])
  })

  test('a hundred times both write over the same version of what somebody has said: one is too late, and nothing of it is lost', async (t) => {
    const { one, two } = await pairFor(t)
    await one.foundAccounts(umbrella.founding.accounts)
    const { account } = anna
    const lineFrom = (from: string) => ({ kind: 'weekly', word: 'can', since: '2027-05-17', from, to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO' }) as const
    const saying = (version: number, from: string) => ({
      availabilities: [{ account, version, said: [lineFrom(from)] }],
      history: [lineOf({ forWhom: account, kind: 'said' })],
    })
    for (let version = 0; version < 100; version++) {
      const written = await Promise.all([one.putSaid(saying(version, '09:00')), two.putSaid(saying(version, '10:00'))])
      assert.deepEqual(written.toSorted(), [false, true], `round ${version}`)
      const { version: now, said } = await one.availability(account)
      assert.deepEqual([now, said], [version + 1, [lineFrom(written[0] ? '09:00' : '10:00')]])
    }
    assert.equal((await one.dutyHistory('2027-05', 999)).length, 100)
  })

  test('a process that stops writes first what it was asked', async (t) => {
    const database = await databaseFor(t)
    const store = await openPostgres(database)
    const { conversation, take } = await begun(store)
    const sent = upTo(50).map(() => store.append(conversation, makeMessage(take.hash), bySeekerNow))
    await store.close()
    for (const { kind } of await Promise.all(sent)) assert.equal(kind, 'stored')
    assert.equal((await rowsOf(database, 'select 1 from message')).length, 51)
  })

  test('one at a time of a name, whichever process asks', async (t) => {
    const { stores, one } = await pairFor(t)
    let inside = 0
    let most = 0
    const act = async () => {
      inside++
      most = Math.max(most, inside)
      await one.newestEver()
      inside--
    }
    await Promise.all(upTo(30).map((at) => (stores[at % 2] ?? one).exclusive('retention', act)))
    assert.equal(most, 1)
    await assert.rejects(
      one.exclusive('retention', () => Promise.reject(new Error('mine'))),
      /mine/,
    )
    await stores[1].exclusive('retention', act)
  })

  test('connections that are cut in mid-write: nothing acknowledged is lost, and what is asked again until it is heard is there once', async (t) => {
    const { database, one, two } = await pairFor(t)
    const { conversation, take } = await begun(one)
    const admin = await clientAt(t, database.admin.url)
    const cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zop' and datname = current_database()"
    const sent: string[] = []
    let refused = 0
    const send = async (): Promise<void> => {
      const message = makeMessage(take.hash)
      const { kind } = await whole(
        () => one.append(conversation, message, bySeekerNow),
        () => refused++,
      )
      assert.match(kind, /^(stored|known)$/)
      sent.push(message.id)
    }
    for (let round = 0; round < 20; round++) {
      await send()
      const cutting = admin.query(cut)
      for (let wave = 0; wave < 3; wave++) await Promise.all(upTo(10).map(send))
      await cutting
    }
    assert.ok(refused > 0)
    const orders = await whole(() => ordersOf(two, conversation))
    assert.deepEqual(orders, upTo(3 + sent.length))
    const stored = (await rowsOf(database, 'select id from message')).map(({ id }) => id as string)
    assert.deepEqual(stored.filter((id) => sent.includes(id)).length, sent.length)
  })
})
