import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { byPerson, bySeeker, counsellor, makeNext, makeNotes, standIn } from '../testing/next.ts'
import { runRelay } from '../testing/running.ts'
import { makeMessage } from '../testing/seeker.ts'
import { taken } from '../testing/taken.ts'

const hour = hourOf(systemClock)

describe('C3 the people of a conversation', () => {
  test('a stand-in is named, takes the lead, and whoever is dropped reads nothing more, at once', async (t) => {
    const relay = await runRelay(t)
    const { desk, umbrella } = relay
    const { anna, alex } = umbrella.members
    const { seeker, params, take, session } = await taken(relay)
    const other = (await signInAt(desk, alex)).session
    assert.equal(await refusedWith(call(desk, 'records', { params: { ...params, after: '0' }, token: other })), 'not-found')
    const both = byPerson(seeker, { umbrella, on: take, hour }, { by: anna, to: [counsellor(anna), standIn(alex)] })
    assert.deepEqual(await ok(call(desk, 'write', { params, body: both.sealed, token: session })), { order: 5 })
    assert.equal((await ok(call(desk, 'records', { params: { ...params, after: '0' }, token: other }))).records.length, 3)

    const told = await listenAsDesk(desk, session)
    const lead = byPerson(seeker, { umbrella, on: both, hour }, { by: alex, to: [counsellor(alex)] })
    await ok(call(desk, 'write', { params, body: lead.sealed, token: other }))
    assert.deepEqual((await told.next(({ kind }) => kind === 'gone')).event, { kind: 'gone', conversation: seeker.conversation, why: 'dropped' })
    assert.equal(await refusedWith(call(desk, 'send', { params, body: makeMessage(lead.hash), token: session })), 'not-found')
    assert.equal(await refusedWith(call(desk, 'write', { params, body: lead.sealed, token: session })), 'not-found')
    assert.deepEqual(await ok(call(desk, 'write', { params, body: lead.sealed, token: other })), { order: 6 }, 'asked again, it is the same')
    await ok(call(desk, 'send', { params, body: makeMessage(lead.hash), token: other }))
    told.close()
  })

  test('C7 a record on one that is no longer the newest is told so, and nothing is written', async (t) => {
    const relay = await runRelay(t)
    const { site, umbrella } = relay
    const { anna } = umbrella.members
    const { seeker, params, take, token } = await taken(relay)
    const visit = () => bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)] })
    const first = visit()
    await ok(call(site, 'write', { params, body: first.sealed, token }))
    assert.equal(await refusedWith(call(site, 'write', { params, body: visit().sealed, token })), 'newer-epoch')
    assert.equal(await refusedWith(call(site, 'send', { params, body: makeMessage(take.hash), token })), 'newer-epoch')
    assert.equal((await ok(call(site, 'records', { params: { ...params, after: '0' }, token }))).records.length, 3)
  })
})

