import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordItem, SealedRecord } from '@zop/wire'
import { itemOf } from '../fixture.ts'
import { backToPool, type Chain, follow, followAll, type Person, takeConversation, visitConversation } from '../index.ts'
import { at, begin, expectFollowed, hour, known, people } from './scene.fixture.ts'

const { seeker, by, start, take, own } = await begin()
const pool = await backToPool(own, seeker, { epochs: [0, 1] }, at)
const one = await visitConversation(pool.chain, seeker, at)
const two = await visitConversation(one.chain, seeker, at)

/** What is left of a record when its seals and boxes have gone. */
const bare = (sealed: SealedRecord, order: number): RecordItem => ({ ...itemOf(sealed, null, order), history: null, consent: null })

const followed = async (items: readonly RecordItem[], self: Person): Promise<Chain> => {
  let chain: Chain | null = null
  for (const item of items) {
    const found = await follow(chain, item, by(self))
    if (found.kind === 'broken') throw new Error(found.rule)
    chain = found.chain
  }
  return chain ?? assert.fail('no records')
}

const older = [bare(start.sealed, 1), bare(take.sealed, 3), bare(pool.sealed, 5), bare(one.sealed, 6)]

test('C2, C3 the newest box of a wait holds all of it: who takes it needs no older seal and no older box', async () => {
  const chain = await followed([...older, itemOf(two.sealed, 1, 7)], people.kofi)
  assert.deepEqual(
    chain.epochs.map(({ reading }) => reading),
    two.chain.epochs.map(({ reading }) => reading),
  )
  const taken = await takeConversation(chain, people.kofi, known, hour)
  assert.equal((await expectFollowed(follow(two.chain, itemOf(taken.sealed, 0, 8), by(seeker)))).epochs.length, 6)
})

test('C3 the seeker goes on by their own seals, and passes on what older boxes held', async () => {
  const mine = [start, take, pool, one].map(({ sealed }, n) => ({ ...itemOf(sealed, 0, n + 1), history: null }))
  const back = await expectFollowed(followAll([...mine, itemOf(two.sealed, 0, 5)], by(seeker)))
  const visit = await visitConversation(back, seeker, at)
  const chain = await followed([...older, bare(two.sealed, 7), itemOf(visit.sealed, 1, 8)], people.kofi)
  assert.deepEqual(
    chain.epochs.map(({ reading }) => reading !== null),
    [true, true, true, true, true, true],
  )
})
