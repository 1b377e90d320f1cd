import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf } from '../clock.ts'
import { allItems, call, loginBy, ok, refusedWith, reopenAt, signInAt, startAt, startBody } from '../testing/client.ts'
import { listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { checkedOf, makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'
import { beginAt, makeHouse } from '../testing/together.ts'

const lanesIn = async (stream: Awaited<ReturnType<typeof listenAsDesk>>, wanted: (waiting: readonly string[], mine: readonly string[]) => boolean) => {
  const { event } = await stream.next((one) => {
    if (one.kind !== 'lanes') return false
    const ids = (lane: 'waiting' | 'mine') => one.lanes[lane].cards.map(({ conversation }) => conversation)
    return wanted(ids('waiting'), ids('mine'))
  })
  if (event.kind !== 'lanes') throw new Error('no lanes')
  return event.lanes
}

describe('two processes', () => {
  test('a seeker at one and a counsellor at the other talk, and each sees the lanes as they are', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    const { umbrella } = house.place
    const { anna, bela } = umbrella.members
    const hour = hourOf(house.clock)
    const desks = {
      a: await listenAsDesk(a.desk, (await signInAt(a.desk, bela)).session),
      b: await listenAsDesk(b.desk, (await signInAt(b.desk, anna)).session),
    }
    const seeker = makeSeeker()
    const start = makeStart(seeker, umbrella, hour)
    const token = await startAt(a.site, seeker, start)
    const params = { conversation: seeker.conversation }
    await house.pass(1500)
    for (const desk of Object.values(desks)) await lanesIn(desk, (waiting) => waiting.includes(seeker.conversation))

    const page = await listenAsSeeker(a.site, seeker.conversation, { token })
    const { session } = await signInAt(b.desk, anna)
    const take = makeTake({ seeker, umbrella, on: start, hour }, anna)
    await ok(call(b.desk, 'take', { params, body: take.sealed, token: session }))
    await house.pass(1500)
    for (const [name, desk] of Object.entries(desks)) {
      const lanes = await lanesIn(desk, (waiting, mine) => !waiting.includes(seeker.conversation) && (name === 'a' || mine.includes(seeker.conversation)))
      assert.equal(lanes.waiting.inAll, 0, name)
    }
    const said = [makeMessage(take.hash), makeMessage(take.hash), makeMessage(take.hash)]
    await ok(call(a.site, 'send', { params, body: said[0] as never, token }))
    await ok(call(b.desk, 'send', { params, body: said[1] as never, token: session }))
    await ok(call(b.site, 'send', { params, body: said[2] as never, token }))
    const heard: string[] = []
    for (let order = 1; order <= 6; order++) heard.push((await page.next(({ kind }) => kind === 'item')).id ?? '')
    assert.deepEqual(heard, ['1', '2', '3', '4', '5', '6'])
    for (let order = 4; order <= 6; order++) {
      const { event } = await desks.b.next(({ kind }) => kind === 'item')
      assert.ok(event.kind === 'item' && event.item.order === order, String(order))
    }
    assert.deepEqual(
      (await allItems(a.desk, seeker.conversation, session)).map(({ order }) => order),
      [1, 2, 3, 4, 5, 6],
    )
    page.close()
    for (const desk of Object.values(desks)) desk.close()
  })

  test('a session of one is good at the other, at once; whoever leaves is let in nowhere, and streams end everywhere', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    const { seeker, params, token } = await beginAt(house, a)
    const page = await listenAsSeeker(b.site, seeker.conversation, { token })
    assert.equal((await page.next()).event.kind, 'item')
    const again = await reopenAt(b.site, seeker)
    assert.equal((await ok(call(a.site, 'stored', { params, token: again }))).messages.count, 1)
    await ok(call(a.site, 'leave', { params: {}, body: { session: token } }))
    await page.closed()
    for (const { site } of [a, b]) assert.equal(await refusedWith(call(site, 'stored', { params, token })), 'not-signed-in')
    assert.equal(await refusedWith(call(a.site, 'stored', { params, token: again })), 'ok')
    await ok(call(b.site, 'end', { params, body: {}, token: again }))
    for (const { site } of [a, b]) assert.equal(await refusedWith(call(site, 'stored', { params, token: again })), 'not-signed-in')
  })

  test('a challenge of one is spent at the other, once in all; so is the work', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    const { umbrella } = house.place
    const seeker = makeSeeker()
    const record = makeStart(seeker, umbrella, hourOf(house.clock))
    const { challenge } = await ok(call(a.desk, 'challenge', { params: {} }))
    const login = loginBy(umbrella.members.anna.recovery, { origin: b.desk, subject: 'recovery', challenge })
    await ok(call(b.desk, 'recoverySignIn', { params: {}, body: { login } }))
    const asked = await ok(call(a.desk, 'challenge', { params: {} }))
    const other = loginBy(umbrella.members.anna.recovery, { origin: a.desk, subject: 'recovery', challenge: asked.challenge })
    const answers = await Promise.all(Array.from({ length: 10 }, () => refusedWith(call(a.desk, 'recoverySignIn', { params: {}, body: { login: other } }))))
    assert.deepEqual(answers.toSorted(), [...Array.from({ length: 9 }, () => 'bad-signature'), 'ok'])
    assert.equal(await refusedWith(call(b.desk, 'recoverySignIn', { params: {}, body: { login } })), 'bad-signature')

    const body = await startBody(a.site, seeker, record)
    const { challenge: fresh } = await ok(call(b.site, 'challenge', { params: {} }))
    const there = { ...body, login: loginBy(seeker.keys, { origin: b.site, subject: seeker.conversation, challenge: fresh }) }
    await ok(call(b.site, 'start', { params: {}, body: there }))
    assert.equal(await refusedWith(call(a.site, 'start', { params: {}, body })), 'proof-needed')
  })

  test('of two takers at two processes one wins, a hundred times', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    const { umbrella } = house.place
    const { anna, bela } = umbrella.members
    const hour = hourOf(house.clock)
    const sessions = { anna: (await signInAt(a.desk, anna)).session, bela: (await signInAt(b.desk, bela)).session }
    for (let round = 0; round < 100; round++) {
      const seeker = makeSeeker()
      const on = makeStart(seeker, umbrella, hour)
      const opening = { language: 'de', channel: 'chat', audience: 'person' } as const
      const begun = { conversation: seeker.conversation, opening, hour, record: checkedOf(on), message: makeMessage(on.hash), keep: null, promised: hour + 24 }
      await house.store.start(begun)
      const params = { conversation: seeker.conversation }
      const takes = [
        call(a.desk, 'take', { params, body: makeTake({ seeker, umbrella, on, hour }, anna).sealed, token: sessions.anna }),
        call(b.desk, 'take', { params, body: makeTake({ seeker, umbrella, on, hour }, bela).sealed, token: sessions.bela }),
      ]
      const done = await Promise.all(takes.map((take) => refusedWith(take)))
      assert.deepEqual(done.toSorted(), ['ok', 'taken'], `round ${round}`)
    }
  })
})

