import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { hourOf, systemClock } from '../clock.ts'
import { allItems, call, signInAt, startAt } from '../testing/client.ts'
import { postgresPlace } from '../testing/database.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { type RelayProcess, startProcess } from '../testing/process.ts'
import type { Place } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart } from '../testing/seeker.ts'

type Test = { after(act: () => void | Promise<void>): void }

const hour = hourOf(systemClock)

/** Processes of one house; each has a folder of its own beside the one database. */
const makeHouse = async (t: Test) => {
  const place = await postgresPlace(t)
  let count = 0
  const start = async (): Promise<RelayProcess> => {
    const folder = join(place.folder, `process-${count++}`)
    mkdirSync(folder)
    const relay = await startProcess({ ...place, folder, config: { ...place.config, data: join(folder, 'data') } })
    t.after(() => void relay.child.kill('SIGKILL'))
    return relay
  }
  return { place, start }
}

interface Load {
  /** Orders of the messages that were acknowledged, by id. */
  readonly acknowledged: ReadonlyMap<string, number>
  /** What was refused, or was no answer at all, and was tried again. */
  readonly again: ReadonlyMap<string, number>
  /** What each reader has been told of, in its order. */
  readonly read: readonly string[][]
  reached(more: number): Promise<void>
  stop(): Promise<void>
}

/** People who write and read by whichever process answers: what fails is tried again at another one, as behind a proxy. */
const load = (places: readonly RelayProcess[], people: readonly { readonly conversation: string; readonly token: string; readonly head: string }[]): Load => {
  const acknowledged = new Map<string, number>()
  const again = new Map<string, number>()
  const read: string[][] = []
  const of = new Map<string, string>()
  const streams = new Set<{ close(): void }>()
  let over = false
  let gone = false
  let turn = 0
  const next = (): RelayProcess => places[turn++ % places.length] as RelayProcess
  const write = async ({ conversation, token, head }: (typeof people)[number]): Promise<void> => {
    while (!over) {
      const body = makeMessage(head)
      for (;;) {
        const answer = await call(next().site, 'send', { params: { conversation }, body, token }).catch(() => null)
        if (answer?.kind === 'ok') {
          acknowledged.set(body.id, answer.value.order)
          of.set(body.id, conversation)
          // People, not a flood: the processes have to start beside them.
          await setTimeout(20)
          break
        }
        const why = answer?.refusal.code ?? 'no answer'
        again.set(why, (again.get(why) ?? 0) + 1)
        await setTimeout(20)
      }
    }
  }
  const follow = async ({ conversation, token }: (typeof people)[number]): Promise<void> => {
    const ids: string[] = []
    read.push(ids)
    while (!gone) {
      const page = await listenAsSeeker(next().site, conversation, { token, after: Number(ids.at(-1) ?? 0) }).catch(() => null)
      if (!page) {
        await setTimeout(20)
        continue
      }
      streams.add(page)
      for (;;) {
        const heard = await page.next(({ kind }) => kind === 'item').catch(() => null)
        if (heard?.id == null) break
        ids.push(heard.id)
      }
      streams.delete(page)
    }
  }
  const writing = people.map(write)
  const reading = people.map(follow)
  const reached = async (more: number): Promise<void> => {
    const goal = acknowledged.size + more
    while (acknowledged.size < goal) await setTimeout(5)
  }
  const stop = async (): Promise<void> => {
    over = true
    await Promise.all(writing)
    // Readers hear the rest before they go.
    const newest = new Map([...acknowledged].map(([id, order]) => [of.get(id) ?? '', order]))
    for (const [at, { conversation }] of people.entries()) while (Number(read[at]?.at(-1) ?? 0) < (newest.get(conversation) ?? 0)) await setTimeout(5)
    gone = true
    for (const stream of streams) stream.close()
    await Promise.all(reading)
  }
  return { acknowledged, again, read, reached, stop }
}

const begin = async ({ place, at, count }: { place: Place; at: RelayProcess; count: number }) => {
  const people: { conversation: string; token: string; head: string }[] = []
  for (let i = 0; i < count; i++) {
    const seeker = makeSeeker()
    const on = makeStart(seeker, place.umbrella, hour)
    people.push({ conversation: seeker.conversation, token: await startAt(at.site, seeker, on), head: on.hash })
  }
  return people
}

/** Everything that was acknowledged stands there once, in an order without gaps, and every reader has heard all of it once and in that order. */
const assertWhole = async (at: RelayProcess, place: Place, { people, loaded }: { people: Awaited<ReturnType<typeof begin>>; loaded: Load }) => {
  const { session } = await signInAt(at.desk, place.umbrella.members.anna)
  const stored = new Map<string, number>()
  for (const [index, { conversation }] of people.entries()) {
    const items = await allItems(at.desk, conversation, session)
    const orders = items.map(({ order }) => order)
    assert.deepEqual(
      orders,
      orders.map((_, i) => i + 1),
    )
    for (const item of items) if (item.kind === 'message') stored.set(item.message.id, item.order)
    const read = loaded.read[index] ?? []
    assert.deepEqual(read, orders.slice(0, read.length).map(String), 'each once, in order')
  }
  for (const [id, order] of loaded.acknowledged) assert.equal(stored.get(id), order, 'nothing acknowledged is lost')
  return stored
}

describe('three processes on one PostgreSQL', () => {
  test('one is killed under load: nothing acknowledged is lost, the order stands, streams come back at the others, every message is read once', {
    timeout: 120_000,
  }, async (t) => {
    const { place, start } = await makeHouse(t)
    const all = [await start(), await start(), await start()]
    const [first] = all as [RelayProcess]
    const people = await begin({ place, at: first, count: 3 })
    const loaded = load(all, people)
    await loaded.reached(40)
    // The first one leads.
    first.child.kill('SIGKILL')
    await first.exited
    await loaded.reached(60)
    await loaded.stop()
    assert.deepEqual([...loaded.again.keys()], ['no answer'], 'the others refuse nobody')
    await assertWhole(all[2] as RelayProcess, place, { people, loaded })
  })

  test('each is replaced in turn under load: nothing is lost, and nothing refused that a page does not try again by itself', {
    timeout: 120_000,
  }, async (t) => {
    const { place, start } = await makeHouse(t)
    const all = [await start(), await start(), await start()]
    const people = await begin({ place, at: all[0] as RelayProcess, count: 3 })
    const loaded = load(all, people)
    for (let at = 0; at < all.length; at++) {
      await loaded.reached(20)
      const old = all[at] as RelayProcess
      all[at] = await start()
      old.child.kill('SIGTERM')
      assert.equal(await old.exited, 0)
    }
    await loaded.reached(20)
    await loaded.stop()
    const refused = [...loaded.again.keys()].filter((why) => why !== 'no answer' && why !== 'unavailable')
    assert.deepEqual(refused, [])
    await assertWhole(all[1] as RelayProcess, place, { people, loaded })
  })
})
