import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { listenAsDesk } from '../testing/events.ts'
import { makeKeys, random } from '../testing/keys.ts'
import { joinAt, makeOffer, makeTrial, memberOf } from '../testing/people.ts'
import { runRelay } from '../testing/running.ts'

const prepare = async (t: { after(act: () => Promise<void>): void }) => {
  const relay = await runRelay(t)
  const { desk, umbrella } = relay
  const token = async (name: keyof typeof umbrella.members) => (await signInAt(desk, umbrella.members[name])).session
  const members = (['anna', 'alex', 'bela'] as const).map((name) => memberOf(umbrella, umbrella.members[name]))
  const anna = await token('anna')
  const offerPool = (offer: ReturnType<typeof makeOffer>['envelope'], by = anna) =>
    refusedWith(call(desk, 'offerPool', { params: {}, token: by, body: { offer } }))
  const ask = async () => ok(call(desk, 'askForPool', { params: {}, token: await token('cora') }))
  return { ...relay, token, members, anna, offerPool, ask }
}

describe('B4 the next pool', () => {
  test('a coordinator asks, every member hears of it, and what one of them makes waits for the coordinator', async (t) => {
    const { desk, umbrella, token, members, anna, offerPool, ask } = await prepare(t)
    const [desk1, desk2] = [await listenAsDesk(desk, await token('bela')), await listenAsDesk(desk, await token('cora'))]
    const task = (kind: string, at: typeof desk1) => at.next((event) => event.kind === 'tasks' && event.tasks.some((one) => one.kind === kind))
    assert.deepEqual(await ok(call(desk, 'poolTask', { params: {}, token: anna })), { generation: null, members: [] })
    await ask()
    await task('make-pool', desk1)
    assert.equal(await offerPool(makeOffer(umbrella.members.anna, { generation: 4, members }).envelope), 'ok')
    await task('sign-pool', desk2)
    await desk1.next((event) => event.kind === 'tasks' && event.tasks.every(({ kind }) => kind !== 'make-pool'))
    desk1.close()
    desk2.close()
  })

  test('an offer is a member’s own, of the generation asked for, sealed to exactly those asked', async (t) => {
    const { umbrella, token, members, offerPool, ask } = await prepare(t)
    const { anna, bela } = umbrella.members
    const good = { generation: 4, members }
    assert.equal(await offerPool(makeOffer(anna, good).envelope), 'newer-epoch', 'nobody has asked')
    await ask()
    assert.equal(await offerPool(makeOffer(bela, good).envelope), 'bad-signature', 'by another')
    assert.equal(await offerPool(makeOffer({ keys: makeKeys(), certificate: anna.certificate }, good).envelope), 'bad-signature')
    assert.equal(await offerPool(makeOffer({ keys: anna.keys, certificate: bela.certificate }, good).envelope), 'bad-signature')
    const [first = '', second = ''] = members
    for (const wrong of [members.slice(1), [...members, first], [first, first, second], [...members.slice(1), 'A'.repeat(43)]])
      assert.equal(await offerPool(makeOffer(anna, { generation: 4, members: wrong }).envelope), 'newer-epoch')
    const unusable = makeOffer(anna, { ...good, key: random(1216) })
    assert.equal(await offerPool(unusable.envelope), 'malformed', 'nothing could be sealed to it')
    for (const generation of [3, 5]) assert.equal(await offerPool(makeOffer(anna, { generation, members }).envelope), 'newer-epoch')
    for (const name of ['lena', 'cora'] as const) assert.equal(await offerPool(makeOffer(anna, good).envelope, await token(name)), 'not-found')
    assert.equal(await offerPool(makeOffer(anna, good).envelope), 'ok')
  })

  test('a later offer takes the place of an earlier, and asking again drops both', async (t) => {
    const { desk, umbrella, token, members, offerPool, ask } = await prepare(t)
    await ask()
    const draft = async () => (await ok(call(desk, 'directoryDraft', { params: {}, token: await token('cora') }))).offer
    const [first, second] = [makeOffer(umbrella.members.anna, { generation: 4, members }), makeOffer(umbrella.members.anna, { generation: 4, members })]
    await offerPool(first.envelope)
    await offerPool(second.envelope)
    assert.deepEqual(await draft(), second.envelope)
    await ask()
    assert.equal(await draft(), null)
  })
})

