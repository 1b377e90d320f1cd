import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf } from '../clock.ts'
import { call, ok, refusedWith, reopenAt, signInAt, startBody } from '../testing/client.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'
import { beginAt, makeHouse } from '../testing/together.ts'

/** What every process shows of the lanes to one person, without what differs by the minute. */
const shownTo = async (desk: string, session: string): Promise<string> => {
  const lanes = await Promise.all((['waiting', 'mine', 'due'] as const).map((lane) => ok(call(desk, 'lane', { params: { lane, after: '0' }, token: session }))))
  return JSON.stringify(
    lanes.map(({ cards, inAll }) => [
      inAll,
      cards.map(({ conversation, seekerThere, role, counsellor, owed, muted, waited }) => [conversation, seekerThere, role, counsellor, owed, muted, waited]),
    ]),
  )
}

describe('a process that is cut off', () => {
  test('serves nobody what may be old, ends its streams, and is as the others when it hears again', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    const { session } = await signInAt(a.desk, house.place.umbrella.members.anna)
    const { seeker, params, token } = await beginAt(house, a)
    const page = await listenAsSeeker(b.site, seeker.conversation, { token })
    b.bus.cut()
    await page.closed()
    assert.equal(await refusedWith(call(b.site, 'stored', { params, token })), 'unavailable')
    assert.equal(await refusedWith(call(b.site, 'health', { params: {} })), 'unavailable')
    const another = await beginAt(house, a)
    await house.until(ok(call(a.site, 'leave', { params: {}, body: { session: token } })))
    b.bus.mend()
    await house.pass(3000)
    assert.equal(await refusedWith(call(b.site, 'stored', { params, token })), 'not-signed-in')
    assert.equal(await refusedWith(call(b.site, 'stored', another)), 'ok')
    assert.equal(await shownTo(b.desk, session), await shownTo(a.desk, session))
  })
})

/** mulberry32. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

describe('what is lost, doubled and overtaken on the bus', () => {
  for (const seed of [1, 2, 3])
    test(`does no harm: three processes come to know the same, seed ${seed}`, async (t) => {
      const random = randomFrom(seed)
      const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
      const house = await makeHouse(t)
      const all = [await house.start(), await house.start(), await house.start()]
      const { umbrella } = house.place
      const { anna } = umbrella.members
      const hour = hourOf(house.clock)
      const { session } = await signInAt(pick(all).desk, anna)
      house.bus.fate = () => ({ times: random() < 0.15 ? 0 : random() < 0.15 ? 2 : 1, behind: random() < 0.2 ? Math.floor(random() * 5) : 0 })
      const open: { seeker: ReturnType<typeof makeSeeker>; head: string; start: ReturnType<typeof makeStart>; tokens: string[]; taken: boolean }[] = []
      const left: { token: string; conversation: string }[] = []
      const sent = new Map<string, number>()
      const { until } = house
      for (let step = 0; step < 40; step++) {
        const at = pick(all)
        const what = random()
        const one = open.length > 0 ? pick(open) : null
        if (!one || what < 0.2) {
          const seeker = makeSeeker()
          const start = makeStart(seeker, umbrella, hour)
          const body = await startBody(at.site, seeker, start)
          const { session: token } = await until(ok(call(at.site, 'start', { params: {}, body })))
          open.push({ seeker, head: start.hash, start, tokens: [token], taken: false })
        } else if (what < 0.35 && !one.taken) {
          const take = makeTake({ seeker: one.seeker, umbrella, on: one.start, hour }, anna)
          await until(ok(call(at.desk, 'take', { params: { conversation: one.seeker.conversation }, body: take.sealed, token: session })))
          Object.assign(one, { taken: true, head: take.hash })
        } else if (what < 0.45) one.tokens.push(await until(reopenAt(at.site, one.seeker)))
        else if (what < 0.55 && one.tokens.length > 1) {
          const token = one.tokens.pop() ?? ''
          await until(call(at.site, 'leave', { params: {}, body: { session: token } }))
          left.push({ token, conversation: one.seeker.conversation })
        } else {
          const { conversation } = one.seeker
          const body = makeMessage(one.head)
          const answer = await until(call(at.site, 'send', { params: { conversation }, body, token: one.tokens[0] }))
          // A session whose news was lost is not known everywhere yet: the page would sign in anew.
          if (answer.kind === 'ok') sent.set(body.id, answer.value.order)
          else assert.equal(answer.refusal.code, 'not-signed-in')
        }
      }
      house.bus.fate = () => ({ times: 1, behind: 0 })
      await house.pass(20_000)
      const shown = await Promise.all(all.map(({ desk }) => shownTo(desk, session)))
      assert.equal(shown[1], shown[0])
      assert.equal(shown[2], shown[0])
      for (const { site } of all) {
        for (const { seeker, tokens } of open)
          for (const token of tokens) assert.equal(await refusedWith(call(site, 'stored', { params: { conversation: seeker.conversation }, token })), 'ok')
        for (const { token, conversation } of left) assert.equal(await refusedWith(call(site, 'stored', { params: { conversation }, token })), 'not-signed-in')
      }
      assert.ok(sent.size > 5)
    })
})
