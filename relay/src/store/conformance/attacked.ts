import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bySeeker, counsellor, standIn } from '../../testing/next.ts'
import { checkedOf, makeMessage } from '../../testing/seeker.ts'
import { conversationLimit, unansweredLimit } from '../conversation.ts'
import type { Store } from '../store.ts'
import { beginFile } from './file.ts'
import { begun, hour, type Open, umbrella } from './given.ts'

const { anna, alex } = umbrella.members
const day = 24

/** A whole file under a record, on which the next one stands already; kept for seven days. */
const outrun = async (store: Store) => {
  const { seeker, start, file, part } = await beginFile(store)
  const { conversation, id, sender } = file
  await store.keep(conversation, { number: 1, days: 7 })
  await store.openFile(file)
  await store.writeFile(part(0))
  const visit = bySeeker(seeker, { umbrella, on: start, hour }, { reason: 'visit', to: [{ role: 'pool', id: umbrella.pool }] })
  await store.advance(conversation, checkedOf(visit))
  return { conversation, id, sender, visit }
}

/** What somebody who has studied the store would do with it. */
export const attackedConformance = (name: string, open: Open): void => {
  describe(`${name}: under attack`, () => {
    test('C5 a conversation filled with messages can still be left, and nobody fills it with records', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      await store.append(conversation, makeMessage(take.hash), { by: 'person', hour })
      const said = { by: 'person', hour } as const
      for (let left = conversationLimit.items; left > 0; left -= 500)
        await Promise.all(Array.from({ length: 500 }, () => store.append(conversation, makeMessage(take.hash, { quiet: true }), said)))
      assert.deepEqual(await store.append(conversation, makeMessage(take.hash), said), { kind: 'full' })
      const withdraw = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'withdraw' })
      assert.equal((await store.advance(conversation, checkedOf(withdraw))).kind, 'advanced')
    })

    test('before anybody has answered a little room is all there is; then there is all of it', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      const big = () => store.append(conversation, makeMessage(take.hash, { bytes: 64 * 1024 }), { by: 'seeker', hour })
      const room = Math.floor(unansweredLimit.bytes / (64 * 1024)) - 1
      for (let i = 0; i < room; i++) assert.equal((await big()).kind, 'stored')
      assert.deepEqual(await big(), { kind: 'full' })
      const visit = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna)] })
      assert.equal((await store.advance(conversation, checkedOf(visit))).kind, 'advanced')
      await store.append(conversation, makeMessage(visit.hash), { by: 'person', hour })
      assert.equal((await store.append(conversation, makeMessage(visit.hash, { bytes: 64 * 1024 }), { by: 'seeker', hour })).kind, 'stored')
    })

    test('F2 a file goes with the epoch of the message that names it, also where a record came between them', async (t) => {
      const store = await open(t)
      const { conversation, id, sender, visit } = await outrun(store)
      const later = { by: 'seeker', hour: hour + 1 } as const
      await store.append(conversation, makeMessage(visit.hash), { ...later, sender: 'somebody else' })
      await store.append(conversation, makeMessage(visit.hash, { quiet: true }), { ...later, sender })
      await store.append(conversation, makeMessage(visit.hash), { ...later, sender })
      await store.sweep(hour + 7 * day)
      assert.notEqual(await store.file(conversation, id), null)
      await store.sweep(hour + 1 + 7 * day)
      assert.equal(await store.file(conversation, id), null)
    })

    test('F2 a file that somebody else sent, or long ago, stays where it is', async (t) => {
      const store = await open(t)
      const { conversation, id, sender, visit } = await outrun(store)
      await store.append(conversation, makeMessage(visit.hash), { by: 'person', hour: hour + 1, sender: 'somebody else' })
      await store.append(conversation, makeMessage(visit.hash), { by: 'seeker', hour: hour + 3, sender })
      await store.sweep(hour + 7 * day)
      assert.equal(await store.file(conversation, id), null)
    })

    test('C5 the way in that counts is the last one, and it outlives what was under it', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      assert.deepEqual(await store.terms(conversation), [])
      const over = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'visit', to: [counsellor(anna), standIn(alex)] })
      await store.advance(conversation, { ...checkedOf(over), brings: { centre: 'north', until: hour + 48 } })
      await store.keep(conversation, { number: 1, days: 7 })
      const visit = bySeeker(seeker, { umbrella, on: over, hour: hour + 24 }, { reason: 'visit', to: [counsellor(anna)] })
      await store.advance(conversation, checkedOf(visit))
      await store.sweep(hour + 7 * day)
      assert.deepEqual(await store.terms(conversation), [{ centre: 'north', until: hour + 48 }])
      const again = bySeeker(seeker, { umbrella, on: visit, hour: hour + 24 }, { reason: 'visit', to: [counsellor(anna)] })
      await store.advance(conversation, { ...checkedOf(again), brings: { centre: 'north', until: null } })
      assert.deepEqual(await store.terms(conversation), [{ centre: 'north', until: null }])
    })

    test('C6 who leaves those who have muted them is muted no more', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await begun(store)
      await store.mute(conversation, hour + 72)
      const pool = bySeeker(seeker, { umbrella, on: take, hour }, { reason: 'pool', to: [{ role: 'pool', id: umbrella.pool }] })
      await store.advance(conversation, checkedOf(pool))
      assert.equal((await store.standing(conversation))?.mutedUntil, null)
    })
  })
}