describe('C5, C6 what the seeker takes back', () => {
  test('C5 withdrawing leaves nobody but the seeker, who may come back to the same people', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const { site, desk, umbrella } = relay
    const { anna, alex } = umbrella.members
    const at = hourOf(clock)
    const { seeker, params, take, token, session } = await taken(relay, { clock })
    const told = await listenAsDesk(desk, session)
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    const alone = bySeeker(seeker, { umbrella, on: take, hour: at }, { reason: 'withdraw' })
    await ok(call(site, 'write', { params, body: alone.sealed, token }))
    assert.deepEqual((await told.next(({ kind }) => kind === 'gone')).event, { kind: 'gone', conversation: seeker.conversation, why: 'withdrawn' })
    assert.equal(await refusedWith(call(desk, 'items', { params: { ...params, after: '0' }, token: session })), 'not-found')
    const stranger = bySeeker(seeker, { umbrella, on: alone, hour: at }, { reason: 'return', to: [counsellor(alex)] })
    assert.equal(await refusedWith(call(site, 'write', { params, body: stranger.sealed, token })), 'bad-signature')
    const back = bySeeker(seeker, { umbrella, on: alone, hour: at }, { reason: 'return', to: [counsellor(anna)] })
    await ok(call(site, 'write', { params, body: back.sealed, token }))
    const { records } = await ok(call(desk, 'records', { params: { ...params, after: '0' }, token: session }))
    assert.deepEqual(
      records.map(({ seal }) => seal !== null),
      [false, false, false, true],
      'seals that have gone do not come back',
    )
    told.close()
    page.close()
  })

  test('C6 back to the pool, it waits again and another counsellor takes it', async (t) => {
    const clock = new ManualClock()
    const relay = await runRelay(t, { clock })
    const { site, desk, umbrella } = relay
    const at = hourOf(clock)
    const { seeker, params, take, token, session } = await taken(relay, { clock })
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    await page.next(({ kind }) => kind === 'counsellor')
    const told = await listenAsDesk(desk, session)
    const pool = bySeeker(seeker, { umbrella, on: take, hour: at }, { reason: 'pool', to: [{ role: 'pool', id: umbrella.pool }] })
    await ok(call(site, 'write', { params, body: pool.sealed, token }))
    clock.pass(1000)
    await page.next(({ kind }) => kind === 'waiting')
    assert.deepEqual((await told.next(({ kind }) => kind === 'gone')).event, { kind: 'gone', conversation: seeker.conversation, why: 'pool' })
    const { bela } = umbrella.members
    const other = (await signInAt(desk, bela)).session
    await ok(call(site, 'send', { params, body: makeMessage(pool.hash), token }))
    const { items } = await ok(call(desk, 'items', { params: { ...params, after: '0' }, token: other }))
    assert.deepEqual(
      items.map((item) => (item.kind === 'record' ? [item.order, item.seal !== null, item.history !== null] : item.order)),
      [[1, false, false], [3, false, false], [5, true, false], 6],
      'the pool has the chain, and of what was written before it came to the pool nothing',
    )
    const author = counsellor(bela)
    const second = makeNext(
      { umbrella, on: pool, hour: at },
      { author, signer: bela.keys, reason: 'take', readers: [seeker.reader, author], history: 'A'.repeat(200) },
    )
    await ok(call(desk, 'take', { params, body: second.sealed, token: other }))
    clock.pass(1000)
    await page.next(({ kind }) => kind === 'counsellor')
    assert.equal((await ok(call(desk, 'items', { params: { ...params, after: '0' }, token: other }))).items.length, 7, 'who has taken it reads what may pass')
    assert.equal(await refusedWith(call(desk, 'send', { params, body: makeMessage(second.hash), token: session })), 'not-found')
    page.close()
    told.close()
  })
})

