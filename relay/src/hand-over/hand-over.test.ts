import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DeskEvent, SeekerEvent } from '@zop/wire'
import { hourLength, hourOf } from '../clock.ts'
import { call, keepBy, ok, refusedWith, reopenAt, signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { type Listening, listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { makeAcceptance, makeProposal } from '../testing/hand-over.ts'
import { makeKeys, random } from '../testing/keys.ts'
import { bySeeker, counsellor, makeNext, standIn } from '../testing/next.ts'
import { runRelay } from '../testing/running.ts'
import { makeMessage } from '../testing/seeker.ts'
import { taken } from '../testing/taken.ts'
import type { Member } from '../testing/umbrella.ts'

/** Bela of the south has a conversation; Anna and Alex of the north might take it over. */
const open = async (t: { after(act: () => Promise<void>): void }) => {
  const clock = new ManualClock()
  const relay = await runRelay(t, { clock })
  const { site, desk, umbrella } = relay
  const { anna, alex, bela } = umbrella.members
  const talk = await taken(relay, { by: bela, clock })
  const hour = hourOf(clock)
  const made = makeProposal({ on: talk.take, hour, by: bela, centre: 'north' })
  const sessions = { anna: (await signInAt(desk, anna)).session, alex: (await signInAt(desk, alex)).session, bela: talk.session }
  const propose = (envelope = made.envelope, token = talk.session) => call(desk, 'propose', { params: talk.params, body: { proposal: envelope }, token })
  const own = { ...talk.params, proposal: made.content.id }
  const withdraw = () => call(desk, 'withdrawProposal', { params: own, token: sessions.bela, body: {} })
  const refuse = () => call(site, 'refuseProposal', { params: own, token: talk.token, body: {} })
  const accept = (by: Member, token: string, envelope = makeAcceptance(made.hash, { by, hour: hourOf(clock) })) =>
    call(desk, 'acceptProposal', { params: { proposal: made.content.id }, body: { acceptance: envelope }, token })
  const leave = (token: string) => call(desk, 'leaveProposal', { params: { proposal: made.content.id }, token, body: {} })
  /** Both have said yes. */
  const acceptBoth = async () => {
    await ok(accept(anna, sessions.anna))
    await ok(accept(alex, sessions.alex))
  }
  /** Lets paced events come, a second at a time; between two of them the sockets get their turn. */
  const upTo = async <E>(stream: Listening<E>, wanted: (event: E) => boolean, on = site): Promise<E> => {
    let done = false
    const heard = stream.next(wanted).finally(() => {
      done = true
    })
    while (!done) {
      await call(on, 'health', { params: {} })
      clock.pass(1000)
    }
    return (await heard).event
  }
  return { ...relay, clock, hour, talk, made, upTo, sessions, anna, alex, bela, propose, withdraw, refuse, accept, acceptBoth, leave }
}

const proposals = (event: DeskEvent): event is Extract<DeskEvent, { kind: 'proposals' }> => event.kind === 'proposals'
const proposal = (event: SeekerEvent): event is Extract<SeekerEvent, { kind: 'proposal' }> => event.kind === 'proposal'

describe('a hand-over', () => {
  test('C4 is proposed, accepted by two by name, and only then shown to the person, who writes it', async (t) => {
    const { site, desk, hour, talk, made, umbrella, sessions, anna, alex, bela, propose, accept, upTo } = await open(t)
    const north = await listenAsDesk(desk, sessions.anna)
    const south = await listenAsDesk(desk, sessions.bela)
    const page = await listenAsSeeker(site, talk.params.conversation, { token: talk.token })
    assert.deepEqual(await upTo(page, proposal), { kind: 'proposal', proposal: null })
    await ok(propose())
    const shown = await upTo(north, (event) => proposals(event) && event.incoming.length === 1)
    assert.deepEqual(shown, {
      kind: 'proposals',
      incoming: [{ proposed: { proposal: made.envelope, acceptances: [] }, language: 'de', channel: 'chat', accepted: [] }],
      outgoing: [],
    })
    const { id } = made.content
    const stands = (people: number) => [{ id, ...talk.params, centre: 'north', people, state: 'open' }]
    const outgoing = await upTo(south, (event) => proposals(event) && event.outgoing.length === 1)
    assert.deepEqual(outgoing, { kind: 'proposals', incoming: [], outgoing: stands(0) })

    const first = makeAcceptance(made.hash, { by: alex, hour })
    await ok(accept(alex, sessions.alex, first))
    await upTo(south, (event) => proposals(event) && event.outgoing[0]?.people === 1)
    const second = makeAcceptance(made.hash, { by: anna, hour })
    await ok(accept(anna, sessions.anna, second))
    const asked = await upTo(page, (event) => event.kind === 'proposal')
    assert.deepEqual(
      asked,
      { kind: 'proposal', proposal: { proposal: made.envelope, acceptances: [first, second] } },
      'nothing was said before two had accepted',
    )
    const both = await upTo(north, (event) => proposals(event) && event.incoming[0]?.accepted.length === 2)
    assert.deepEqual(proposals(both) && both.incoming[0]?.accepted, [alex.certificate, anna.certificate])

    const record = makeNext(
      { umbrella, on: talk.take, hour },
      { author: talk.seeker.reader, signer: talk.seeker.keys, reason: 'hand-over', readers: [talk.seeker.reader, counsellor(alex), standIn(anna)] },
    )
    await ok(call(site, 'write', { params: talk.params, body: record.sealed, token: talk.token }))
    // In whichever order: that it has gone, and that nothing is proposed any more.
    const told = { gone: false, none: false }
    await upTo(south, (event) => {
      told.gone ||= event.kind === 'gone' && event.conversation === talk.params.conversation && event.why === 'handed-over'
      told.none ||= proposals(event) && event.outgoing.length === 0
      return told.gone && told.none
    })
    assert.deepEqual(await upTo(page, proposal), { kind: 'proposal', proposal: null })
    assert.deepEqual(await upTo(north, proposals), { kind: 'proposals', incoming: [], outgoing: [] })
    assert.equal(await refusedWith(accept(bela, sessions.bela)), 'not-found')
    for (const stream of [north, south, page]) stream.close()
  })

  test('C4 not proposed by whoever does not read, under another record, to the own or an unknown centre, or for more than 30 days', async (t) => {
    const { desk, hour, talk, umbrella, anna, bela, propose, sessions } = await open(t)
    const of = { on: talk.take, hour, by: bela, centre: 'north' }
    const wrong = async (change: Parameters<typeof makeProposal>[1], signer = bela.keys) => refusedWith(propose(makeProposal(of, change, signer).envelope))
    assert.equal(await wrong({ record: talk.start.hash }), 'newer-epoch')
    assert.equal(await wrong({ record: random(32) }), 'newer-epoch')
    assert.equal(await wrong({ conversation: random(16) }), 'malformed')
    assert.equal(await wrong({ centre: 'south' }), 'malformed')
    assert.equal(await wrong({ centre: 'nowhere' }), 'malformed')
    assert.equal(await wrong({ expires: hour + 30 * 24 + 1 }), 'malformed')
    assert.equal(await wrong({ expires: hour }), 'malformed')
    assert.equal(await wrong({ issued: hour - 2 }), 'malformed')
    assert.equal(await wrong({ by: anna.certificate ?? '' }), 'bad-signature')
    assert.equal(await wrong({}, makeKeys()), 'bad-signature')
    assert.equal(await refusedWith(propose(undefined, sessions.anna)), 'not-found', 'who does not read it')
    const lena = (await signInAt(desk, umbrella.members.lena)).session
    assert.equal(await refusedWith(propose(undefined, lena)), 'not-found')
  })

  test('C4 proposing again changes nothing; a second one has to wait until the first is withdrawn', async (t) => {
    const { hour, talk, bela, propose, withdraw } = await open(t)
    const other = makeProposal({ on: talk.take, hour, by: bela, centre: 'north' })
    await ok(propose())
    await ok(propose())
    assert.equal(await refusedWith(propose(other.envelope)), 'limit')
    await ok(withdraw())
    assert.equal(await refusedWith(withdraw()), 'not-found')
    await ok(propose(other.envelope))
  })

  test('C4 each accepts for themselves, once, as a certified counsellor of the centre that is asked', async (t) => {
    const { desk, hour, made, umbrella, sessions, anna, alex, bela, propose, accept } = await open(t)
    assert.equal(await refusedWith(accept(anna, sessions.anna)), 'not-found', 'nothing is proposed yet')
    await ok(propose())
    const sign = (by: Member, change = {}, keys = by.keys) => makeAcceptance(made.hash, { by, hour }, change, keys)
    assert.equal(await refusedWith(accept(anna, sessions.anna, sign(alex))), 'bad-signature', 'for a colleague')
    assert.equal(await refusedWith(accept(anna, sessions.anna, sign(anna, {}, alex.keys))), 'bad-signature')
    assert.equal(await refusedWith(accept(anna, sessions.anna, sign(anna, { proposal: random(32) }))), 'bad-signature')
    assert.equal(await refusedWith(accept(anna, sessions.anna, sign(anna, { hour: hour - 2 }))), 'malformed')
    assert.equal(await refusedWith(accept(bela, sessions.bela)), 'not-found', 'of another centre')
    assert.equal(await refusedWith(accept(anna, (await signInAt(desk, umbrella.members.lena)).session, sign(anna))), 'not-found', 'a lead is no counsellor')
    await Promise.all([ok(accept(anna, sessions.anna)), ok(accept(anna, sessions.anna))])
    await ok(accept(anna, sessions.anna, sign(anna)))
    const stream = await listenAsDesk(desk, sessions.bela)
    const { event } = await stream.next(proposals)
    assert.ok(proposals(event) && event.outgoing[0]?.people === 1, 'one person counts once')
    stream.close()
  })

  test('C4 a yes can be taken back, and the person is asked no more', async (t) => {
    const { site, talk, sessions, propose, acceptBoth, leave, accept, anna, upTo } = await open(t)
    await ok(propose())
    await acceptBoth()
    const page = await listenAsSeeker(site, talk.params.conversation, { token: talk.token })
    const asked = async (yes: boolean) => upTo(page, (event) => proposal(event) && (event.proposal !== null) === yes)
    await asked(true)
    await ok(leave(sessions.anna))
    await asked(false)
    await ok(leave(sessions.anna))
    await ok(accept(anna, sessions.anna))
    await asked(true)
    page.close()
  })

  test('C4 refusing costs nothing: the proposer is told, the centre forgets, the conversation goes on', async (t) => {
    const { site, desk, talk, made, sessions, propose, acceptBoth, refuse, withdraw, accept, anna, upTo } = await open(t)
    await ok(propose())
    await acceptBoth()
    const north = await listenAsDesk(desk, sessions.alex)
    await upTo(north, (event) => proposals(event) && event.incoming.length === 1)
    const south = await listenAsDesk(desk, sessions.bela)
    await ok(refuse())
    assert.deepEqual(await upTo(north, proposals), { kind: 'proposals', incoming: [], outgoing: [] })
    const told = await upTo(south, (event) => proposals(event) && event.outgoing[0]?.state === 'refused')
    assert.deepEqual(proposals(told) && told.outgoing, [{ id: made.content.id, ...talk.params, centre: 'north', people: 0, state: 'refused' }])
    assert.equal(await refusedWith(accept(anna, sessions.anna)), 'not-found')
    await ok(call(site, 'send', { params: talk.params, body: makeMessage(talk.take.hash), token: talk.token }))
    await ok(withdraw())
    await upTo(south, (event) => proposals(event) && event.outgoing.length === 0)
    for (const stream of [north, south]) stream.close()
  })

  test('C4 a proposal goes with its hour, and stands over a restart until then', async (t) => {
    const { site, clock, hour, talk, bela, place, stop, propose, upTo } = await open(t)
    const short = makeProposal({ on: talk.take, hour, by: bela, centre: 'north' }, { expires: hour + 3 })
    await ok(call(site, 'keep', { params: talk.params, body: { keep: keepBy(talk.seeker, talk.take.hash) }, token: talk.token }))
    await ok(propose(short.envelope))
    await stop()
    const again = await runRelay(t, { clock, place })
    const stream = await listenAsDesk(again.desk, (await signInAt(again.desk, bela)).session)
    await upTo(stream, (event) => proposals(event) && event.outgoing.length === 1, again.site)
    await clock.live(3 * hourLength)
    await upTo(stream, (event) => proposals(event) && event.outgoing.length === 0, again.site)
    assert.ok(await reopenAt(again.site, talk.seeker))
    stream.close()
  })

  test('C4 a proposal goes with the conversation', async (t) => {
    const { desk, talk, sessions, propose, accept, anna, upTo } = await open(t)
    await ok(propose())
    const north = await listenAsDesk(desk, sessions.anna)
    await upTo(north, (event) => proposals(event) && event.incoming.length === 1)
    await ok(call(desk, 'end', { params: talk.params, token: sessions.bela, body: {} }))
    await upTo(north, (event) => proposals(event) && event.incoming.length === 0)
    assert.equal(await refusedWith(accept(anna, sessions.anna)), 'not-found')
    north.close()
  })

  test('C5 a proposal goes with a record that drops whoever proposed it', async (t) => {
    const { site, desk, hour, talk, umbrella, sessions, propose, acceptBoth, accept, anna, upTo } = await open(t)
    await ok(propose())
    await acceptBoth()
    const page = await listenAsSeeker(site, talk.params.conversation, { token: talk.token })
    await upTo(page, (event) => proposal(event) && event.proposal !== null)
    const alone = bySeeker(talk.seeker, { umbrella, on: talk.take, hour }, { reason: 'withdraw' })
    await ok(call(site, 'write', { params: talk.params, body: alone.sealed, token: talk.token }))
    await upTo(page, (event) => proposal(event) && event.proposal === null)
    assert.equal(await refusedWith(accept(anna, sessions.anna)), 'not-found')
    const north = await listenAsDesk(desk, sessions.anna)
    assert.deepEqual((await north.next(proposals)).event, { kind: 'proposals', incoming: [], outgoing: [] })
    for (const stream of [north, page]) stream.close()
  })
})
