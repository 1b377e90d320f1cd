import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode, record as recordSchema, type SealedRecord } from '@zop/wire'
import { flip, issueAgain, itemOf } from '../fixture.ts'
import {
  acceptHandOver,
  backToPool,
  changeReaders,
  checkDirectory,
  checkIncoming,
  checkProposal,
  consentsOf,
  follow,
  followAll,
  formerPeople,
  handOver,
  proposeHandOver,
  readersOf,
  returnToPeople,
  sealMessage,
  takeConversation,
  visitConversation,
  withdrawConversation,
} from '../index.ts'
import { fromBase64 } from '../primitive/bytes.ts'
import { readStatement, signStatement } from '../statement.ts'
import { openHistory } from './history.ts'
import { agreed, anchor, at, begin, certificateOf, expectFollowed, forged, hour, known, people, ruleOf, umbrella } from './scene.fixture.ts'

const scene = await begin()
const { seeker, by, start, take, own, amals } = scene
const proposal = await agreed(scene)
const text = { version: 1, language: 'de' }
const passed = await handOver(own, seeker, { proposal, epochs: [1], summary: true, text }, at)
const before = [itemOf(start.sealed, null), itemOf(take.sealed, null, 2)]

test('C4 with consent two people of the other centre read from here on, and of before what was chosen', async () => {
  for (const [person, seal] of [
    [people.kofi, 1],
    [people.lilia, 2],
  ] as const) {
    const chain = await expectFollowed(followAll([...before, itemOf(passed.sealed, seal, 3)], by(person)))
    assert.deepEqual(
      chain.epochs.map(({ reading }) => reading !== null),
      [false, true, true],
    )
    assert.deepEqual(
      consentsOf(chain).map(({ centre, expires, n, summary }) => ({ centre, expires, n, summary })),
      [{ centre: 'south', expires: hour + 30 * 24, n: 2, summary: true }],
    )
  }
  assert.deepEqual(
    readersOf(passed.chain).people.map(({ certificate }) => certificate.centre),
    ['south', 'south'],
  )
})

test('C4 a proposal that is not accepted by two different people of that centre, or not by who reads, is not shown', async () => {
  const { envelope } = await proposeHandOver(amals, people.amal, { centre: 'south', passing: 'all', days: 30 }, at)
  const [kofi, lilia, jana] = await Promise.all([people.kofi, people.lilia, people.jana].map((person) => acceptHandOver(person, envelope, at)))
  const shown = (acceptances: (typeof kofi | undefined)[], one = envelope) =>
    checkProposal(own, { proposal: one, acceptances: acceptances.flatMap((accepted) => accepted ?? []) }, by(seeker))
  assert.ok(await shown([kofi, lilia]))
  assert.equal(await shown([kofi]), null)
  assert.equal(await shown([kofi, kofi]), null)
  assert.equal(await shown([kofi, jana]), null)
  const foreign = await proposeHandOver(amals, people.jana, { centre: 'south', passing: 'all', days: 30 }, at)
  const accepted = await Promise.all([people.kofi, people.lilia].map((person) => acceptHandOver(person, foreign.envelope, at)))
  assert.equal(await shown(accepted, foreign.envelope), null)
  assert.equal(await shown([kofi, lilia], foreign.envelope), null)
  const later = { ...by(people.kofi), hour: hour + 30 * 24 }
  assert.equal(await checkIncoming(envelope, later), null, 'one that has expired')
})

test('C4 nothing passes that was not proposed', async () => {
  const narrow = await agreed(scene, 'summary')
  await assert.rejects(() => handOver(own, seeker, { proposal: narrow, epochs: [1], summary: true, text }, at), /C4/)
  const done = await handOver(own, seeker, { proposal: narrow, epochs: [], summary: true, text }, at)
  const chain = await expectFollowed(followAll([...before, itemOf(done.sealed, 1, 3)], by(people.kofi)))
  assert.deepEqual(
    chain.epochs.map(({ reading }) => reading !== null),
    [false, false, true],
  )
})

/** A chain as far as it goes for one of its readers, shut epochs and all. */
const unbroken = async (items: Parameters<typeof followAll>[0], person: typeof people.kofi) => {
  const result = await followAll(items, by(person))
  return result.kind === 'broken' ? assert.fail(result.rule) : result.chain
}

const refused = (sealed: SealedRecord) => ruleOf(followAll([...before, itemOf(sealed, 1, 3)], by(people.kofi)))

