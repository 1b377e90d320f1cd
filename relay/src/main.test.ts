import assert from 'node:assert/strict'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from './clock.ts'
import { allItems, call, loginBy, ok, signInAt, startAt } from './testing/client.ts'
import { listenAsDesk, listenAsSeeker } from './testing/events.ts'
import { folderFor } from './testing/folder.ts'
import { runMain, startProcess } from './testing/process.ts'
import { makePlace } from './testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from './testing/seeker.ts'

const hour = hourOf(systemClock)

describe('the process', () => {
  test('without a configuration it does not start, and says in a line each what it needs', async (t) => {
    const folder = folderFor(t)
    const file = join(folder, 'relay.json')
    writeFileSync(file, '{')
    for (const env of [{}, { ZOP_CONFIG: file }]) {
      const { exited, output } = runMain(folder, env)
      assert.equal(await exited, 1)
      const missing = ['ZOP_SITE_ORIGIN', 'ZOP_DESK_ORIGIN', 'ZOP_DATA', 'ZOP_FOUNDING', 'ZOP_DEPLOYMENT']
      for (const name of missing) assert.match(output(), new RegExp(`"msg":"${name} .*is not set`))
      assert.equal(/cannot be read as JSON/.test(output()), 'ZOP_CONFIG' in env)
      assert.equal(output().trim().split('\n').length, missing.length + ('ZOP_CONFIG' in env ? 1 : 0))
    }
  })

  test('with a wrong configuration it does not start, and says why in one sentence', async (t) => {
    const folder = folderFor(t)
    const file = join(folder, 'relay.json')
    const place = makePlace()
    t.after(place.remove)
    const sentences = [
      [JSON.stringify({ ...place.config, extra: 1 }), /\\"extra\\" in the file is no setting/],
      [JSON.stringify({ ...place.config, site: { ...place.config.site, origin: 'https://beratung.example' } }), /the demo runs on localhost only/],
      [JSON.stringify({ ...place.config, demo: false, pace: false }), /switched off in the demo only/],
      [JSON.stringify({ ...place.config, deployment: 'A'.repeat(22) }), /belongs to another deployment/],
      [JSON.stringify({ ...place.config, founding: '/nowhere/founding.json' }), /The file \/nowhere\/founding\.json is not there/],
    ] as const
    for (const [text, sentence] of sentences) {
      writeFileSync(file, text)
      const { exited, output } = runMain(folder, { ZOP_CONFIG: file })
      assert.equal(await exited, 1)
      assert.match(output(), sentence)
      assert.equal(output().trim().split('\n').length, 1)
    }
  })

  test('what it writes is readable for its own user alone, also where nobody has said so before', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    const before = process.umask(0o022)
    const { child, exited } = await startProcess(place).finally(() => process.umask(before))
    const { data } = place.config
    const open = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => (statSync(join(data, name)).mode & 0o077) !== 0)
    child.kill()
    await exited
    assert.deepEqual(open, [])
  })

  test('stops within a second on SIGTERM with open streams, and when its parent goes', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    for (const how of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
      const { site, desk, child, exited } = await startProcess(place)
      const seeker = makeSeeker()
      const token = await startAt(site, seeker, makeStart(seeker, place.umbrella, hour))
      const page = await listenAsSeeker(site, seeker.conversation, { token })
      const lanes = await listenAsDesk(desk, (await signInAt(desk, place.umbrella.members.anna)).session)
      await page.next()
      const before = performance.now()
      if (how === 'disconnect') child.disconnect()
      else child.kill(how)
      assert.equal(await exited, 0)
      assert.ok(performance.now() - before < 1000, how)
      await Promise.all([page.closed(), lanes.closed()])
    }
  })

  test('a second relay on the same data is refused', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    const { child, exited } = await startProcess(place)
    await assert.rejects(startProcess(place), /Another relay is using this data folder/)
    child.kill()
    await exited
  })

  test('after a restart both sides go on: staff as they were, the seeker with a login', async (t) => {
    const place = makePlace()
    t.after(place.remove)
    const first = await startProcess(place)
    const seeker = makeSeeker()
    const on = makeStart(seeker, place.umbrella, hour)
    await startAt(first.site, seeker, on)
    const { session } = await signInAt(first.desk, place.umbrella.members.anna)
    const params = { conversation: seeker.conversation }
    const take = makeTake({ seeker, umbrella: place.umbrella, on, hour }, place.umbrella.members.anna)
    await ok(call(first.desk, 'take', { params, body: take.sealed, token: session }))
    first.child.kill('SIGKILL')
    await first.exited

    const second = await startProcess(place)
    await ok(call(second.desk, 'send', { params, body: makeMessage(take.hash), token: session }))
    const { challenge } = await ok(call(second.site, 'challenge', { params: {} }))
    const login = loginBy(seeker.keys, { origin: second.site, subject: seeker.conversation, challenge })
    const keys = { signing: seeker.keys.public, sealing: seeker.sealing }
    const again = await ok(call(second.site, 'reopen', { params: {}, body: { login, keys } }))
    assert.equal(again.found, true)
    const page = await listenAsSeeker(second.site, seeker.conversation, { token: again.session, after: 2 })
    assert.deepEqual([(await page.next()).id, (await page.next()).id], ['3', '4'])
    page.close()
    second.child.kill()
    await second.exited
  })

  test('kill -9 in the middle of writing, again and again: nothing acknowledged is lost, nothing is half', async (t) => {
    const place = makePlace({ pace: false })
    t.after(place.remove)
    const seeker = makeSeeker()
    const start = makeStart(seeker, place.umbrella, hour)
    const params = { conversation: seeker.conversation }
    const acknowledged = new Map<string, number>()
    for (let round = 0; round < 5; round++) {
      const { site, child, exited } = await startProcess(place)
      const token = round === 0 ? await startAt(site, seeker, start) : await reopenAt(site)
      const writer = async () => {
        for (;;) {
          const body = makeMessage(start.hash)
          const { order } = await ok(call(site, 'send', { params, body, token }))
          acknowledged.set(body.id, order)
          if (acknowledged.size >= 60 * (round + 1)) child.kill('SIGKILL')
        }
      }
      await Promise.allSettled(Array.from({ length: 8 }, writer))
      await exited
    }
    const { site, desk, child, exited } = await startProcess(place)
    const { session } = await signInAt(desk, place.umbrella.members.anna)
    const items = await allItems(desk, params.conversation, session)
    const stored = new Map(items.flatMap((item) => (item.kind === 'message' ? [[item.message.id, item.order] as const] : [])))
    assert.ok(acknowledged.size >= 300)
    for (const [id, order] of acknowledged) assert.equal(stored.get(id), order)
    assert.deepEqual(
      items.map(({ order }) => order),
      items.map((_, index) => index + 1),
    )
    assert.ok(site)
    child.kill()
    await exited

    async function reopenAt(site: string): Promise<string> {
      const { challenge } = await ok(call(site, 'challenge', { params: {} }))
      const login = loginBy(seeker.keys, { origin: site, subject: seeker.conversation, challenge })
      return (await ok(call(site, 'reopen', { params: {}, body: { login, keys: { signing: seeker.keys.public, sealing: seeker.sealing } } }))).session
    }
  })
})
