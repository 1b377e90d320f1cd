import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DeskEvent, SeekerEvent } from '@zop/wire'
import { hourOf, minute } from '../clock.ts'
import { call, keepBy, ok, reopenAt, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { type Listening, listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { planDuties } from '../testing/on-duty.ts'
import { runRelay } from '../testing/running.ts'
import { makeSeeker, makeStart } from '../testing/seeker.ts'
import { taken } from '../testing/taken.ts'

const open = async (t: { after(act: () => Promise<void>): void }) => {
  const clock = new ManualClock()
  const relay = await runRelay(t, { clock })
  /** A second at a time, until it is heard; between two of them the sockets get their turn. The answer says how many. */
  const until = async <E>(stream: Listening<E>, wanted: (event: E) => boolean, on = relay.site): Promise<{ event: E; seconds: number }> => {
    let seconds = 0
    let done = false
    const heard = stream.next(wanted).finally(() => {
      done = true
    })
    for (;;) {
      await call(on, 'health', { params: {} })
      if (done) return { event: (await heard).event, seconds }
      clock.pass(1000)
      seconds++
    }
  }
  return { ...relay, clock, until }
}

const gone = (minutes: number | null) => (event: SeekerEvent) => event.kind === 'counsellor' && event.gone === minutes
const troubled = (lane: 'mine' | 'centre' | 'escalated', trouble: string | null) => (event: DeskEvent) =>
  event.kind === 'lanes' && event.lanes[lane].cards[0]?.trouble === trouble

describe('a counsellor who vanishes', () => {
  test('is told to the person, the colleagues and the lead within 60 s, and taken back when they return', async (t) => {
    const { site, desk, clock, umbrella, until, ...relay } = await open(t)
    const { alex, lena } = umbrella.members
    const talk = await taken({ site, desk, umbrella, ...relay }, { clock })
    clock.pass(2 * minute)
    const page = await listenAsSeeker(site, talk.params.conversation, { token: talk.token })
    const anna = await listenAsDesk(desk, talk.session)
    const there = await until(page, (event) => event.kind === 'counsellor' && event.there)
    assert.deepEqual(there.event, { kind: 'counsellor', there: true, standIn: null, gone: null })
    const colleague = await listenAsDesk(desk, (await signInAt(desk, alex)).session)
    const lead = await listenAsDesk(desk, (await signInAt(desk, lena)).session)
    anna.close()
    const { seconds } = await until(page, gone(1))
    assert.ok(seconds <= 62, `${seconds} s`)
    await until(colleague, troubled('centre', 'vanished'))
    await until(lead, troubled('escalated', 'vanished'))
    await until(page, gone(2))
    const back = await listenAsDesk(desk, talk.session)
    const again = await until(page, gone(null))
    assert.deepEqual(again.event, { kind: 'counsellor', there: true, standIn: null, gone: null })
    await until(colleague, troubled('centre', null))
    for (const stream of [page, colleague, lead, back]) stream.close()
  })

  test('a restart of the relay is no vanishing for who comes back within its minute', async (t) => {
    const { site, desk, clock, umbrella, place, stop, until, ...relay } = await open(t)
    const talk = await taken({ site, desk, umbrella, ...relay }, { clock })
    await ok(call(site, 'keep', { params: talk.params, body: { keep: keepBy(talk.seeker, talk.take.hash) }, token: talk.token }))
    await stop()
    const next = await runRelay(t, { clock, place })
    const page = await listenAsSeeker(next.site, talk.params.conversation, { token: await reopenAt(next.site, talk.seeker) })
    await until(page, gone(null), next.site)
    clock.pass(50_000)
    const anna = await listenAsDesk(next.desk, talk.session)
    const { event } = await until(page, (event) => event.kind === 'counsellor', next.site)
    assert.deepEqual(event, { kind: 'counsellor', there: true, standIn: null, gone: null })
    for (const stream of [page, anna]) stream.close()
  })
})

describe('the public live state', () => {
  test('P9 is full when five wait for each who is on duty, and says by when a letter is answered', async (t) => {
    const { site, desk, clock, umbrella, until } = await open(t)
    await planDuties({ desk, umbrella }, { clock, days: 3 })
    const status = () => ok(call(site, 'status', { params: {} }))
    const { chat, answerBy } = await status()
    assert.deepEqual([chat, answerBy], ['closed', hourOf(clock) + 48])
    const { session } = await signInAt(desk, umbrella.members.anna)
    const stream = await listenAsDesk(desk, session)
    await ok(call(desk, 'checkIn', { params: {}, token: session }))
    await until(stream, (event) => event.kind === 'duty' && event.now.me)
    const begin = async () => {
      const seeker = makeSeeker()
      const token = await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
      return await listenAsSeeker(site, seeker.conversation, { token })
    }
    const pages = [await begin(), await begin(), await begin(), await begin()]
    assert.equal((await status()).chat, 'open')
    pages.push(await begin())
    assert.equal((await status()).chat, 'full')
    const other = await signInAt(desk, umbrella.members.bela)
    const second = await listenAsDesk(desk, other.session)
    await ok(call(desk, 'checkIn', { params: {}, token: other.session }))
    await until(second, (event) => event.kind === 'duty' && event.now.me)
    assert.equal((await status()).chat, 'open')
    const { cards, inAll } = await ok(call(desk, 'lane', { params: { lane: 'waiting', after: '3' }, token: session }))
    assert.deepEqual([cards.length, inAll], [2, 5])
    for (const one of [stream, second, ...pages]) one.close()
  })

  test('P9 everybody on duty hears of a chat that nobody takes, without anything else happening', async (t) => {
    const { site, desk, clock, umbrella, until } = await open(t)
    const seeker = makeSeeker()
    const token = await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    const streams = await Promise.all(
      ['bela', 'cora'].map(async (name) => listenAsDesk(desk, (await signInAt(desk, umbrella.members[name as 'bela'])).session)),
    )
    const [bela, cora] = streams
    assert.ok(bela && cora)
    const trouble = (lane: 'waiting' | 'escalated', kind: string) => (event: DeskEvent) =>
      event.kind === 'lanes' && event.lanes[lane].cards[0]?.trouble === kind
    const untaken = await until(bela, trouble('waiting', 'untaken'))
    assert.ok(untaken.seconds >= 299 && untaken.seconds <= 312, `${untaken.seconds} s`)
    const escalated = await until(cora, trouble('escalated', 'escalated'))
    assert.ok(untaken.seconds + escalated.seconds <= 912, `${escalated.seconds} s more`)
    for (const stream of [page, ...streams]) stream.close()
  })
})
