import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordItem } from '@zop/wire'
import { itemOf } from '../fixture.ts'
import {
  type At,
  backToPool,
  type Chain,
  changeReaders,
  checkDirectory,
  type Follower,
  follow,
  followAll,
  formerPeople,
  issueDirectory,
  issueRoots,
  signingKeys,
  takeConversation,
  visitConversation,
} from '../index.ts'
import { random } from '../primitive/bytes.ts'
import { anchor, at, begin, certificateOf, expectFollowed, forged, hour, known, people, ruleOf, umbrella, vouchers } from './scene.fixture.ts'

/** The roots have dropped the coordinator who signed directory 1, and another one has signed the next. */
const successor = await signingKeys(random(32))
const { newer, published } = await (async () => {
  const roots = await issueRoots({ ...known.roots, number: 2, coordinators: [successor.public] }, [umbrella.root])
  const directory = await issueDirectory({ ...known.directory, number: 2, previous: known.hash }, successor)
  const checked = await checkDirectory(anchor, { roots, directory }, { hour, origin: umbrella.origin })
  return { newer: checked.kind === 'valid' ? checked.directory : assert.fail(checked.reason), published: { roots, directory } }
})()
const later: Partial<Follower> = {
  directory: newer,
  vouchers: { ...vouchers, directory: async (hash) => (hash === newer.hash ? published : vouchers.directory(hash)) },
}
const now: At = { directory: newer, hour }

const scene = await begin()
const { seeker, by, start, take, own, amals, waiting } = scene
const [amal, jana] = [certificateOf(people.amal), certificateOf(people.jana)]
const began = itemOf(start.sealed, 0)
const taken = itemOf(take.sealed, 0, 2)

const closed = async (items: readonly RecordItem[], changes = later): Promise<Chain> => {
  const result = await followAll(items, by(seeker, changes))
  return result.kind === 'closed' ? result.chain : assert.fail(`${result.kind} ${'rule' in result ? result.rule : ''}`)
}

test('C8 a take under a directory whose coordinator has left the list closes its epoch on return, and the person goes on through the pool', async () => {
  assert.equal(await ruleOf(follow(start.chain, taken, by(seeker, later))), 'C8', 'never as it happens')
  const chain = await closed([began, taken])
  assert.deepEqual(
    chain.epochs.map(({ reading }) => reading !== null),
    [true, false],
  )
  await assert.rejects(() => visitConversation(chain, seeker, now), /C6/)
  assert.deepEqual(await formerPeople(chain, now), [])
  const pool = await backToPool(chain, seeker, { epochs: [0] }, now)
  const items = [itemOf(start.sealed, null), itemOf(take.sealed, null, 2), itemOf(pool.sealed, 1, 3)]
  const kofis = await expectFollowed(followAll(items, by(people.kofi, later)))
  assert.deepEqual(kofis.epochs[0].reading, waiting.epochs[0].reading)
  const again = await takeConversation(kofis, people.kofi, newer, hour)
  assert.equal(await ruleOf(follow(pool.chain, itemOf(again.sealed, 0, 4), by(seeker, later))), 'followed')
})

test('C8 a take under a directory below the floor of a newer build closes its epoch likewise', async () => {
  const floor = { ...anchor, lowest: { roots: 0, directory: 2 } }
  await closed([began, taken], { ...later, anchor: floor })
})

test('C8 a closed take stays closed when it is served again: nothing is ever written under its key', async () => {
  const chain = await closed([began, taken])
  for (const item of [taken, itemOf(take.sealed, 0, 3)]) {
    const again = await follow(chain, item, by(seeker, later))
    assert.deepEqual(again, { kind: 'closed', chain })
  }
})

test('C8 what a person writes upon a closed take stays closed with it', async () => {
  const named = await changeReaders(amals, people.amal, { counsellor: amal, standIn: jana }, now)
  const chain = await closed([began, taken, itemOf(named.sealed, 0, 3)])
  await assert.rejects(() => visitConversation(chain, seeker, now), /C6/)
})

test('C8 H3 a closed take must still stand in its place, be signed by its author, and its author be a lead’s', async () => {
  const other = await begin()
  const wrong = [
    itemOf(other.take.sealed, 0, 2),
    itemOf(await forged(take.sealed, { hour: hour - 5 }, people.amal.signing), 0, 2),
    itemOf(await forged(take.sealed, {}, people.jana.signing), 0, 2),
    itemOf(await forged(take.sealed, { author: { role: 'counsellor', id: newer.hash } }, people.amal.signing), 0, 2),
    itemOf(await forged(take.sealed, { reason: 'visit' }, people.amal.signing), 0, 2),
  ]
  for (const item of wrong) assert.notEqual(await ruleOf(followAll([began, item], by(seeker, later))), 'closed')
  const fork = { ...later, directory: { ...newer, directory: { ...newer.directory, number: 1 } } }
  assert.equal(await ruleOf(followAll([began, taken], by(seeker, fork))), 'C8', 'another directory of the same number')
})

test('H2 H5 somebody who was dropped does not come back by a directory that nobody vouches for any more', async () => {
  const visit = await visitConversation(own, seeker, at)
  const named = await changeReaders(amals, people.amal, { counsellor: amal, standIn: jana }, at)
  const body = { n: 3, previous: visit.chain.epochs[2]?.hash ?? '', author: { role: 'counsellor', id: jana.hash } } as const
  const forge = await forged(named.sealed, body, people.jana.signing)
  const chain = await closed([began, taken, itemOf(visit.sealed, 0, 3), itemOf(forge, 0, 4)])
  await assert.rejects(() => visitConversation(chain, seeker, now), /C6/)
})
