import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { random } from '../../testing/keys.ts'
import { bySeeker, counsellor } from '../../testing/next.ts'
import { checkedOf, type MadeRecord, makeMessage, makeSeeker } from '../../testing/seeker.ts'
import { unansweredLimit } from '../conversation.ts'
import type { Store } from '../store.ts'
import { begun, hour, type Open, startOf, takeOf, umbrella } from './given.ts'

const { anna, alex } = umbrella.members
const pool = { role: 'pool', id: umbrella.pool } as const
const sealLength = 1168
const day = 24

const envelopeLength = ({ sealed }: MadeRecord): number => JSON.stringify(sealed.record).length

/** A conversation that waits and has been visited, each time with a longer box. */
const visited = async (store: Store) => {
  const seeker = makeSeeker()
  const { start, made } = startOf(seeker)
  await store.start(start)
  const visit = async (on: MadeRecord, length: number) => {
    const next = bySeeker(seeker, { umbrella, on, hour }, { reason: 'visit', to: [pool], history: random(length) })
    assert.equal((await store.advance(seeker.conversation, checkedOf(next))).kind, 'advanced')
    return next
  }
  const one = await visit(made, 1000)
  const two = await visit(one, 2000)
  return { seeker, conversation: seeker.conversation, made, one, two }
}

/** Which seals a reader gets, and which boxes. */
const chainFor = async (store: Store, conversation: string, reader: string) =>
  (await store.records({ conversation, after: 0, readers: [reader], most: 100 })).map(({ seal, history }) => [seal !== null, history !== null])

export const measuredConformance = (name: string, open: Open): void => {
  describe(`${name}: what a conversation holds`, () => {
    const bytesOf = async (store: Store, conversation: string) => (await store.standing(conversation))?.bytes

    test('is every byte of its messages and records, with their boxes and seals, until they go', async (t) => {
      const store = await open(t)
      const { seeker, conversation, start, take } = await begun(store)
      let bytes = 1052 + envelopeLength(start) + sealLength + envelopeLength(take) + 2 * sealLength + 200
      assert.equal(await bytesOf(store, conversation), bytes, 'the seal of the pool has gone')
      await store.append(conversation, makeMessage(take.hash, { bytes: 2048 }), { by: 'person', hour })
      bytes += 2048
      const visit = bySeeker(seeker, { umbrella, on: take, hour: hour + 1 }, { reason: 'visit', to: [counsellor(alex)], history: random(300) })
      await store.advance(conversation, checkedOf(visit))
      bytes += envelopeLength(visit) + 2 * sealLength + 300 - sealLength
      assert.equal(await bytesOf(store, conversation), bytes, 'Anna has been left out')
      const stored = await store.stored(conversation)
      assert.deepEqual([stored?.messages.bytes, stored?.records], [3100, { count: 3, bytes: bytes - 3100 }])
      await store.keep(conversation, { number: 1, days: 7 })
      await store.sweep(hour + 7 * day)
      bytes -= 3100 + 2 * sealLength + 200
      assert.equal(await bytesOf(store, conversation), bytes, 'the epochs of the start and the take are bare')
    })

    test('C3 while it waits is one seal of the pool and one box: the newest visit repeats what the older ones held', async (t) => {
      const store = await open(t)
      const { seeker, conversation, made, one, two } = await visited(store)
      const ofPool = [
        [false, false],
        [false, false],
        [true, true],
      ]
      assert.deepEqual(await chainFor(store, conversation, umbrella.pool), ofPool)
      const ofSeeker = [
        [true, false],
        [true, false],
        [true, true],
      ]
      assert.deepEqual(await chainFor(store, conversation, seeker.reader.id), ofSeeker)
      const envelopes = [made, one, two].reduce((sum, record) => sum + envelopeLength(record), 0)
      assert.equal(await bytesOf(store, conversation), 1052 + envelopes + 4 * sealLength + 2000)
      await store.advance(conversation, takeOf(seeker, two, anna))
      assert.deepEqual((await chainFor(store, conversation, anna.certificate ?? '')).at(-1), [true, true], 'the box of the take stays')
      assert.deepEqual((await chainFor(store, conversation, seeker.reader.id))[2], [true, false])
    })

    test('C2 is given to the pool from where it came to the pool; of before, the chain alone', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      assert.equal(await store.waitsSince(conversation), null)
      const back = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'pool', to: [pool], history: random(100) })
      await store.advance(conversation, checkedOf(back))
      await store.append(conversation, makeMessage(back.hash), { by: 'seeker', hour })
      const visit = bySeeker(seeker, { umbrella, on: back, hour }, { reason: 'visit', to: [pool], history: random(100) })
      await store.advance(conversation, checkedOf(visit))
      const since = (await store.waitsSince(conversation)) ?? 0
      const given = await store.items({ conversation, after: 0, readers: [umbrella.pool, seeker.reader.id], since, most: 99 })
      assert.deepEqual(
        given.map((item) => (item.kind === 'record' ? [item.order, item.seal !== null, item.history !== null] : item.order)),
        [[1, false, false], [3, false, false], [4, true, false], 5, [6, true, true]],
      )
      assert.equal(await store.waitsSince(random(16)), null)
      const waiting = await visited(store)
      assert.equal(await store.waitsSince(waiting.conversation), 1)
    })

    test('is bounded before anybody has answered: no disk is filled with boxes', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      const history = 96 * 1024
      let on = take
      for (let i = 0; i < 100; i++) {
        const next = bySeeker(seeker, { umbrella, on, hour }, { reason: 'visit', to: [counsellor(anna)], history: random(history) })
        const done = await store.advance(conversation, checkedOf(next))
        if (done.kind === 'full') break
        on = next
      }
      assert.ok(((await bytesOf(store, conversation)) ?? 0) <= 2 * unansweredLimit.bytes)
      assert.deepEqual(await store.append(conversation, makeMessage(on.hash), { by: 'seeker', hour }), { kind: 'full' })
      const full = bySeeker(seeker, { umbrella, on, hour }, { reason: 'visit', to: [counsellor(anna)], history: random(history) })
      assert.deepEqual(await store.advance(conversation, checkedOf(full)), { kind: 'full' })
      const alone = bySeeker(seeker, { umbrella, on, hour }, { reason: 'withdraw' })
      assert.equal((await store.advance(conversation, checkedOf(alone))).kind, 'advanced', 'one can always leave')
    })
  })
}
