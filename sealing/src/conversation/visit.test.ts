import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issueAgain, itemOf } from '../fixture.ts'
import {
  backToPool,
  type Chain,
  changeReaders,
  checkDirectory,
  type Follower,
  follow,
  followAll,
  outlived,
  readersOf,
  sealMessage,
  takeConversation,
  visitConversation,
} from '../index.ts'
import { anchor, at, begin, certificateOf, expectFollowed, forged, hour, known, people, ruleOf, umbrella, vouchers } from './scene.fixture.ts'

const scene = await begin()
const { seeker, by, start, take, own, amals, waiting } = scene
const amal = certificateOf(people.amal)
const jana = certificateOf(people.jana)
const text = { body: { kind: 'text', text: 'hallo' }, sent: hour * 3_600_000, seen: [], ...at } as const

test('C3 a visit makes a fresh epoch for those who read before, and they follow it', async () => {
  const visit = await visitConversation(own, seeker, at)
  const theirs = await expectFollowed(follow(amals, itemOf(visit.sealed, 1), by(people.amal)))
  assert.deepEqual(theirs.epochs[2]?.key, visit.chain.epochs[2]?.key)
  assert.notDeepEqual(visit.chain.epochs[2]?.key, own.epochs[1]?.key)
  assert.deepEqual(
    readersOf(visit.chain).people.map(({ hash }) => hash),
    [amal.hash],
  )
})

test('C3 while it waits a visit goes to today’s pool, which reads what waited, and whoever takes it passes that on', async () => {
  const visit = await visitConversation(start.chain, seeker, at)
  const kofis = await expectFollowed(followAll([itemOf(start.sealed, null), itemOf(visit.sealed, 1, 2)], by(people.kofi)))
  assert.deepEqual(kofis.epochs[0].reading, start.chain.epochs[0].reading)
  const taken = await takeConversation(kofis, people.kofi, known, hour)
  const again = await expectFollowed(followAll([itemOf(start.sealed, null), itemOf(visit.sealed, null, 2), itemOf(taken.sealed, 1, 3)], by(people.kofi)))
  assert.deepEqual(
    again.epochs.map(({ reading }) => reading),
    taken.chain.epochs.map(({ reading }) => reading),
  )
})

test('C3 a visit that brings somebody in, or that the seeker has not signed, is refused by the desk', async () => {
  const visit = await visitConversation(own, seeker, at)
  const readers = [
    { role: 'seeker' as const, id: seeker.reader.id },
    { role: 'counsellor' as const, id: jana.hash },
  ]
  assert.equal(await ruleOf(follow(amals, itemOf(await forged(visit.sealed, { readers }, seeker.signing), 1), by(people.amal))), 'C3')
  assert.equal(await ruleOf(follow(amals, itemOf(await forged(visit.sealed, {}, people.amal.signing), 1), by(people.amal))), 'C7')
})

test('C3 a person names a stand-in of the same centre, who reads all that this person could, and may take the lead', async () => {
  const named = await changeReaders(amals, people.amal, { counsellor: amal, standIn: jana }, at)
  const seekers = await expectFollowed(follow(own, itemOf(named.sealed, 0), by(seeker)))
  assert.equal(readersOf(seekers).people.length, 2)
  const janas = await expectFollowed(followAll([itemOf(start.sealed, null), itemOf(take.sealed, null, 2), itemOf(named.sealed, 2, 3)], by(people.jana)))
  assert.deepEqual(
    janas.epochs.map(({ reading }) => reading),
    named.chain.epochs.map(({ reading }) => reading),
  )
  const alone = await changeReaders(janas, people.jana, { counsellor: jana, standIn: null }, at)
  const after = await expectFollowed(follow(seekers, itemOf(alone.sealed, 0), by(seeker)))
  assert.deepEqual(
    readersOf(after).people.map(({ hash }) => hash),
    [jana.hash],
  )
})

test('H5 a rotation by an outsider, by the wrong person of the same centre, or to another centre is refused', async () => {
  const named = await changeReaders(amals, people.amal, { counsellor: amal, standIn: jana }, at)
  const body = { role: 'stand-in' as const, id: jana.hash }
  assert.equal(await ruleOf(follow(own, itemOf(await forged(named.sealed, { author: body }, people.jana.signing), 0), by(seeker))), 'C7')
  assert.equal(await ruleOf(follow(own, itemOf(await forged(named.sealed, {}, people.jana.signing), 0), by(seeker))), 'C7')
  const kofi = certificateOf(people.kofi).hash
  const [first, second] = [
    { role: 'seeker' as const, id: seeker.reader.id },
    { role: 'counsellor' as const, id: amal.hash },
  ]
  const foreign = await forged(named.sealed, { readers: [first, second, { role: 'stand-in', id: kofi }] }, people.amal.signing)
  assert.equal(await ruleOf(follow(own, itemOf(foreign, 0), by(seeker))), 'C3')
  const swapped = await forged(
    named.sealed,
    { readers: [first, { role: 'counsellor', id: jana.hash }, { role: 'stand-in', id: amal.hash }], author: { role: 'stand-in', id: amal.hash } },
    people.amal.signing,
  )
  assert.equal(await ruleOf(follow(own, itemOf(swapped, 0), by(seeker))), 'C3', 'whoever is new stands in first')
})