describe('B4 the next pool is tried before it is signed', () => {
  const offered = async (t: Parameters<typeof prepare>[0]) => {
    const prepared = await prepare(t)
    const { desk, umbrella, token, members, offerPool, ask } = prepared
    await ask()
    const { envelope: offer } = makeOffer(umbrella.members.anna, { generation: 4, members })
    await offerPool(offer)
    const draft = async () => ok(call(desk, 'directoryDraft', { params: {}, token: await token('cora') }))
    const open = async (name: keyof typeof umbrella.members) => (await ok(call(desk, 'poolOffer', { params: {}, token: await token(name) }))).offer
    const trialOf = (name: 'anna' | 'bela', opens = true, of = offer) => {
      const member = umbrella.members[name]
      return makeTrial(member, { offer: of, member: memberOf(umbrella, member), opens })
    }
    const tries = async (name: keyof typeof umbrella.members, trial: ReturnType<typeof makeTrial>) =>
      refusedWith(call(desk, 'tryPool', { params: {}, token: await token(name), body: { trial } }))
    return { ...prepared, offer, draft, open, trialOf, tries }
  }

  test('every desk that it is sealed to is asked until it has said so, and the coordinator hears of each word', async (t) => {
    const { desk, token, offer, draft, open, trialOf, tries } = await offered(t)
    const [belas, coras] = [await listenAsDesk(desk, await token('bela')), await listenAsDesk(desk, await token('cora'))]
    await belas.next((event) => event.kind === 'tasks' && event.tasks.some(({ kind }) => kind === 'try-pool'))
    await coras.next((event) => event.kind === 'tasks' && event.tasks.some((task) => task.kind === 'sign-pool' && task.tried === 0))
    assert.deepEqual(await open('bela'), offer)
    assert.deepEqual((await draft()).trials, [])
    const trial = trialOf('bela')
    assert.equal(await tries('bela', trial), 'ok')
    await belas.next((event) => event.kind === 'tasks' && event.tasks.every(({ kind }) => kind !== 'try-pool'))
    await coras.next((event) => event.kind === 'tasks' && event.tasks.some((task) => task.kind === 'sign-pool' && task.tried === 1))
    assert.deepEqual((await draft()).trials, [trial])
    belas.close()
    coras.close()
  })

  test('a trial is a member’s own, about this very offer; the last word counts, one for each', async (t) => {
    const { umbrella, members, draft, trialOf, tries } = await offered(t)
    const { anna, bela } = umbrella.members
    assert.equal(await tries('bela', trialOf('anna')), 'bad-signature', 'of another')
    const foreign = makeTrial(anna, { offer: makeOffer(anna, { generation: 4, members }).envelope, member: memberOf(umbrella, anna) })
    assert.equal(await tries('anna', foreign), 'newer-epoch', 'about another offer')
    const { payload, payloadType } = trialOf('anna')
    assert.equal(await tries('anna', { ...trialOf('bela'), payload, payloadType }), 'bad-signature')
    assert.equal(await tries('bela', { ...trialOf('bela'), payload: 'AAAA' }), 'malformed')
    for (const name of ['lena', 'cora'] as const) assert.equal(await tries(name, trialOf('bela')), 'newer-epoch', 'no member')
    assert.deepEqual((await draft()).trials, [])
    const last = makeTrial(bela, { offer: (await draft()).offer ?? assert.fail(), member: memberOf(umbrella, bela), opens: false })
    for (const trial of [trialOf('bela'), last]) assert.equal(await tries('bela', trial), 'ok')
    assert.deepEqual((await draft()).trials, [last])
  })

  test('whom it is not sealed to sees no offer and has no word on it', async (t) => {
    const { desk, umbrella, token, offer, open } = await offered(t)
    for (const name of ['lena', 'cora'] as const) assert.equal(await open(name), null)
    const invite = { id: 'nora', name: 'Nora', role: 'counsellor', centre: 'north', replaces: null } as const
    const { keys, signedIn } = await joinAt(desk, { token: await token('lena'), hour: hourOf(systemClock), invite })
    const asked = { params: {}, token: signedIn.session }
    assert.equal((await ok(call(desk, 'poolOffer', asked))).offer, null)
    const trial = makeTrial({ keys }, { offer, member: memberOf(umbrella, umbrella.members.bela) })
    assert.equal(await refusedWith(call(desk, 'tryPool', { ...asked, body: { trial } })), 'newer-epoch')
  })

  test('what was said about an offer goes with it', async (t) => {
    const { umbrella, members, offerPool, ask, draft, trialOf, tries } = await offered(t)
    await tries('bela', trialOf('bela'))
    const { envelope: next } = makeOffer(umbrella.members.anna, { generation: 4, members })
    await offerPool(next)
    assert.deepEqual((await draft()).trials, [])
    assert.equal(await tries('bela', trialOf('bela')), 'newer-epoch')
    assert.equal(await tries('bela', trialOf('bela', true, next)), 'ok')
    await ask()
    assert.deepEqual((await draft()).trials, [])
  })
})