test('H6 a hand-over without a consent, with another’s or an altered one, or for other people is refused', async () => {
  assert.equal(await refused({ ...passed.sealed, consent: null }), 'H6')
  assert.equal(await refused({ ...passed.sealed, consent: flip(passed.sealed.consent ?? '', 40) }), 'H6')
  const other = await begin()
  const replayed = await handOver(other.own, other.seeker, { proposal: await agreed(other), epochs: [], summary: false, text }, at)
  assert.equal(await refused({ ...passed.sealed, consent: replayed.sealed.consent }), 'H6')
  assert.equal(await refused(await forged(passed.sealed, { consent: null }, seeker.signing)), 'C5')
  assert.equal(await refused(await forged(passed.sealed, {}, people.amal.signing)), 'C7')
  const [first, second] = [
    { role: 'seeker' as const, id: seeker.reader.id },
    { role: 'counsellor' as const, id: certificateOf(people.kofi).hash },
  ]
  assert.equal(
    await refused(await forged(passed.sealed, { readers: [first, second], seals: [encode(new Uint8Array(32)), encode(new Uint8Array(32))] }, seeker.signing)),
    'C4',
  )
})

test('H6 more keys than the consent names do not pass unseen', async () => {
  const wide = await handOver(own, seeker, { proposal, epochs: [0, 1], summary: false, text }, at)
  const narrow = await handOver(own, seeker, { proposal, epochs: [], summary: false, text }, at)
  // A page that was altered writes a wide history beside a narrow consent: the consent's key is another epoch's, so it does not open.
  assert.equal(await refused({ ...wide.sealed, consent: narrow.sealed.consent }), 'H6')
})

test('C5 withdrawing leaves the seeker alone; the previous centre is offered again, the other needs fresh consent after its expiry', async () => {
  const alone = await withdrawConversation(passed.chain, seeker, at)
  assert.deepEqual(readersOf(alone.chain).people, [])
  const offered = await formerPeople(alone.chain, at)
  assert.deepEqual(
    offered.map(({ centre }) => centre),
    ['south', 'north'],
  )
  const later = { ...at, hour: hour + 10 * 24 }
  assert.deepEqual(
    (await formerPeople(alone.chain, later)).map(({ centre }) => centre),
    ['south', 'north'],
  )
  const north = offered.find(({ centre }) => centre === 'north')?.people ?? []
  const back = await returnToPeople(alone.chain, seeker, { people: north, epochs: [2] }, at)
  const amalAgain = await expectFollowed(
    followAll([...before, itemOf(passed.sealed, null, 3), itemOf(alone.sealed, null, 4), itemOf(back.sealed, 1, 5)], by(people.amal)),
  )
  assert.deepEqual(
    amalAgain.epochs.map(({ reading }) => reading !== null),
    [false, false, true, false, true],
  )
})

test('C5 H6 when a consent has run out no new epoch names that centre, whoever writes it', async () => {
  const short = await agreed(scene)
  const brief = { ...short, proposal: { ...short.proposal, expires: hour + 1 } }
  const done = await handOver(own, seeker, { proposal: brief, epochs: [], summary: false, text }, at)
  const kofis = await expectFollowed(followAll([...before, itemOf(done.sealed, 1, 3)], by(people.kofi)))
  const late = { ...at, hour: hour + 1 }
  const team = { counsellor: certificateOf(people.kofi), standIn: null }
  await assert.rejects(() => changeReaders(kofis, people.kofi, team, late), /C5/)
  await assert.rejects(() => visitConversation(done.chain, seeker, late), /C6/)
  const alone = await withdrawConversation(done.chain, seeker, late)
  assert.deepEqual(
    (await formerPeople(alone.chain, late)).map(({ centre }) => centre),
    ['north'],
  )
  const kofi = { people: [certificateOf(people.kofi)], epochs: [] }
  await assert.rejects(() => returnToPeople(alone.chain, seeker, kofi, late), /C5/)
  const revived = await forged((await returnToPeople(alone.chain, seeker, kofi, at)).sealed, { hour: hour + 1 }, seeker.signing)
  const kofis4 = await unbroken([...before, itemOf(done.sealed, 1, 3), itemOf(alone.sealed, null, 4)], people.kofi)
  assert.equal(await ruleOf(follow(kofis4, itemOf(revived, 1, 5), by(people.kofi, { hour: hour + 1 }))), 'C5')
})

test('C8 H13 whoever was revoked between the question and the yes gets nothing, by hand-over or by return', async () => {
  const revoked = [people.kofi.signing.public, people.amal.signing.public]
  const next = await issueAgain((directory) => ({ ...directory, number: 2, previous: known.hash, revoked }))
  const newer = await checkDirectory(anchor, next, { hour, origin: umbrella.origin })
  if (newer.kind !== 'valid') return assert.fail(newer.reason)
  const now = { directory: newer.directory, hour }
  await assert.rejects(() => handOver(own, seeker, { proposal, epochs: [], summary: false, text }, now), /C8/)
  const alone = await withdrawConversation(passed.chain, seeker, at)
  await assert.rejects(() => returnToPeople(alone.chain, seeker, { people: [certificateOf(people.amal)], epochs: [] }, now), /C8/)
  await assert.rejects(() => returnToPeople(alone.chain, seeker, { people: [certificateOf(people.jana)], epochs: [] }, at), /C5/)
})