test('C6 back to the pool: nothing of before passes unless it was ticked', async () => {
  const bare = await backToPool(own, seeker, { epochs: [] }, at)
  const items = [itemOf(start.sealed, null), itemOf(take.sealed, null, 2)]
  const kofis = await expectFollowed(followAll([...items, itemOf(bare.sealed, 1, 3)], by(people.kofi)))
  assert.deepEqual(
    kofis.epochs.map(({ reading }) => reading !== null),
    [false, false, true],
  )
  const ticked = await backToPool(own, seeker, { epochs: [1] }, at)
  const lilias = await expectFollowed(followAll([...items, itemOf(ticked.sealed, 1, 3)], by(people.lilia)))
  assert.deepEqual(
    lilias.epochs.map(({ reading }) => reading !== null),
    [false, true, true],
  )
  const taken = await takeConversation(lilias, people.lilia, known, hour)
  const seekers = await expectFollowed(follow(ticked.chain, itemOf(taken.sealed, 0, 4), by(seeker)))
  assert.equal(readersOf(seekers).people[0]?.hash, certificateOf(people.lilia).hash)
})

const visited = async () => {
  const visit = await visitConversation(own, seeker, at)
  return { visit, items: [itemOf(start.sealed, 0), itemOf(take.sealed, 0, 2), itemOf(visit.sealed, 0, 3)] }
}

test('C8 on return the chain is read with the code alone, and opens every epoch', async () => {
  const { visit, items } = await visited()
  const chain = await expectFollowed(followAll(items, by(seeker)))
  assert.deepEqual(
    chain.epochs.map(({ reading }) => reading),
    visit.chain.epochs.map(({ reading }) => reading),
  )
})

test('H3 on return a missing, doubled, exchanged or foreign record breaks the chain, also below one’s own newest', async () => {
  const { items } = await visited()
  const [first, second, third] = items
  if (!first || !second || !third) return assert.fail('three records')
  const other = await begin()
  const foreign = itemOf(other.take.sealed, 0, 2)
  for (const wrong of [[first, third], [second, third], [first, first, second, third], [first, foreign, third], [first, third, second], []])
    assert.notEqual(await ruleOf(followAll(wrong, by(seeker))), 'followed')
})

test('H2 C8 nothing is written to somebody who has been removed, who is not believed as it happens, and may be read on return', async () => {
  const next = await issueAgain((directory) => ({ ...directory, number: 2, previous: known.hash, revoked: [amal.hash] }))
  const newer = await checkDirectory(anchor, next, { hour, origin: umbrella.origin })
  if (newer.kind !== 'valid') return assert.fail(newer.reason)
  const later: Partial<Follower> = { directory: newer.directory }
  const { items } = await visited()
  assert.equal(await ruleOf(follow(start.chain, itemOf(take.sealed, 0, 2), by(seeker, later))), 'C8')
  const chain = await expectFollowed(followAll(items, by(seeker, later)))
  await assert.rejects(() => visitConversation(chain, seeker, { directory: newer.directory, hour }), /C6/)
  await assert.rejects(() => sealMessage(chain, seeker, { ...text, directory: newer.directory }), /C8/)
})

test('E4 a colleague re-keys what a removed person had, and the seeker goes on with them', async () => {
  const named = await changeReaders(amals, people.amal, { counsellor: amal, standIn: jana }, at)
  const janas = { ...named.chain }
  const alone = await changeReaders(janas, people.jana, { counsellor: jana, standIn: null }, at)
  const next = await issueAgain((directory) => ({ ...directory, number: 2, previous: known.hash, revoked: [amal.hash] }))
  const newer = await checkDirectory(anchor, next, { hour, origin: umbrella.origin })
  if (newer.kind !== 'valid') return assert.fail(newer.reason)
  const items = [itemOf(start.sealed, 0), itemOf(take.sealed, 0, 2), itemOf(named.sealed, 0, 3), itemOf(alone.sealed, 0, 4)]
  const chain = await expectFollowed(followAll(items, by(seeker, { directory: newer.directory })))
  assert.equal(readersOf(chain).people[0]?.hash, jana.hash)
})

test('H12 a chain that is older than anything kept is told apart from one that lives', () => {
  assert.equal(outlived(own, null, hour + 90 * 24 + 2), false)
  assert.equal(outlived(own, null, hour + 90 * 24 + 3), true)
  assert.equal(outlived(own, (hour + 24) * 3_600_000, hour + 90 * 24 + 3), false)
})

test('H1 C8 a damaged seal closes one epoch only, and the seeker may go on without its author', async () => {
  const damaged = { ...itemOf(take.sealed, null, 2) }
  const result = await follow(start.chain, damaged, by(seeker))
  if (result.kind !== 'closed') return assert.fail(result.kind)
  await assert.rejects(() => visitConversation(result.chain, seeker, at, { drop: [amal.hash] }), /C6/)
  const pool = await backToPool(result.chain, seeker, { epochs: [0] }, at)
  const kofis: Chain = await expectFollowed(followAll([itemOf(start.sealed, null), itemOf(take.sealed, null, 2), itemOf(pool.sealed, 1, 3)], by(people.kofi)))
  assert.deepEqual(kofis.epochs[0].reading, waiting.epochs[0].reading)
})

test('B3 a renewed certificate of the same key is written to; of another key never', async () => {
  const renewed = { ...vouchers, certificate: async (hash: string) => ({ ...((await vouchers.certificate(hash)) ?? assert.fail()), newer: jana.envelope }) }
  const chain = await expectFollowed(followAll([itemOf(start.sealed, 0), itemOf(take.sealed, 0, 2)], by(seeker, { vouchers: renewed })))
  const visit = await visitConversation(chain, seeker, at)
  assert.equal(readersOf(visit.chain).people[0]?.hash, amal.hash)
})
