import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { random } from '../../testing/keys.ts'
import { begun, type Open } from './given.ts'

const week = '2027-05-03'

/** What every store must do about promises that were kept and broken. */
export const promiseConformance = (name: string, open: Open): void => {
  describe(`${name}: promises`, () => {
    test('that are broken are counted once for each hour that was promised, however often they are found, and no more when the conversation is gone', async (t) => {
      const store = await open(t)
      const { conversation } = await begun(store)
      const late = { of: { conversation }, week, kind: 'next-reply', outcome: 'late' } as const
      assert.deepEqual([await store.breakPromise({ ...late, due: 500_000 }), await store.breakPromise({ ...late, due: 500_000 })], [true, false])
      assert.equal(await store.breakPromise({ ...late, due: 500_100 }), true, 'another word, another promise')
      assert.equal(await store.breakPromise({ ...late, of: { conversation: random(16) }, due: 500_000 }), false)
      assert.equal(await store.breakPromise({ ...late, of: { proposal: random(16) }, due: 500_000 }), false)
      assert.deepEqual(await store.promises(week, week), [{ week, kind: 'next-reply', outcome: 'late', times: 2 }])
      await store.erase(conversation)
      assert.equal(await store.breakPromise({ ...late, due: 500_200 }), false)
      assert.deepEqual(await store.promises(week, week), [{ week, kind: 'next-reply', outcome: 'late', times: 2 }], 'what was counted stays, it names nobody')
    })

    test('are numbers of a week, and go with it', async (t) => {
      const store = await open(t)
      for (const one of ['2027-05-03', '2027-05-10', '2027-05-10', '2027-05-17']) await store.keepPromise({ week: one, kind: 'first-reply', outcome: 'kept' })
      const times = async () => (await store.promises('2027-05-03', '2027-05-10')).map((row) => [row.week, row.times])
      assert.deepEqual(await times(), [
        ['2027-05-03', 1],
        ['2027-05-10', 2],
      ])
      assert.equal(await store.sweepPromises('2027-05-10'), 1)
      assert.deepEqual(await times(), [['2027-05-10', 2]])
    })
  })
}
