import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { call, loginBy, ok, refusedWith, startAt } from '../testing/client.ts'
import { makeKeys } from '../testing/keys.ts'
import { runRelay } from '../testing/running.ts'
import { makeSeeker, makeStart, type TestSeeker } from '../testing/seeker.ts'
import { watchedStore } from '../testing/watched.ts'

test('A5 whoever signs in to nothing makes the store write nothing, and their login counts once all the same', async (t) => {
  const { openStore, asked } = watchedStore()
  const isSpent = () => asked().includes('spend')
  const { site, desk, umbrella } = await runRelay(t, { openStore })
  const bodyOf = async ({ keys, sealing, conversation }: TestSeeker) => {
    const { challenge } = await ok(call(site, 'challenge', { params: {} }))
    return { login: loginBy(keys, { origin: site, subject: conversation, challenge }), keys: { signing: keys.public, sealing } }
  }
  const unknown = await bodyOf(makeSeeker())
  assert.equal((await ok(call(site, 'reopen', { params: {}, body: unknown }))).found, false)
  assert.equal(await refusedWith(call(site, 'reopen', { params: {}, body: unknown })), 'bad-signature')
  const nobody = makeKeys()
  const { challenge } = await ok(call(desk, 'challenge', { params: {} }))
  const login = loginBy(nobody, { origin: desk, subject: 'recovery', challenge })
  assert.equal(await refusedWith(call(desk, 'recoverySignIn', { params: {}, body: { login } })), 'bad-signature')
  assert.equal(isSpent(), false)

  const seeker = makeSeeker()
  await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(systemClock)))
  const known = await bodyOf(seeker)
  asked()
  assert.equal((await ok(call(site, 'reopen', { params: {}, body: known }))).found, true)
  assert.equal(isSpent(), true)
  assert.equal(await refusedWith(call(site, 'reopen', { params: {}, body: known })), 'bad-signature')
})
