import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { hourOf } from '../clock.ts'
import { Authenticator } from '../testing/authenticator.ts'
import { call, loginBy, ok, refusedWith, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { listenAsDesk } from '../testing/events.ts'
import { random } from '../testing/keys.ts'
import { later } from '../testing/later.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'
import type { Member, Umbrella } from '../testing/umbrella.ts'

type Test = { after(act: () => void | Promise<void>): void }

/** Anna has taken a conversation and has a passkey; then the relay starts again with another bundle. */
const takenByAnna = async (t: Test, changes: (members: Umbrella['members']) => Parameters<typeof later>[1]) => {
  const clock = new ManualClock()
  const place = makePlace({ clock })
  t.after(place.remove)
  const first = await runRelay(t, { clock, place })
  const { anna } = place.umbrella.members
  const seeker = makeSeeker()
  const on = makeStart(seeker, place.umbrella, hourOf(clock))
  await startAt(first.site, seeker, on)
  const { session: token } = await signInAt(first.desk, anna)
  const take = makeTake({ seeker, umbrella: place.umbrella, on, hour: hourOf(clock) }, anna)
  const params = { conversation: seeker.conversation }
  await ok(call(first.desk, 'take', { params, body: take.sealed, token }))
  const { port } = new URL(first.desk)
  const authenticator = new Authenticator(first.desk)
  const { ceremony, options } = await ok(call(first.desk, 'passkeyOptions', { params: {}, token }))
  const wrap = { credential: authenticator.credential, generation: 0, box: random(60) }
  await ok(call(first.desk, 'passkeyEnrolment', { params: {}, token, body: { ceremony, answer: authenticator.create(options), wrap } }))
  await first.stop()

  writeFileSync(place.config.founding, JSON.stringify(later(place.umbrella, changes(place.umbrella.members)).founding))
  const config = { ...place.config, desk: { ...place.config.desk, origin: first.desk, port: Number(port) } }
  const { desk } = await runRelay(t, { clock, place: { ...place, config } })
  const codes = async (session = token) => ({
    items: await refusedWith(call(desk, 'items', { params: { ...params, after: '0' }, token: session })),
    send: await refusedWith(call(desk, 'send', { params, body: makeMessage(take.hash), token: session })),
    end: await refusedWith(call(desk, 'end', { params, token: session })),
  })
  return { clock, desk, anna, token, authenticator, codes }
}

const recovery = async (desk: string, { recovery: keys }: Member): Promise<string> => {
  const { challenge } = await ok(call(desk, 'challenge', { params: {} }))
  return refusedWith(call(desk, 'recoverySignIn', { params: {}, body: { login: loginBy(keys, { origin: desk, subject: 'recovery', challenge }) } }))
}

const passkey = async (desk: string, authenticator: Authenticator): Promise<string> => {
  const { ceremony, options } = await ok(call(desk, 'passkeySignInOptions', { params: {} }))
  return refusedWith(call(desk, 'passkeySignIn', { params: {}, body: { ceremony, answer: authenticator.get(options) } }))
}

const all = (code: string) => ({ items: code, send: code, end: code })

describe('a colleague with a conversation in hand', () => {
  test('goes on in it after a restart', async (t) => {
    const { desk, anna, authenticator, codes } = await takenByAnna(t, () => ({}))
    assert.equal(await passkey(desk, authenticator), 'ok')
    assert.equal(await recovery(desk, anna), 'ok')
    assert.deepEqual(await codes(), all('ok'))
  })

  test('H13 whose certificate is revoked reads, writes and ends nothing more, and does not come in', async (t) => {
    const { desk, anna, authenticator, codes } = await takenByAnna(t, ({ anna }) => ({ revoked: [anna] }))
    assert.deepEqual(await codes(), all('not-signed-in'))
    assert.equal(await passkey(desk, authenticator), 'bad-signature')
    assert.equal(await recovery(desk, anna), 'bad-signature')
  })

  test('H13 who is in the bundle no more is signed out and does not come in, by no way', async (t) => {
    const { desk, anna, authenticator, codes } = await takenByAnna(t, ({ anna }) => ({ removed: [anna] }))
    assert.deepEqual(await codes(), all('not-signed-in'))
    assert.equal(await passkey(desk, authenticator), 'bad-signature')
    assert.equal(await recovery(desk, anna), 'bad-signature')
  })

  test('B3 who has a new certificate of the same key keeps it, though the record names the older one', async (t) => {
    const { codes } = await takenByAnna(t, ({ anna }) => ({ renewed: [anna], revoked: [anna] }))
    assert.deepEqual(await codes(), all('ok'))
  })

  test('who is dropped from the pool keeps what is theirs', async (t) => {
    const { codes } = await takenByAnna(t, ({ anna }) => ({ dropped: [anna] }))
    assert.deepEqual(await codes(), all('ok'))
  })

  test('whose certificate has run out sees it in no lane, and reads, writes and ends nothing more', async (t) => {
    const { clock, desk, anna, codes } = await takenByAnna(t, () => ({}))
    clock.pass(300 * 3_600_000)
    const { session } = await signInAt(desk, anna)
    assert.deepEqual(await codes(session), all('not-found'))
    const stream = await listenAsDesk(desk, session)
    const { event } = await stream.next(({ kind }) => kind === 'lanes')
    assert.ok(event.kind === 'lanes' && Object.values(event.lanes).every(({ inAll, cards }) => inAll === 0 && cards.length === 0))
    stream.close()
  })
})
