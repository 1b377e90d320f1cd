import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FeedEvent, StoredReminders } from '../reminder.ts'
import { hour, type Open, umbrella } from './given.ts'

const { anna, bela } = umbrella.members

const all: StoredReminders = {
  choice: { kinds: ['change', 'missing'], before: ['evening'] },
  feed: 'A'.repeat(43),
  mail: { address: 'anna@example.org', language: 'de' },
  devices: ['https://push.example/anna'],
}
const event: FeedEvent = { slot: 'slot', uid: 'uid', sequence: 2, modified: 30_000_000, start: 30_000_100, end: 30_000_200, meeting: false, cancelled: true }

/** What every store must do about reminders. */
export const reminderConformance = (name: string, open: Open): void => {
  const founded = async (t: Parameters<Open>[0]) => {
    const store = await open(t)
    await store.foundAccounts(umbrella.founding.accounts)
    return store
  }

  describe(`${name}: reminders`, () => {
    test('are kept whole for each person, the newest of each, until there is nothing left', async (t) => {
      const store = await founded(t)
      await store.putReminders(anna.account, { ...all, mail: null })
      await store.putReminders(anna.account, all)
      await store.putReminders(bela.account, { ...all, feed: null })
      assert.deepEqual(
        await store.reminders(),
        new Map(
          [
            [anna.account, all],
            [bela.account, { ...all, feed: null }],
          ].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)) as [string, StoredReminders][],
        ),
      )
      await store.putReminders(anna.account, null)
      assert.deepEqual([...(await store.reminders()).keys()], [bela.account])
    })

    test('each key is told once to each person, until it is forgotten', async (t) => {
      const store = await founded(t)
      const both = await Promise.all([store.tellOnce(anna.account, 'change one', 20_000), store.tellOnce(anna.account, 'change one', 20_000)])
      assert.deepEqual(both.toSorted(), [false, true])
      assert.equal(await store.tellOnce(bela.account, 'change one', 20_001), true)
      assert.equal(await store.forgetTold(20_001), 1)
      assert.equal(await store.tellOnce(anna.account, 'change one', 20_002), true)
      assert.equal(await store.tellOnce(bela.account, 'change one', 20_002), false)
    })

    test('a calendar is what was last shown, whole; it goes with its address', async (t) => {
      const store = await founded(t)
      await store.putFeedEvents(anna.account, [event])
      assert.deepEqual(await store.feedEvents(anna.account), [], 'nobody has a calendar without an address')
      await store.putReminders(anna.account, all)
      await store.putFeedEvents(anna.account, [event, { ...event, slot: 'other', uid: 'other' }])
      await store.putFeedEvents(anna.account, [event])
      assert.deepEqual(await store.feedEvents(anna.account), [event])
      assert.deepEqual(await store.feedEvents(bela.account), [])
      await store.putReminders(anna.account, { ...all, feed: null })
      assert.deepEqual(await store.feedEvents(anna.account), [])
    })

    test('the push key is made once', async (t) => {
      const store = await open(t)
      const key = await store.pushKey(() => new Uint8Array([1, 2, 3]))
      assert.deepEqual([...key], [1, 2, 3])
      assert.deepEqual([...(await store.pushKey(() => new Uint8Array([4])))], [1, 2, 3])
    })

    test('E4 of somebody who leaves nothing stays, and nothing comes back', async (t) => {
      const store = await founded(t)
      await store.putReminders(anna.account, all)
      await store.putFeedEvents(anna.account, [event])
      await store.tellOnce(anna.account, 'change one', 20_000)
      await store.closeAccount(anna.account, hour)
      const look = async () => [[...(await store.reminders()).keys()], await store.feedEvents(anna.account)]
      assert.deepEqual(await look(), [[], []])
      await store.putReminders(anna.account, all)
      await store.putFeedEvents(anna.account, [event])
      assert.equal(await store.tellOnce(anna.account, 'change two', 20_000), false)
      assert.deepEqual(await look(), [[], []])
    })
  })
}
