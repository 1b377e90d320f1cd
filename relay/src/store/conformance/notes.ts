import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Reader, Reason } from '@zop/wire'
import { random } from '../../testing/keys.ts'
import { bySeeker, counsellor, makeNotes, standIn } from '../../testing/next.ts'
import { checkedOf, type MadeRecord, makeMessage, type TestSeeker } from '../../testing/seeker.ts'
import type { Member } from '../../testing/umbrella.ts'
import type { NewNotes } from '../conversation.ts'
import type { Store } from '../store.ts'
import { begun, hour, type Open, umbrella } from './given.ts'

const { anna, alex, bela } = umbrella.members
const pool = { role: 'pool', id: umbrella.pool } as const

/** Anna's conversation with notes about it, read by these. */
const noted = async (store: Store, readers: readonly Reader[] = [counsellor(anna)]) => {
  const { seeker, conversation, take } = await begun(store)
  const made = makeNotes({ umbrella, on: take, hour }, anna, readers)
  const notes: NewNotes = { notes: made.content.conversation, about: conversation, hour, record: checkedOf(made), message: makeMessage(made.hash) }
  await store.startNotes(notes)
  const write = async (on: MadeRecord, at: number, reason: Reason, to: readonly Reader[] = []) => {
    const next = bySeeker(seeker, { umbrella, on, hour: at }, { reason, to })
    assert.equal((await store.advance(conversation, checkedOf(next))).kind, 'advanced', reason)
    return next
  }
  const end = async () => {
    const [standing] = await store.notesAbout(conversation)
    return standing && [standing.goes, standing.handedOver, standing.readers.length]
  }
  return { seeker, conversation, take, notes, write, end }
}

/** Hands the conversation over to two people of the south. */
const handOver = async (store: Store, { seeker, on, by }: { seeker: TestSeeker; on: MadeRecord; by: Member }): Promise<void> => {
  const { conversation } = seeker
  const proposal = { id: random(16), conversation, hash: random(32), by: by.certificate ?? '', centre: 'south', expires: hour + 48, promise: null }
  await store.putProposal({ ...proposal, proposal: on.sealed.record }, hour)
  for (const certificate of ['x', 'y']) await store.accept(proposal.id, { certificate, acceptance: on.sealed.record })
  const readers = [
    { role: 'counsellor', id: 'x' },
    { role: 'stand-in', id: 'y' },
  ] as const
  const over = checkedOf(bySeeker(seeker, { umbrella, on, hour }, { reason: 'hand-over', to: readers }))
  const done = await store.advance(conversation, { ...over, answers: { proposal: proposal.id, certificates: ['x', 'y'] } })
  assert.equal(done.kind, 'advanced')
}

export const notesConformance = (name: string, open: Open): void => {
  describe(`${name}: notes`, () => {
    test('C9 stand beside their conversation, are read by no seeker, and go with it', async (t) => {
      const store = await open(t)
      const { conversation, notes } = await noted(store)
      assert.deepEqual(await store.startNotes({ ...notes, about: random(16) }), { kind: 'missing' })
      assert.deepEqual(await store.startNotes(notes), { kind: 'again' })
      const [standing] = await store.notesAbout(conversation)
      assert.deepEqual([standing?.about, standing?.conversation, standing?.readers], [conversation, notes.notes, [counsellor(anna)]])
      assert.deepEqual(await store.startNotes({ ...notes, notes: random(16), about: notes.notes }), { kind: 'missing' }, 'there are no notes about notes')
      const stored = await store.stored(conversation)
      assert.deepEqual([stored?.notes.count, stored?.notes.newest, stored?.messages.count], [1, hour, 1])
      assert.equal(stored?.notes.bytes, standing?.bytes)
      assert.deepEqual(await store.erase(conversation), { kind: 'erased', deleted: 5, notes: [notes.notes] })
      assert.equal(await store.standing(notes.notes), null)
    })

    test('C9 outlive a hand-over by 30 days and no hour more', async (t) => {
      const store = await open(t)
      const { seeker, conversation, take, notes, end } = await noted(store)
      await handOver(store, { seeker, on: take, by: anna })
      assert.deepEqual(await end(), [hour + 720, true, 1])
      assert.equal((await store.stored(conversation))?.notes.until, hour + 720)
      assert.deepEqual(await store.sweep(hour + 719), { erased: [], thinned: [] })
      assert.deepEqual(await store.sweep(hour + 720), { erased: [notes.notes], thinned: [] })
      assert.notEqual(await store.standing(conversation), null)
    })

    test('C9 have 30 days left when nobody who reads them reads the conversation: after a withdrawal and in the pool', async (t) => {
      for (const reason of ['withdraw', 'pool'] as const) {
        const store = await open(t)
        const { conversation, take, notes, write, end } = await noted(store)
        assert.deepEqual(await end(), [null, false, 1])
        const gone = await write(take, hour, reason, reason === 'pool' ? [pool] : [])
        assert.deepEqual(await end(), [hour + 720, false, 1], reason)
        await write(gone, hour + 9, 'return', [counsellor(bela)])
        assert.deepEqual(await end(), [hour + 720, false, 1], 'somebody else reads now, and it is not put off')
        assert.equal((await store.stored(conversation))?.notes.until, hour + 720)
        assert.deepEqual(await store.sweep(hour + 720), { erased: [notes.notes], thinned: [] })
        assert.notEqual(await store.standing(conversation), null)
      }
    })

    test('C9 of whom the person withdrew from are not handed over by somebody else later', async (t) => {
      const store = await open(t)
      const { seeker, take, write, end } = await noted(store)
      const alone = await write(take, hour, 'withdraw')
      const belas = await write(alone, hour, 'return', [counsellor(bela)])
      await handOver(store, { seeker, on: belas, by: bela })
      assert.deepEqual(await end(), [hour + 720, false, 1])
    })

    test('C9 stay when their readers come back in time', async (t) => {
      const store = await open(t)
      const { take, write, end } = await noted(store)
      const alone = await write(take, hour, 'withdraw')
      await write(alone, hour + 700, 'return', [counsellor(anna)])
      assert.deepEqual(await end(), [null, false, 1])
      assert.deepEqual(await store.sweep(hour + 720), { erased: [], thinned: [] })
    })

    test('C3, C9 of somebody whom a visit leaves out have an end, and those of who stays have none', async (t) => {
      const store = await open(t)
      const { take, notes, write, end } = await noted(store)
      await write(take, hour, 'visit', [counsellor(alex)])
      assert.deepEqual(await end(), [hour + 720, false, 0])
      assert.deepEqual(await store.sweep(hour + 720), { erased: [notes.notes], thinned: [] })
      const both = await noted(store, [counsellor(anna), standIn(alex)])
      await both.write(both.take, hour, 'visit', [counsellor(alex)])
      assert.deepEqual(await both.end(), [null, false, 1])
    })

    test('E4 that nobody can open any more have 30 days left from when that is said', async (t) => {
      const store = await open(t)
      const { conversation, notes, end } = await noted(store)
      await store.endNotes([notes.notes, conversation], hour + 5)
      await store.endNotes([notes.notes], hour + 50)
      assert.deepEqual(await end(), [hour + 725, false, 1])
      assert.equal((await store.standing(conversation))?.goes, null, 'a conversation has no such end')
    })
  })
}