describe('who is there', () => {
  test('at any process is there for all; a process that dies takes its own with it after the grace, and nobody else', async (t) => {
    const house = await makeHouse(t)
    const [a, b, c] = [await house.start(), await house.start(), await house.start()]
    const { umbrella } = house.place
    const { session } = await signInAt(c.desk, umbrella.members.anna)
    const begin = async (at: typeof a) => {
      const { seeker, token } = await beginAt(house, a)
      return { seeker, token, page: await listenAsSeeker(at.site, seeker.conversation, { token }) }
    }
    const [atA, atB] = [await begin(a), await begin(b)]
    const thereAt = async ({ desk }: typeof a): Promise<string[]> => {
      const { cards } = await ok(call(desk, 'lane', { params: { lane: 'waiting', after: '0' }, token: session }))
      return cards.flatMap(({ conversation, seekerThere }) => (seekerThere ? [conversation] : [])).toSorted()
    }
    const both = [atA.seeker.conversation, atB.seeker.conversation].toSorted()
    await house.pass(20_000)
    for (const one of [a, b, c]) assert.deepEqual(await thereAt(one), both)
    await a.kill()
    await atA.page.closed()
    await house.pass(6000)
    for (const one of [b, c]) assert.deepEqual(await thereAt(one), both, 'within the grace')
    await house.pass(11_000)
    for (const one of [b, c]) assert.deepEqual(await thereAt(one), [atB.seeker.conversation])
    const back = await listenAsSeeker(b.site, atA.seeker.conversation, { token: atA.token })
    assert.equal((await back.next()).id, '1', 'the session is known where its process is gone')
    await house.pass(1500)
    for (const one of [b, c]) assert.deepEqual(await thereAt(one), both)
    for (const page of [atB.page, back]) page.close()
  })

  test('F1 a chat whose person has been gone for half an hour goes once, also where the process that led died meanwhile', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    const { isStored } = await beginAt(house, b)
    await house.pass(29 * 60_000)
    assert.equal(await isStored(), true)
    await a.kill()
    await house.pass(8000)
    assert.equal(await isStored(), true)
    await house.pass(60_000)
    assert.equal(await isStored(), false)
  })
})
