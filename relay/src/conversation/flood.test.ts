import assert from 'node:assert/strict'
import { request } from 'node:http'
import { type TestContext, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { pathOf } from '@zop/wire'
import { hourOf, systemClock } from '../clock.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import { call, ok, startBody } from '../testing/client.ts'
import { runRelay } from '../testing/running.ts'
import { makeSeeker, makeStart } from '../testing/seeker.ts'
import { makeHouse } from '../testing/together.ts'

/** A relay whose store begins conversations only when it is let go. */
const open = async (t: TestContext) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const begun: string[] = []
  let spent = 0
  const openStore = (path: string): Store => {
    const store = openSqlite(path)
    return {
      ...store,
      spend: async (name, expires) => {
        spent++
        return store.spend(name, expires)
      },
      start: async (conversation) => {
        begun.push(conversation.conversation)
        await promise
        return store.start(conversation)
      },
    }
  }
  const { site, umbrella } = await runRelay(t, { openStore })
  const bodyOf = async () => {
    const seeker = makeSeeker()
    return { seeker, body: await startBody(site, seeker, makeStart(seeker, umbrella, hourOf(systemClock))) }
  }
  /** Sends a start, whose answer comes to nobody. */
  const send = (body: unknown) => {
    const { hostname, port, host } = new URL(site)
    const text = JSON.stringify(body)
    const headers = { host, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
    const asked = request({ hostname, port, method: 'POST', path: pathOf('start', {}), agent: false, headers })
    asked.on('error', () => undefined)
    asked.end(text)
    return asked
  }
  const until = async (happens: () => boolean) => {
    while (!happens() && !t.signal.aborted) await setImmediate()
  }
  return { site, begun, spent: () => spent, letGo: resolve, bodyOf, send, until }
}

test('whoever closes their connection while their start waits stands in nobody’s way, and begins nothing', async (t) => {
  const { site, begun, spent, letGo, bodyOf, send, until } = await open(t)
  const inside = await Promise.all([bodyOf(), bodyOf()])
  for (const { body } of inside) send(body)
  await until(() => begun.length === 2)
  const left = await bodyOf()
  const asked = send(left.body)
  // Of those inside the proof and the challenge of their sign-in, of this one the proof.
  await until(() => spent() === 5)
  asked.destroy()
  await new Promise((resolve) => asked.once('close', resolve))
  // Whoever asks now is served by the same loop after the connection has been seen to close.
  await ok(call(site, 'challenge', { params: {} }))
  const last = await bodyOf()
  const answered = ok(call(site, 'start', { params: {}, body: last.body }))
  letGo()
  await answered
  assert.deepEqual(new Set(begun), new Set([...inside.map(({ seeker }) => seeker.conversation), last.seeker.conversation]))
})

test('a process that does not answer holds up nobody else’s start', async (t) => {
  const house = await makeHouse(t)
  const [a] = [await house.start(), await house.start()]
  const { umbrella } = house.place
  const bodies = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const seeker = makeSeeker()
      return startBody(a.site, seeker, makeStart(seeker, umbrella, hourOf(house.clock)))
    }),
  )
  house.bus.fate = () => ({ times: 0, behind: 0 })
  // No time goes by: whoever waits for the other process waits for ever.
  const answers = bodies.map((body) => call(a.site, 'start', { params: {}, body }))
  while ((await house.store.conversations()).length < bodies.length && !t.signal.aborted) await setImmediate()
  house.bus.fate = () => ({ times: 1, behind: 0 })
  await house.until(Promise.all(answers))
})
