import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf } from '../clock.ts'
import { call, keepBy, loginBy, ok, refusedWith, reopenAt, signInAt, solve, startBody } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { makeAcceptance, makeProposal } from '../testing/hand-over.ts'
import { bySeeker, counsellor, makeNext, standIn } from '../testing/next.ts'
import { runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'
import { taken } from '../testing/taken.ts'
import { watchedStore } from '../testing/watched.ts'

/** How often each is tried again: a few here, ten thousand on a bench. */
const times = Number(process.env['ZOP_TIMES'] ?? 200)

const open = async (t: { after(act: () => Promise<void>): void }) => {
  const clock = new ManualClock()
  const watched = watchedStore()
  const relay = await runRelay(t, { clock, openStore: watched.openStore, pace: false })
  return { ...relay, clock, hour: hourOf(clock), dump: watched.dump }
}

/** Tries it again and again, a few at once; how many of them were taken. */
const takenOf = async (again: (time: number) => Promise<string>): Promise<number> => {
  let count = 0
  for (let time = 0; time < times; time += 20) {
    const codes = await Promise.all(Array.from({ length: Math.min(20, times - time) }, (_, at) => again(time + at)))
    count += codes.filter((code) => code === 'ok').length
  }
  return count
}

test('a message that is sent again is the message that was sent; in another conversation it is refused', async (t) => {
  const { site, dump, ...relay } = await open(t)
  const [one, other] = [await taken({ site, ...relay }, { clock: relay.clock }), await taken({ site, ...relay }, { clock: relay.clock })]
  const body = makeMessage(one.take.hash)
  const { order } = await ok(call(site, 'send', { params: one.params, token: one.token, body }))
  const before = dump()
  const orders = new Set<number>()
  const again = await takenOf(async () => {
    orders.add((await ok(call(site, 'send', { params: one.params, token: one.token, body }))).order)
    return 'again'
  })
  const elsewhere = await takenOf(() => refusedWith(call(site, 'send', { params: other.params, token: other.token, body })))
  const foreign = await takenOf(() => refusedWith(call(site, 'send', { params: one.params, token: other.token, body })))
  assert.deepEqual([again, elsewhere, foreign, [...orders]], [0, 0, 0, [order]])
  assert.deepEqual(dump(), before)
  t.diagnostic(`figure: messages replayed ${3 * times}, stored 0`)
})

test('a challenge that was answered once opens nothing again, for the person, their counsellor, or anybody', async (t) => {
  const { site, desk, umbrella, dump, ...relay } = await open(t)
  const { seeker } = await taken({ site, desk, umbrella, ...relay }, { clock: relay.clock })
  const keys = { signing: seeker.keys.public, sealing: seeker.sealing }
  const at = async (origin: string) => (await ok(call(origin, 'challenge', { params: {} }))).challenge
  const mine = loginBy(seeker.keys, { origin: site, subject: seeker.conversation, challenge: await at(site) })
  assert.equal((await ok(call(site, 'reopen', { params: {}, body: { login: mine, keys } }))).found, true)
  const theirs = loginBy(umbrella.members.anna.recovery, { origin: desk, subject: 'recovery', challenge: await at(desk) })
  await ok(call(desk, 'recoverySignIn', { params: {}, body: { login: theirs } }))
  const before = dump()
  const reopened = await takenOf(() => refusedWith(call(site, 'reopen', { params: {}, body: { login: mine, keys } })))
  const signedIn = await takenOf(() => refusedWith(call(desk, 'recoverySignIn', { params: {}, body: { login: theirs } })))
  assert.deepEqual([reopened, signedIn], [0, 0])
  assert.deepEqual(dump(), before)
  t.diagnostic(`figure: challenges replayed ${2 * times}, accepted 0`)
})

test('work that was done once begins one conversation, whoever brings it again and with whatever else is new', async (t) => {
  const { site, umbrella, hour, dump } = await open(t)
  const first = makeSeeker()
  const body = await startBody(site, first, makeStart(first, umbrella, hour))
  await ok(call(site, 'start', { params: {}, body }))
  const before = dump()
  const started = await takenOf(async () => {
    const seeker = makeSeeker()
    const record = makeStart(seeker, umbrella, hour)
    const { challenge } = await ok(call(site, 'challenge', { params: {} }))
    const login = loginBy(seeker.keys, { origin: site, subject: seeker.conversation, challenge })
    return refusedWith(call(site, 'start', { params: {}, body: { ...body, login, record: record.sealed, message: makeMessage(record.hash) } }))
  })
  assert.equal(started, 0)
  assert.deepEqual(dump(), before)
  const { work } = await ok(call(site, 'challenge', { params: {} }))
  assert.notEqual(await solve(work), body.work, 'nobody is locked out by it')
  t.diagnostic(`figure: work replayed ${times}, accepted 0`)
})

test('C5 a consent that was taken back brings nobody in again, whoever sends it; nor does an older wish to keep', async (t) => {
  const relay = await open(t)
  const { site, desk, umbrella, clock, hour, dump } = relay
  const { anna, alex, bela } = umbrella.members
  const talk = await taken(relay, { by: bela, clock })
  const { params, seeker, take, token } = talk
  const made = makeProposal({ on: take, hour, by: bela, centre: 'north' })
  await ok(call(desk, 'propose', { params, body: { proposal: made.envelope }, token: talk.session }))
  const sessions = [talk.session, (await signInAt(desk, alex)).session, (await signInAt(desk, anna)).session]
  for (const [at, by] of [alex, anna].entries())
    await ok(
      call(desk, 'acceptProposal', {
        params: { proposal: made.content.id },
        body: { acceptance: makeAcceptance(made.hash, { by, hour }) },
        token: sessions[at + 1],
      }),
    )
  const consent = makeNext(
    { umbrella, on: take, hour },
    { author: seeker.reader, signer: seeker.keys, reason: 'hand-over', readers: [seeker.reader, counsellor(alex), standIn(anna)] },
  )
  await ok(call(site, 'write', { params, token, body: consent.sealed }))
  const first = keepBy(seeker, consent.hash, { number: 1, days: 90 })
  await ok(call(site, 'keep', { params, token, body: { keep: first } }))
  await ok(call(site, 'keep', { params, token, body: { keep: keepBy(seeker, consent.hash, { number: 2, days: 7 }) } }))
  const withdrawn = bySeeker(seeker, { umbrella, on: consent, hour }, { reason: 'withdraw' })
  await ok(call(site, 'write', { params, token, body: withdrawn.sealed }))
  const later = await reopenAt(site, seeker)
  const before = dump()
  const orders = new Set<string>()
  const bySelf = await takenOf(async (time) => {
    const answer = await call(site, 'write', { params, token: time % 2 === 0 ? token : later, body: consent.sealed })
    orders.add(answer.kind === 'ok' ? String(answer.value.order) : answer.refusal.code)
    return 'again'
  })
  const byPeople = await takenOf((time) => refusedWith(call(desk, 'write', { params, token: sessions[time % 3] ?? '', body: consent.sealed })))
  const kept = await takenOf(async () => {
    const answer = await call(site, 'keep', { params, token, body: { keep: first } })
    return answer.kind === 'ok' && answer.value.days === 90 ? 'ok' : 'again'
  })
  assert.deepEqual([bySelf, byPeople, kept, orders.size], [0, 0, 0, 1])
  assert.deepEqual(dump(), before, 'nothing has changed, and nobody reads who did not')
  for (const session of sessions) assert.equal(await refusedWith(call(desk, 'items', { params: { ...params, after: '0' }, token: session })), 'not-found')
  t.diagnostic(`figure: consents replayed ${3 * times}, accepted 0`)
})
