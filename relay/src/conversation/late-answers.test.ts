import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Standing } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { Board } from './board.ts'
import { lookAgain } from './telling.ts'

const conversation = 'anything'

const taken: Standing = {
  conversation,
  about: null,
  goes: null,
  handedOver: false,
  opening: { language: 'de', channel: 'chat', audience: 'person' },
  since: 1,
  n: 5,
  head: 'five',
  directory: 1,
  last: 10,
  bytes: 100,
  readers: [{ role: 'counsellor', id: 'kim' }],
  kept: null,
  owed: null,
  promise: null,
  mutedUntil: null,
  answered: true,
  spoke: null,
}
const inPool: Standing = { ...taken, n: 6, head: 'six', last: 11, readers: [{ role: 'pool', id: 'pool' }] }

/** A store that says what stood when it was asked, and whose answers come when they are let go. */
const slowStore = (first: Standing | null) => {
  const now = { standing: first }
  const answers: (() => void)[] = []
  const board = new Board()
  const store = {
    standing: async () => {
      const { standing } = now
      const { promise, resolve } = Promise.withResolvers<void>()
      answers.push(resolve)
      await promise
      return standing
    },
  }
  const world = { board, store, clock: { now: () => 1000 } } as unknown as World
  const answer = async (at: number) => {
    answers[at]?.()
    await setImmediate()
  }
  return { now, board, answers, answer, look: () => lookAgain(world, conversation) }
}

test('C6 who went back to the pool waits there, although the store’s answer from before that comes last', async () => {
  const { now, board, answer, look } = slowStore(taken)
  const first = look()
  now.standing = inPool
  const second = look()
  await answer(1)
  await second
  await answer(0)
  await answer(2)
  assert.equal((await first)?.n, 6)
  assert.deepEqual(board.get(conversation)?.readers, inPool.readers)
  assert.equal(board.get(conversation)?.taken, undefined)
  assert.equal(board.last(conversation), 11)
})

test('what changes without an item is not undone by an older answer', async () => {
  const { now, board, answer, look } = slowStore(taken)
  const first = look()
  now.standing = { ...taken, mutedUntil: 50 }
  const second = look()
  await answer(1)
  await second
  await answer(0)
  await answer(2)
  await first
  assert.equal(board.get(conversation)?.mutedUntil, 50)
})

test('D4 a word that is heard while the store is asked stays, and so does what the store was asked for', async () => {
  const { now, board, answer, look } = slowStore({ ...taken, mutedUntil: 50 })
  board.put(taken)
  const asked = look()
  now.standing = { ...taken, mutedUntil: 50, last: 11, spoke: { hour: 7, by: 'seeker' }, owed: 9, promise: { since: 7, by: 9 } }
  board.heard(conversation, { by: 'seeker', hour: 7, sender: 'x', promised: 9, quiet: false, bytes: 10, order: 11 })
  await answer(0)
  await answer(1)
  await asked
  const { mutedUntil, owed, spoke } = board.get(conversation) ?? {}
  assert.deepEqual({ mutedUntil, owed, spoke }, { mutedUntil: 50, owed: 9, spoke: { hour: 7, by: 'seeker' } })
})

test('F3 what was deleted while the store was asked does not come back', async () => {
  const { now, board, answer, look } = slowStore(taken)
  board.put(taken)
  const asked = look()
  now.standing = null
  board.remove(conversation)
  await answer(0)
  await answer(1)
  assert.equal(await asked, null)
  assert.equal(board.get(conversation), null)
})

test('a store that has lost an item is believed when it is asked after that', async () => {
  const { now, board, answer, answers, look } = slowStore(inPool)
  board.put(inPool)
  now.standing = taken
  const asked = look()
  await answer(0)
  assert.equal((await asked)?.n, 5)
  assert.equal(answers.length, 1)
})
