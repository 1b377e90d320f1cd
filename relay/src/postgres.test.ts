import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { hourOf, systemClock } from './clock.ts'
import { allItems, call, ok, refusedWith, reopenAt, signInAt, startAt } from './testing/client.ts'
import { mortalPlace, postgresPlace } from './testing/database.ts'
import { listenAsSeeker } from './testing/events.ts'
import { type RelayProcess, startProcess } from './testing/process.ts'
import type { Place } from './testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from './testing/seeker.ts'

const hour = hourOf(systemClock)

/** The orders of the next items that a stream tells of. */
const told = async (page: Awaited<ReturnType<typeof listenAsSeeker>>, count: number): Promise<string[]> => {
  const ids: string[] = []
  while (ids.length < count) {
    const { id } = await page.next()
    if (id !== null) ids.push(id)
  }
  return ids
}

/** A relay that does not outlive its test. */
const started = async (t: { after(act: () => void): void }, place: Place): Promise<RelayProcess> => {
  const relay = await startProcess(place)
  t.after(() => relay.child.kill('SIGKILL'))
  return relay
}

describe('the process on PostgreSQL', () => {
  test('a conversation goes through it, by a role that may only change rows, and is whole after a kill -9', async (t) => {
    const place = await postgresPlace(t)
    const first = await started(t, place)
    const seeker = makeSeeker()
    const on = makeStart(seeker, place.umbrella, hour)
    const token = await startAt(first.site, seeker, on)
    const page = await listenAsSeeker(first.site, seeker.conversation, { token, after: 2 })
    const { session } = await signInAt(first.desk, place.umbrella.members.anna)
    const params = { conversation: seeker.conversation }
    const take = makeTake({ seeker, umbrella: place.umbrella, on, hour }, place.umbrella.members.anna)
    await ok(call(first.desk, 'take', { params, body: take.sealed, token: session }))
    const said = makeMessage(take.hash)
    await ok(call(first.desk, 'send', { params, body: said, token: session }))
    assert.deepEqual(await told(page, 2), ['3', '4'], 'the page hears of it at once')
    first.child.kill('SIGKILL')
    await first.exited

    const second = await started(t, place)
    const again = await reopenAt(second.site, seeker)
    const heard = await listenAsSeeker(second.site, seeker.conversation, { token: again, after: 2 })
    assert.deepEqual(await told(heard, 2), ['3', '4'])
    await ok(call(second.desk, 'send', { params, body: makeMessage(take.hash), token: session }))
    assert.deepEqual(await told(heard, 1), ['5'], 'staff are signed in as they were')
    assert.deepEqual(
      readdirSync(place.config.data).filter((name) => name.endsWith('.sqlite')),
      [],
    )
    second.child.kill()
    assert.equal(await second.exited, 0)
  })

  test('does not start where the database cannot be used, and says so in a sentence', async (t) => {
    const place = await postgresPlace(t)
    const elsewhere = (url: string) => startProcess({ ...place, config: { ...place.config, database: { url, keys: place.config.database?.keys ?? '' } } })
    await assert.rejects(
      elsewhere('postgres://nobody@127.0.0.1:1/nothing'),
      /"msg":"The database of the data \(DATABASE_URL\) cannot be used: [^"]*ECONNREFUSED/,
    )
    const { pathname, search } = new URL(place.config.database?.url ?? '')
    await assert.rejects(elsewhere(`postgres://${pathname}-not-there${search}`), /DATABASE_URL\) cannot be used: database .* does not exist/)
  })

  test('kill -9 of the database under load, five times: nothing acknowledged is lost, what is refused is told so, and it goes on by itself', async (t) => {
    const { place, server } = await mortalPlace(t)
    const { site, desk, child, exited } = await started(t, place)
    const seeker = makeSeeker()
    const start = makeStart(seeker, place.umbrella, hour)
    const token = await startAt(site, seeker, start)
    const { session } = await signInAt(desk, place.umbrella.members.anna)
    const params = { conversation: seeker.conversation }
    const acknowledged = new Map<string, number>()
    const refusals = new Set<string>()
    let over = false
    /** Sends each message until it is acknowledged, as a page does. */
    const writer = async (): Promise<void> => {
      while (!over) {
        const body = makeMessage(start.hash)
        for (;;) {
          const answer = await call(site, 'send', { params, body, token })
          if (answer.kind === 'ok') {
            acknowledged.set(body.id, answer.value.order)
            break
          }
          refusals.add(answer.refusal.code)
          await setTimeout(20)
        }
      }
    }
    const reached = async (count: number): Promise<void> => {
      while (acknowledged.size < count) await setTimeout(5)
    }
    const writers = Array.from({ length: 8 }, writer)
    for (let round = 0; round < 5; round++) {
      await reached(acknowledged.size + 40)
      await server.kill()
      const down = await refusedWith(call(desk, 'send', { params, body: makeMessage(start.hash), token: session }))
      assert.equal(down, 'unavailable')
      await server.start()
      await reached(acknowledged.size + 1)
    }
    over = true
    await Promise.all(writers)
    assert.deepEqual([...refusals], ['unavailable'])
    const items = await allItems(desk, params.conversation, session)
    const stored = new Map(items.flatMap((item) => (item.kind === 'message' ? [[item.message.id, item.order] as const] : [])))
    for (const [id, order] of acknowledged) assert.equal(stored.get(id), order)
    assert.deepEqual(
      items.map(({ order }) => order),
      items.map((_, at) => at + 1),
    )
    assert.equal(stored.size, items.length - 1, 'nothing stands there twice')
    child.kill()
    assert.equal(await exited, 0)
  })
})
