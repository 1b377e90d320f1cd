import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf } from '../clock.ts'
import { call, ok, refusedWith, reopenAt, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { runRelay } from '../testing/running.ts'
import { makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'
import type { Umbrella } from '../testing/umbrella.ts'

const begin = async (site: string, umbrella: Umbrella, clock: ManualClock) => {
  const seeker = makeSeeker()
  const start = makeStart(seeker, umbrella, hourOf(clock))
  return { seeker, start, token: await startAt(site, seeker, start) }
}

describe('the queue', () => {
  test('gives true places in the order of the start and moves up when somebody ahead is taken or ends', async (t) => {
    const clock = new ManualClock()
    const { site, desk, umbrella } = await runRelay(t, { clock })
    const chats = [await begin(site, umbrella, clock), await begin(site, umbrella, clock), await begin(site, umbrella, clock)] as const
    const [first, second, third] = chats
    const pages = await Promise.all(chats.map(({ seeker, token }) => listenAsSeeker(site, seeker.conversation, { token })))
    const places = async () => Promise.all(pages.slice(-1).map(async (page) => (await page.next(({ kind }) => kind === 'waiting')).event))
    assert.deepEqual(await places(), [{ kind: 'waiting', place: 3, onDuty: 0, span: null, answerBy: null, opens: null }])

    await ok(call(site, 'end', { params: { conversation: first.seeker.conversation }, token: first.token }))
    clock.pass(1000)
    assert.deepEqual(await places(), [{ kind: 'waiting', place: 2, onDuty: 0, span: null, answerBy: null, opens: null }])
    const anna = await signInAt(desk, umbrella.members.anna)
    const take = makeTake({ seeker: second.seeker, umbrella, on: second.start, hour: hourOf(clock) }, umbrella.members.anna)
    await ok(call(desk, 'take', { params: { conversation: second.seeker.conversation }, body: take.sealed, token: anna.session }))
    clock.pass(1000)
    assert.deepEqual(await places(), [{ kind: 'waiting', place: 1, onDuty: 0, span: null, answerBy: null, opens: null }])

    const stream = await listenAsDesk(desk, anna.session)
    const { event } = await stream.next(({ kind }) => kind === 'lanes')
    assert.ok(event.kind === 'lanes')
    assert.deepEqual(
      event.lanes.waiting.cards.map(({ conversation }) => conversation),
      [third.seeker.conversation],
    )
    assert.deepEqual(
      event.lanes.mine.cards.map(({ conversation }) => conversation),
      [second.seeker.conversation],
    )
    assert.deepEqual((await pages[1]?.next(({ kind }) => kind === 'counsellor'))?.event.kind, 'counsellor')
    stream.close()
    for (const page of pages) page.close()
  })

  test('tells who waits their new place when somebody before them leaves their page, and the old one when they come back', async (t) => {
    const clock = new ManualClock()
    const { site, umbrella } = await runRelay(t, { clock })
    const [first, second] = [await begin(site, umbrella, clock), await begin(site, umbrella, clock)]
    const listen = ({ seeker, token }: typeof first, as = token) => listenAsSeeker(site, seeker.conversation, { token: as })
    const place = async (page: Awaited<ReturnType<typeof listen>>) => {
      const { event } = await page.next(({ kind }) => kind === 'waiting')
      return event.kind === 'waiting' && event.place
    }
    const [ahead, page] = [await listen(first), await listen(second)]
    assert.deepEqual([await place(ahead), await place(page)], [1, 2])
    await ok(call(site, 'leave', { params: {}, body: { session: first.token } }))
    await ahead.closed()
    clock.pass(1000)
    assert.equal(await place(page), 1)
    const back = await listen(first, await reopenAt(site, first.seeker))
    assert.equal(await place(back), 1)
    clock.pass(1000)
    assert.equal(await place(page), 2)
    back.close()
    page.close()
  })

  test('a desk sees the seeker leave at once, and nobody of no pool sees who waits', async (t) => {
    const clock = new ManualClock()
    const { site, desk, umbrella } = await runRelay(t, { clock })
    const { seeker, token } = await begin(site, umbrella, clock)
    const anna = await listenAsDesk(desk, (await signInAt(desk, umbrella.members.anna)).session)
    const cora = await listenAsDesk(desk, (await signInAt(desk, umbrella.members.cora)).session)
    const shown = await cora.next(({ kind }) => kind === 'lanes')
    const empty = { cards: [], inAll: 0, overdue: 0, oldest: null }
    assert.deepEqual(shown.event, { kind: 'lanes', lanes: { waiting: empty, mine: empty, due: empty, centre: empty, escalated: empty } })
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    const there = (expected: boolean) => anna.next((event) => event.kind === 'lanes' && event.lanes.waiting.cards[0]?.seekerThere === expected)
    await there(true)
    await ok(call(site, 'leave', { params: {}, body: { session: token } }))
    await page.closed()
    clock.pass(1000)
    await there(false)
    assert.equal(await refusedWith(call(site, 'end', { params: { conversation: seeker.conversation }, token })), 'not-signed-in')
    anna.close()
    cora.close()
  })
})