describe('C9 notes', () => {
  test('are begun by a person who reads, about the newest record, under the id that this gives', async (t) => {
    const relay = await runRelay(t)
    const { desk, umbrella } = relay
    const { anna, alex, bela } = umbrella.members
    const { seeker, params, start, take, session } = await taken(relay)
    const begin = (made: ReturnType<typeof makeNotes>, token = session) =>
      call(desk, 'startNotes', { params, body: { record: made.sealed, message: makeMessage(made.hash) }, token })
    const of = { umbrella, on: take, hour }
    assert.equal(await refusedWith(begin(makeNotes({ ...of, on: start }, anna))), 'newer-epoch')
    assert.equal(await refusedWith(begin(makeNotes(of, anna, [counsellor(anna)], { conversation: seeker.conversation }))), 'malformed')
    assert.equal(await refusedWith(begin(makeNotes(of, anna, [seeker.reader, counsellor(anna)]))), 'malformed')
    assert.equal(await refusedWith(begin(makeNotes(of, anna, [counsellor(anna), standIn(alex)]))), 'bad-signature', 'nobody who does not read the conversation')
    assert.equal(await refusedWith(begin(makeNotes(of, alex))), 'bad-signature')
    assert.equal(await refusedWith(begin(makeNotes(of, anna), (await signInAt(desk, bela)).session)), 'not-found')

    const notes = makeNotes(of, anna)
    const mine = { conversation: notes.content.conversation }
    assert.deepEqual(await ok(begin(notes)), { order: 2 })
    assert.equal(await refusedWith(begin(makeNotes(of, anna))), 'newer-epoch', 'there is one chain about one record')
    assert.deepEqual(await ok(call(desk, 'notes', { params, token: session })), { notes: [mine.conversation] })
    assert.equal((await ok(call(desk, 'items', { params: { ...mine, after: '0' }, token: session }))).items.length, 2)
    assert.deepEqual(await ok(call(desk, 'send', { params: mine, body: makeMessage(notes.hash), token: session })), { order: 3 })
    assert.equal(await refusedWith(call(desk, 'end', { params: mine, token: session })), 'kept')
    assert.equal(await refusedWith(call(desk, 'mute', { params: mine, body: { until: 0 }, token: session })), 'malformed')
  })

  test('are changed like a conversation and by nobody else, and stay with whoever reads them', async (t) => {
    const relay = await runRelay(t)
    const { site, desk, umbrella } = relay
    const { anna, alex, bela } = umbrella.members
    const { seeker, params, take, token, session } = await taken(relay)
    const notes = makeNotes({ umbrella, on: take, hour }, anna)
    const mine = { conversation: notes.content.conversation }
    await ok(call(desk, 'startNotes', { params, body: { record: notes.sealed, message: makeMessage(notes.hash) }, token: session }))
    const change = (to: Parameters<typeof makeNext>[1]['readers']) =>
      makeNext({ umbrella, on: notes, hour }, { author: counsellor(anna), signer: anna.keys, reason: 'change', readers: to, history: 'A'.repeat(200) })
    assert.equal(
      await refusedWith(call(desk, 'write', { params: mine, body: change([counsellor(anna), standIn(bela)]).sealed, token: session })),
      'bad-signature',
    )
    assert.equal(await refusedWith(call(desk, 'write', { params: mine, body: change([seeker.reader, counsellor(anna)]).sealed, token: session })), 'malformed')
    await ok(call(desk, 'write', { params: mine, body: change([counsellor(anna), standIn(alex)]).sealed, token: session }))
    const other = (await signInAt(desk, alex)).session
    const readAs = (by: string) => refusedWith(call(desk, 'records', { params: { ...mine, after: '0' }, token: by }))
    assert.equal(await readAs(other), 'not-found', 'who does not read the conversation does not read about it')
    const both = byPerson(seeker, { umbrella, on: take, hour }, { by: anna, to: [counsellor(anna), standIn(alex)] })
    await ok(call(desk, 'write', { params, body: both.sealed, token: session }))
    assert.equal((await ok(call(desk, 'records', { params: { ...mine, after: '0' }, token: other }))).records.length, 2)
    for (const name of ['records', 'earlier'] as const)
      assert.equal(await refusedWith(call(site, name, { params: { ...mine, after: '0', before: '9' }, token })), 'not-found', 'the seeker never reads them')
  })

  test('are lost to whoever is left out of the conversation, and nobody reads them who has been withdrawn from', async (t) => {
    const relay = await runRelay(t, { pace: false })
    const { site, desk, umbrella } = relay
    const { anna, alex } = umbrella.members
    const { seeker, params, take, token, session } = await taken(relay)
    const write = (made: ReturnType<typeof bySeeker>) => ok(call(site, 'write', { params, body: made.sealed, token }))
    const both = byPerson(seeker, { umbrella, on: take, hour }, { by: anna, to: [counsellor(anna), standIn(alex)] })
    await ok(call(desk, 'write', { params, body: both.sealed, token: session }))
    const notes = makeNotes({ umbrella, on: both, hour }, anna, [counsellor(anna), standIn(alex)])
    const mine = { conversation: notes.content.conversation }
    await ok(call(desk, 'startNotes', { params, body: { record: notes.sealed, message: makeMessage(notes.hash) }, token: session }))
    const other = (await signInAt(desk, alex)).session
    const codes = async (by: string) => [
      await refusedWith(call(desk, 'items', { params: { ...mine, after: '0' }, token: by })),
      await refusedWith(call(desk, 'send', { params: mine, body: makeMessage(notes.hash), token: by })),
    ]
    assert.deepEqual(await codes(other), ['ok', 'ok'])

    const visit = bySeeker(seeker, { umbrella, on: both, hour }, { reason: 'visit', to: [counsellor(anna)] })
    await write(visit)
    assert.deepEqual(await codes(other), ['not-found', 'not-found'])
    assert.deepEqual(await codes(session), ['ok', 'ok'])
    const again = byPerson(seeker, { umbrella, on: visit, hour }, { by: anna, to: [counsellor(anna), standIn(alex)] })
    await ok(call(desk, 'write', { params, body: again.sealed, token: session }))
    assert.deepEqual(await codes(other), ['not-found', 'not-found'], 'their seal has gone: the notes have to name them again')

    const alone = bySeeker(seeker, { umbrella, on: again, hour }, { reason: 'withdraw' })
    await write(alone)
    assert.deepEqual(await codes(session), ['not-found', 'not-found'])
    const back = bySeeker(seeker, { umbrella, on: alone, hour }, { reason: 'return', to: [counsellor(anna)] })
    await write(back)
    assert.deepEqual(await codes(session), ['ok', 'ok'])
  })
})

describe('C6 whoever has been muted', () => {
  test('still goes to somebody else, and is heard there', async (t) => {
    const relay = await runRelay(t, { pace: false })
    const { site, desk, umbrella } = relay
    const { anna } = umbrella.members
    const { seeker, params, take, token, session } = await taken(relay)
    await ok(call(desk, 'mute', { params, body: { until: hour + 72 }, token: session }))
    const write = (made: ReturnType<typeof bySeeker>) => refusedWith(call(site, 'write', { params, body: made.sealed, token }))
    assert.equal(await write(bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)] })), 'muted')
    const pool = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'pool', to: [{ role: 'pool', id: umbrella.pool }] })
    assert.equal(await write(pool), 'ok')
    assert.equal(await refusedWith(call(site, 'send', { params, body: makeMessage(pool.hash), token })), 'ok')
  })
})
