import assert from 'node:assert/strict'
import { type ClientRequest, request } from 'node:http'
import { describe, test } from 'node:test'
import { fileBlock, pathOf } from '@zop/wire'
import { call, refusedWith, reopenAt } from '../testing/client.ts'
import { random } from '../testing/keys.ts'
import { runRelay } from '../testing/running.ts'
import { taken } from '../testing/taken.ts'
import { FewBodies } from './few-bodies.ts'

describe('bodies of bytes', () => {
  test('of one session are four at once, of all 64; whoever leaves makes room once', () => {
    const bodies = new FewBodies()
    const own = Array.from({ length: 4 }, () => bodies.admit('one'))
    assert.equal(bodies.admit('one'), null)
    own[0]?.()
    own[0]?.()
    assert.ok(bodies.admit('one'))
    assert.equal(bodies.admit('one'), null)
    const others = Array.from({ length: 60 }, (_, at) => bodies.admit(`other ${at}`))
    assert.ok(others.every((left) => left !== null))
    assert.equal(bodies.admit('last'), null)
    others[7]?.()
    assert.ok(bodies.admit('last'))
  })

  test('that do not end hold up nobody but their own session, and only while they are there', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay)
    const params = { ...talk.params, file: random(16), at: '0' }
    const { hostname, port, host } = new URL(relay.site)
    const headers = { host, authorization: `Bearer ${talk.token}`, 'content-type': 'application/octet-stream', 'content-length': String(fileBlock.sealed) }
    const half = (): Promise<ClientRequest> =>
      new Promise((resolve) => {
        const asked = request({ hostname, port, method: 'POST', path: pathOf('fileWrite', params), agent: false, headers })
        asked.on('error', () => undefined)
        asked.write('x', () => resolve(asked))
      })
    const write = (on: string, token: string) => refusedWith(call(on, 'fileWrite', { params, body: new Uint8Array(fileBlock.sealed), token }))
    const held = await Promise.all(Array.from({ length: 4 }, half))
    let code = ''
    // The relay hears of each in its own time.
    while (code !== 'unavailable') code = await write(relay.site, talk.token)
    assert.equal(await write(relay.desk, talk.session), 'not-found', 'somebody else is heard')
    assert.equal(await write(relay.site, await reopenAt(relay.site, talk.seeker)), 'unavailable', 'another session of theirs is not')
    for (const asked of held) asked.destroy()
    while (code === 'unavailable') code = await write(relay.site, talk.token)
    assert.equal(code, 'not-found')
  })

  test('D4 of somebody whom nobody has answered are not even read', async (t) => {
    const relay = await runRelay(t)
    const talk = await taken(relay, { answered: false })
    const params = { ...talk.params, file: random(16), at: '0' }
    assert.equal(await refusedWith(call(relay.site, 'fileWrite', { params, body: new Uint8Array(fileBlock.sealed), token: talk.token })), 'too-early')
  })
})