test('C5 a change that the centre forces in after the term breaks nothing for the person, and nothing is written under it', async () => {
  const short = await agreed(scene)
  const brief = { ...short, proposal: { ...short.proposal, expires: hour + 1 } }
  const done = await handOver(own, seeker, { proposal: brief, epochs: [], summary: false, text }, at)
  const kofis = await expectFollowed(followAll([...before, itemOf(done.sealed, 1, 3)], by(people.kofi)))
  const change = await changeReaders(kofis, people.kofi, { counsellor: certificateOf(people.kofi), standIn: null }, at)
  const forced = await forged(change.sealed, { hour: hour + 1 }, people.kofi.signing)
  const late = { directory: at.directory, hour: hour + 1 }
  const chain = await expectFollowed(follow(done.chain, itemOf(forced, 0, 4), by(seeker, { hour: hour + 1 })))
  await assert.rejects(() => visitConversation(chain, seeker, late), /C6/)
  const message = { body: { kind: 'text', text: 'x' }, sent: late.hour * 3_600_000, seen: [], ...late } as const
  await assert.rejects(() => sealMessage(chain, seeker, message), /C5/)
  assert.equal(readersOf((await withdrawConversation(chain, seeker, late)).chain).people.length, 0)
})

test('C5 H6 what passes opens the messages that were ticked, and no box of theirs: nothing of before comes with it', async () => {
  const chain = await expectFollowed(followAll([...before, itemOf(passed.sealed, 1, 3)], by(people.kofi)))
  const [first, second] = chain.epochs
  assert.deepEqual([first.reading, second?.key], [null, null])
  const box = take.sealed.history === null ? assert.fail('a take passes on what waited') : fromBase64(take.sealed.history)
  const whole = take.chain.epochs[1]?.key ?? assert.fail()
  assert.ok(await openHistory({ conversation: seeker.conversation, n: 1 }, whole, box), 'the box opens under the epoch’s own key')
  assert.equal(await openHistory({ conversation: seeker.conversation, n: 1 }, second?.reading ?? assert.fail(), box), null)
})

test('C5 H6 F2 the term of a consent stands in the record, and holds when its box, its seal or its epoch has vanished', async () => {
  const visit = await visitConversation(passed.chain, seeker, at)
  const bare = { ...itemOf(passed.sealed, null, 3), consent: null, history: null }
  const late = { ...at, hour: hour + 30 * 24 }
  const chain = await expectFollowed(followAll([itemOf(start.sealed, 0), itemOf(take.sealed, 0, 2), bare, itemOf(visit.sealed, 0, 4)], by(seeker)))
  assert.deepEqual(
    consentsOf(chain).map(({ centre, expires, epochs }) => ({ centre, expires, epochs })),
    [{ centre: 'south', expires: hour + 30 * 24, epochs: null }],
  )
  assert.ok(await visitConversation(chain, seeker, { ...at, hour: hour + 24 }))
  await assert.rejects(() => visitConversation(chain, seeker, late), /C6/)
})

test('C5 a hand-over without a term, or with one longer than 30 days, is refused', async () => {
  for (const until of [hour + 30 * 24 + 3, hour]) assert.equal(await refused(await forged(passed.sealed, { until }, seeker.signing)), 'C5')
  const { until: _, ...without } = readStatement('record', recordSchema, passed.sealed.record) ?? assert.fail()
  assert.equal(await refused({ ...passed.sealed, record: await signStatement('record', without, [seeker.signing]) }), 'C5')
  assert.equal(await refused(await forged(passed.sealed, { until: hour + 24 }, seeker.signing)), 'H6', 'another term than the consent inside')
})

test('C5 C6 a centre whose consent has run out may answer again by way of the queue', async () => {
  const short = await agreed(scene)
  const brief = { ...short, proposal: { ...short.proposal, expires: hour + 1 } }
  const done = await handOver(own, seeker, { proposal: brief, epochs: [], summary: false, text }, at)
  const late = { directory: at.directory, hour: hour + 1 }
  const pool = await backToPool(done.chain, seeker, { epochs: [] }, late)
  const kofis = await unbroken([...before, itemOf(done.sealed, null, 3), itemOf(pool.sealed, 1, 4)], people.kofi)
  const taken = await takeConversation(kofis, people.kofi, at.directory, hour + 1)
  const chain = await expectFollowed(follow(pool.chain, itemOf(taken.sealed, 0, 5), by(seeker, { hour: hour + 1 })))
  assert.equal(readersOf((await visitConversation(chain, seeker, late)).chain).people.length, 1)
})

test('C5 on return the seeker’s page knows its consents again', async () => {
  const visit = await visitConversation(passed.chain, seeker, at)
  const items = [itemOf(start.sealed, 0), itemOf(take.sealed, 0, 2), itemOf(passed.sealed, 0, 3), itemOf(visit.sealed, 0, 4)]
  const chain = await expectFollowed(followAll(items, by(seeker)))
  assert.deepEqual(consentsOf(chain), consentsOf(passed.chain))
})
