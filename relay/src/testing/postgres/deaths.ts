import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { hourOf, systemClock } from '../../clock.ts'
import { allItems, call, refusedWith, signInAt, startAt } from '../client.ts'
import { mortalPlace } from '../database.ts'
import { type RelayProcess, startProcess } from '../process.ts'
import { makeMessage, makeSeeker, makeStart } from '../seeker.ts'

/** What came of it; that nothing was lost is asserted. Milliseconds from a server that takes connections again to the next acknowledgement. */
export interface Deaths {
  readonly acknowledged: number
  readonly refused: number
  readonly recovered: readonly number[]
}

const writersOfEach = 2
const betweenDeaths = 40

interface Talk {
  readonly conversation: string
  readonly record: string
  readonly token: string
  /** The order that each message was acknowledged with. */
  readonly acknowledged: Map<string, number>
}

const begin = async (site: string, umbrella: Parameters<typeof makeStart>[1]): Promise<Talk> => {
  const seeker = makeSeeker()
  const start = makeStart(seeker, umbrella, hourOf(systemClock))
  return { conversation: seeker.conversation, record: start.hash, token: await startAt(site, seeker, start), acknowledged: new Map() }
}

/** Each acknowledged message stands where it was said to stand, nothing stands there twice, and no order is missing. */
const holdsAll = async (desk: string, session: string, { conversation, acknowledged }: Talk): Promise<void> => {
  const items = await allItems(desk, conversation, session)
  const stored = new Map(items.flatMap((item) => (item.kind === 'message' ? [[item.message.id, item.order] as const] : [])))
  for (const [id, order] of acknowledged) assert.equal(stored.get(id), order)
  assert.deepEqual(
    items.map(({ order }) => order),
    items.map((_, at) => at + 1),
  )
  assert.equal(stored.size, items.length - 1)
}

/** Kills the database of a relay process that is being written to, so many times; pages send each message until it is acknowledged. */
export const dieOften = async (
  test: { after(act: () => Promise<void>): void },
  { deaths, talks = 2, settings = {} }: { readonly deaths: number; readonly talks?: number; readonly settings?: Readonly<Record<string, string>> },
): Promise<Deaths> => {
  const { place, server } = await mortalPlace(test, settings)
  const { site, desk, child, exited }: RelayProcess = await startProcess(place)
  test.after(async () => void child.kill('SIGKILL'))
  const all = await Promise.all(Array.from({ length: talks }, () => begin(site, place.umbrella)))
  const { session } = await signInAt(desk, place.umbrella.members.anna)
  let over = false
  let refused = 0
  const writer = async ({ conversation, record, token, acknowledged }: Talk): Promise<void> => {
    while (!over) {
      const body = makeMessage(record)
      while (!over) {
        const answer = await call(site, 'send', { params: { conversation }, body, token })
        if (answer.kind === 'ok') {
          acknowledged.set(body.id, answer.value.order)
          break
        }
        assert.equal(answer.refusal.code, 'unavailable')
        refused++
        await setTimeout(100)
      }
    }
  }
  const count = (): number => all.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  const reached = async (wanted: number): Promise<void> => {
    while (!over && count() < wanted) await setTimeout(5)
  }
  const writers = Promise.all(all.flatMap((talk) => Array.from({ length: writersOfEach }, () => writer(talk))))
  const recovered: number[] = []
  const kills = async (): Promise<void> => {
    for (let at = 0; at < deaths; at++) {
      await reached(count() + betweenDeaths)
      await server.kill()
      const [{ conversation, record }] = all as [Talk, ...Talk[]]
      assert.equal(await refusedWith(call(desk, 'send', { params: { conversation }, body: makeMessage(record), token: session })), 'unavailable')
      await server.start()
      const back = performance.now()
      await reached(count() + 1)
      recovered.push(performance.now() - back)
    }
    over = true
  }
  // Whoever fails ends the others, too.
  await Promise.all([kills(), writers]).finally(() => {
    over = true
  })
  for (const talk of all) await holdsAll(desk, session, talk)
  child.kill()
  assert.equal(await exited, 0)
  return { acknowledged: count(), refused, recovered }
}
