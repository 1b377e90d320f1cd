import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { random } from '../../testing/keys.ts'
import { bySeeker, counsellor } from '../../testing/next.ts'
import { checkedOf, makeMessage, makeSeeker } from '../../testing/seeker.ts'
import type { Store } from '../store.ts'
import { begun, hour, type Open, startOf, umbrella } from './given.ts'

const { anna } = umbrella.members
const day = 24

const open30 = async (store: Store) => {
  const made = await begun(store)
  await store.keep(made.conversation, { number: 1, days: 30 })
  return made
}

/** Hours at which there are still messages under these records. */
const messagesUnder = async (store: Store, conversation: string): Promise<string[]> =>
  (await store.earlier({ conversation, before: 999_999_999, most: 1000 })).map(({ message }) => message.record)

export const keepingConformance = (name: string, open: Open): void => {
  test(`${name}: the hour of the last retention is the one that was written last, also where it lies before`, async (t) => {
    const store = await open(t)
    assert.equal(await store.lastSweep(), null)
    for (const one of [hour, hour + 1, hour - 90]) {
      await store.sweepFinished(one)
      assert.equal(await store.lastSweep(), one)
    }
  })

  describe(`${name}: what is owed`, () => {
    test('is an answer by the hour that the first unanswered word was promised, not to a receipt, and not while a chat waits', async (t) => {
      const store = await open(t)
      const owed = async (conversation: string) => (await store.standing(conversation))?.owed
      const waiting = startOf(makeSeeker())
      await store.start(waiting.start)
      assert.equal(await owed(waiting.start.conversation), null)
      const letter = startOf(makeSeeker(), { number: 1, days: 30 })
      await store.start(letter.start)
      assert.equal(await owed(letter.start.conversation), hour + 48)

      const { conversation, take } = await begun(store)
      assert.equal(await owed(conversation), hour + 48, 'the first word still waits for an answer')
      await store.append(conversation, makeMessage(take.hash, { quiet: true }), { by: 'person', hour })
      assert.equal(await owed(conversation), hour + 48)
      assert.equal((await store.standing(conversation))?.answered, false)
      await store.append(conversation, makeMessage(take.hash), { by: 'person', hour: hour + 1 })
      assert.equal(await owed(conversation), null)
      await store.append(conversation, makeMessage(take.hash, { quiet: true }), { by: 'seeker', hour: hour + 2 })
      assert.equal(await owed(conversation), null)
      await store.append(conversation, makeMessage(take.hash), { by: 'seeker', hour: hour + 3, promised: hour + 51 })
      await store.append(conversation, makeMessage(take.hash), { by: 'seeker', hour: hour + 9, promised: hour + 99 })
      const standing = await store.standing(conversation)
      assert.deepEqual([standing?.owed, standing?.answered, standing?.spoke], [hour + 51, true, { hour: hour + 9, by: 'seeker' }])
      assert.deepEqual(standing?.promise, { since: hour + 3, by: hour + 51 })
    })

    test('stands through a take, and whoever comes back to the pool with nothing open is promised an answer anew', async (t) => {
      const store = await open(t)
      const promised = async (conversation: string) => (await store.standing(conversation))?.promise
      const { seeker, conversation, take } = await begun(store, { number: 1, days: 30 })
      assert.deepEqual(await promised(conversation), { since: hour, by: hour + 48 })
      const back = bySeeker(seeker, { umbrella, on: take, hour: hour + 20 }, { reason: 'pool', to: [{ role: 'pool', id: umbrella.pool }] })
      await store.advance(conversation, checkedOf(back), { since: hour + 20, by: hour + 68 })
      assert.deepEqual(await promised(conversation), { since: hour, by: hour + 48 }, 'what stands is older')

      const answered = await begun(store, { number: 1, days: 30 })
      await store.append(answered.conversation, makeMessage(answered.take.hash), { by: 'person', hour: hour + 1 })
      assert.equal(await promised(answered.conversation), null)
      const again = bySeeker(answered.seeker, { umbrella, on: answered.take, hour: hour + 20 }, { reason: 'pool', to: [{ role: 'pool', id: umbrella.pool }] })
      await store.advance(answered.conversation, checkedOf(again), { since: hour + 20, by: hour + 90 })
      assert.deepEqual(await promised(answered.conversation), { since: hour + 20, by: hour + 90 })
      assert.equal((await store.standing(answered.conversation))?.owed, hour + 90)
    })

    test('to nobody who has taken their consent back, and anew to whoever comes back to the pool after that', async (t) => {
      const store = await open(t)
      const promised = async () => (await store.standing(conversation))?.promise
      const { seeker, conversation, take } = await begun(store, { number: 1, days: 30 })
      const alone = bySeeker(seeker, { umbrella, on: take, hour: hour + 5 }, { reason: 'withdraw' })
      await store.advance(conversation, checkedOf(alone), { since: hour + 5, by: hour + 53 })
      assert.equal(await promised(), null)
      await store.append(conversation, makeMessage(alone.hash), { by: 'seeker', hour: hour + 6 })
      assert.equal(await promised(), null)
      const back = bySeeker(seeker, { umbrella, on: alone, hour: hour + 60 }, { reason: 'pool', to: [{ role: 'pool', id: umbrella.pool }] })
      await store.advance(conversation, checkedOf(back), { since: hour + 60, by: hour + 108 })
      assert.deepEqual(await promised(), { since: hour + 60, by: hour + 108 })
    })

    test('anew to whoever returns to people with a word that nobody has answered, and not where it was answered', async (t) => {
      const store = await open(t)
      const returned = async (asks: boolean) => {
        const { seeker, conversation, take } = await begun(store, { number: 1, days: 30 })
        if (!asks) await store.append(conversation, makeMessage(take.hash), { by: 'person', hour })
        const alone = bySeeker(seeker, { umbrella, on: take, hour: hour + 5 }, { reason: 'withdraw' })
        await store.advance(conversation, checkedOf(alone))
        const back = bySeeker(seeker, { umbrella, on: alone, hour: hour + 60 }, { reason: 'return', to: [counsellor(anna)] })
        await store.advance(conversation, checkedOf(back), { since: hour + 60, by: hour + 108 })
        return (await store.standing(conversation))?.promise
      }
      assert.deepEqual(await returned(true), { since: hour + 60, by: hour + 108 })
      assert.equal(await returned(false), null)
    })

    test('to nobody who is muted, until their hour; what they sent before is answered all the same', async (t) => {
      const store = await open(t)
      const { conversation, take } = await begun(store)
      const before = makeMessage(take.hash)
      await store.append(conversation, before, { by: 'seeker', hour })
      assert.equal(await store.mute(conversation, hour + 2), true)
      assert.equal((await store.standing(conversation))?.mutedUntil, hour + 2)
      const message = makeMessage(take.hash)
      assert.deepEqual(await store.append(conversation, message, { by: 'seeker', hour: hour + 1 }), { kind: 'muted' })
      assert.deepEqual(await store.append(conversation, before, { by: 'seeker', hour: hour + 1 }), { kind: 'known', order: 4 })
      assert.equal((await store.append(conversation, makeMessage(take.hash), { by: 'person', hour: hour + 1 })).kind, 'stored')
      assert.equal((await store.append(conversation, message, { by: 'seeker', hour: hour + 2 })).kind, 'stored')
      assert.equal(await store.mute(random(16), null), false)
    })
  })

  describe(`${name}: what is kept`, () => {
    test('F2 the highest number counts, and the same statement again changes nothing', async (t) => {
      const store = await open(t)
      const { conversation } = await begun(store)
      assert.equal((await store.standing(conversation))?.kept, null)
      const kept = { number: 2, days: 30, until: hour + 30 * day } as const
      assert.deepEqual(await store.keep(conversation, { number: 2, days: 30 }), { kind: 'kept', kept })
      assert.deepEqual(await store.keep(conversation, { number: 2, days: 30 }), { kind: 'kept', kept })
      assert.deepEqual(await store.keep(conversation, { number: 2, days: 90 }), { kind: 'older' })
      assert.deepEqual(await store.keep(conversation, { number: 1, days: 7 }), { kind: 'older' })
      assert.deepEqual(await store.keep(conversation, { number: 3, days: 7 }), { kind: 'kept', kept: { number: 3, days: 7, until: hour + 7 * day } })
      assert.deepEqual(await store.keep(random(16), { number: 1, days: 7 }), { kind: 'missing' })
      assert.deepEqual(await store.erase(conversation, { unkept: true }), { kind: 'kept' })
      assert.deepEqual(await store.erase(conversation, { head: random(32) }), { kind: 'newer-epoch' })
    })

    test('F2 an epoch goes with its days after its last message, not an hour sooner; what is newer stays', async (t) => {
      const store = await open(t)
      const { seeker, conversation, start, take } = await open30(store)
      await store.append(conversation, makeMessage(take.hash), { by: 'person', hour: hour + 10 })
      const visit = bySeeker(seeker, { umbrella, on: take, hour: hour + 20 }, { reason: 'visit', to: [counsellor(anna)] })
      await store.advance(conversation, checkedOf(visit))
      await store.append(conversation, makeMessage(visit.hash), { by: 'seeker', hour: hour + 100 })
      assert.equal((await store.standing(conversation))?.kept?.until, hour + 100 + 30 * day)

      assert.deepEqual(await store.sweep(hour + 30 * day - 1), { erased: [], thinned: [] })
      assert.deepEqual(await store.sweep(hour + 30 * day), { erased: [], thinned: [conversation] })
      assert.deepEqual(await messagesUnder(store, conversation), [take.hash, visit.hash])
      assert.deepEqual(await store.sweep(hour + 10 + 30 * day), { erased: [], thinned: [conversation] })
      assert.deepEqual(await messagesUnder(store, conversation), [visit.hash])
      const records = await store.records({ conversation, after: 0, readers: [seeker.reader.id], most: 9 })
      assert.deepEqual(
        records.map(({ record, seal, history }) => [record, seal !== null, history !== null]),
        [
          [start.sealed.record, false, false],
          [take.sealed.record, false, false],
          [visit.sealed.record, true, false],
        ],
        'bare records stay',
      )
      assert.deepEqual(await store.sweep(hour + 99 + 30 * day), { erased: [], thinned: [] })
      assert.deepEqual(await store.sweep(hour + 100 + 30 * day), { erased: [conversation], thinned: [] })
      assert.equal(await store.standing(conversation), null)
    })

    test('F2 an epoch without a message goes with its days after its record', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take } = await open30(store)
      const visit = bySeeker(seeker, { umbrella, on: take, hour: hour + 50 }, { reason: 'visit', to: [counsellor(anna)] })
      await store.advance(conversation, checkedOf(visit))
      await store.sweep(hour + 49 + 30 * day)
      assert.notEqual(await store.standing(conversation), null)
      assert.deepEqual((await store.sweep(hour + 50 + 30 * day)).erased, [conversation])
    })

    test('F2 twice, and with a clock that has gone back, the retention deletes nothing more; what is unkept it leaves alone', async (t) => {
      const store = await open(t)
      const kept = await open30(store)
      const unkept = await begun(store)
      await store.append(kept.conversation, makeMessage(kept.take.hash), { by: 'seeker', hour: hour + 5 })
      const at = hour + 30 * day
      assert.deepEqual(await store.sweep(at), { erased: [], thinned: [kept.conversation] })
      assert.deepEqual(await store.sweep(at), { erased: [], thinned: [] })
      assert.deepEqual(await store.sweep(at - 100), { erased: [], thinned: [] })
      assert.deepEqual(await store.sweep(at + 1000), { erased: [kept.conversation], thinned: [] })
      assert.notEqual(await store.standing(unkept.conversation), null)
    })

    test('what is stored is told in numbers, sizes and hours', async (t) => {
      const store = await open(t)
      const { conversation, start, take } = await open30(store)
      await store.append(conversation, makeMessage(take.hash, { bytes: 2048 }), { by: 'person', hour: hour + 7 })
      await store.exported(conversation, hour + 8)
      await store.exported(conversation, hour + 8)
      await store.exported(conversation, hour + 9)
      assert.equal(await store.exported(random(16), hour), false)
      assert.deepEqual(await store.stored(conversation), {
        since: hour,
        kept: { number: 1, days: 30, until: hour + 7 + 30 * day },
        records: { count: 2, bytes: [start, take].reduce((sum, { sealed }) => sum + JSON.stringify(sealed.record).length, 200 + 3 * 1168) },
        messages: { count: 2, bytes: 1052 + 2048, oldest: hour, newest: hour + 7 },
        files: { count: 0, bytes: 0 },
        notes: { count: 0, bytes: 0, newest: null, until: null },
        exports: [hour + 8, hour + 9],
      })
      assert.equal(await store.stored(random(16)), null)
    })
  })
}
