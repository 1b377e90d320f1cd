import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { openLog } from '../log.ts'
import { Connection } from '../store/sqlite/connection.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import { call, ok, refusedWith, signInAt, startAt, startBody } from '../testing/client.ts'
import { Clogged } from '../testing/clogged.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'

test('a disk that takes nothing: every change is `unavailable`, nobody is told otherwise, and it goes on by itself', async (t) => {
  let connection: Connection | undefined
  const lines: string[] = []
  const { site, desk, umbrella } = await runRelay(t, {
    log: openLog({ write: (line: string) => lines.push(line) }),
    openStore: (path) => {
      connection = new Connection(path)
      return sqliteStore(connection)
    },
  })
  const hour = hourOf(systemClock)
  const seeker = makeSeeker()
  const params = { conversation: seeker.conversation }
  const on = makeStart(seeker, umbrella, hour)
  const token = await startAt(site, seeker, on)
  const anna = await signInAt(desk, umbrella.members.anna)
  const page = await listenAsSeeker(site, seeker.conversation, { token, after: 2 })
  const message = makeMessage(on.hash)
  const take = makeTake({ seeker, umbrella, on, hour }, umbrella.members.anna)
  const other = makeSeeker()
  const start = await startBody(site, other, makeStart(other, umbrella, hour))

  connection?.database.exec('pragma query_only = on')
  assert.equal(await refusedWith(call(site, 'send', { params, body: message, token })), 'unavailable')
  assert.equal(await refusedWith(call(desk, 'take', { params, body: take.sealed, token: anna.session })), 'unavailable')
  assert.equal(await refusedWith(call(site, 'end', { params, token })), 'unavailable')
  assert.equal(await refusedWith(call(site, 'start', { params: {}, body: start })), 'unavailable')
  connection?.database.exec('pragma query_only = off')

  assert.deepEqual(await ok(call(site, 'send', { params, body: message, token })), { order: 3 })
  assert.deepEqual(await ok(call(desk, 'take', { params, body: take.sealed, token: anna.session })), { order: 4 })
  assert.deepEqual([(await page.next(({ kind }) => kind === 'item')).id, (await page.next(({ kind }) => kind === 'item')).id], ['3', '4'])
  page.close()
  assert.match(lines.join(''), /"msg":"the store cannot write"/)
  assert.doesNotMatch(lines.join(''), new RegExp(`${seeker.conversation}|readonly|insert|update`))
})

test('C2, F4 a take that is kept but not yet erased: board and store agree at once, and asking again ends well', async (t) => {
  let connection: Clogged | undefined
  const { site, desk, umbrella } = await runRelay(t, {
    openStore: (path) => {
      connection = new Clogged(path)
      return sqliteStore(connection)
    },
  })
  assert.ok(connection)
  const { anna, bela } = umbrella.members
  const hour = hourOf(systemClock)
  const seeker = makeSeeker()
  const params = { conversation: seeker.conversation }
  const on = makeStart(seeker, umbrella, hour)
  const token = await startAt(site, seeker, on)
  const sessions = { anna: (await signInAt(desk, anna)).session, bela: (await signInAt(desk, bela)).session }
  const page = await listenAsSeeker(site, seeker.conversation, { token, after: 2 })
  await page.next(({ kind }) => kind === 'waiting')
  const take = makeTake({ seeker, umbrella, on, hour }, anna)

  connection.clogged = true
  assert.equal(await refusedWith(call(desk, 'take', { params, body: take.sealed, token: sessions.anna })), 'unavailable')
  assert.equal((await page.next(({ kind }) => kind === 'item')).id, '3', 'the page that must follow it has it')
  assert.equal((await page.next()).event.kind, 'counsellor')
  const rival = makeTake({ seeker, umbrella, on, hour }, bela)
  assert.equal(await refusedWith(call(desk, 'take', { params, body: rival.sealed, token: sessions.bela })), 'taken')
  assert.equal(await refusedWith(call(desk, 'items', { params: { ...params, after: '0' }, token: sessions.bela })), 'taken')
  await ok(call(desk, 'send', { params, body: makeMessage(take.hash), token: sessions.anna }))

  connection.clogged = false
  assert.deepEqual(await ok(call(desk, 'take', { params, body: take.sealed, token: sessions.anna })), { order: 3 })
  connection.clogged = true
  assert.equal(await refusedWith(call(site, 'end', { params, token })), 'unavailable')
  connection.clogged = false
  await ok(call(site, 'end', { params, token }))
  await page.next(({ kind }) => kind === 'ended')
  await page.closed()
})
