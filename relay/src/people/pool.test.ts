import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { listenAsDesk } from '../testing/events.ts'
import { makeKeys } from '../testing/keys.ts'
import { makeOffer, memberOf } from '../testing/people.ts'
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
