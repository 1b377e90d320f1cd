import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConversationRecord, Envelope, RecordItem, SealedRecord } from '@zop/wire'
import { record as recordSchema } from '@zop/wire'
import { example, flip, issueAgain, itemOf } from '../fixture.ts'
import {
  type Chain,
  checkDirectory,
  deriveSeeker,
  type Follower,
  follow,
  newSecret,
  type Person,
  readersOf,
  type Seeker,
  startConversation,
  takeConversation,
} from '../index.ts'
import { readStatement, type SigningKeys, signStatement } from '../statement.ts'
import { makeEpoch } from './epoch.ts'

const { anchor, known, hour, origin, people, vouchers, leads } = await example()
const seeker = await deriveSeeker(newSecret(), anchor.deployment)
const other = await deriveSeeker(newSecret(), anchor.deployment)
const start = await startConversation(seeker, known, hour)

const by = (self: Seeker | Person, changes: Partial<Follower> = {}): Follower => ({
  self,
  conversation: seeker.conversation,
  anchor,
  directory: known,
  vouchers,
  hour,
  ...changes,
})

const followed = async (chain: Chain | null, item: RecordItem, follower: Follower): Promise<Chain> => {
  const result = await follow(chain, item, follower)
  if (result.kind !== 'followed') assert.fail(`${result.kind} ${'rule' in result ? result.rule : ''}`)
  return result.chain
}
const rule = async (chain: Chain | null, item: RecordItem, follower: Follower): Promise<string> => {
  const result = await follow(chain, item, follower)
  return result.kind === 'broken' ? result.rule.slice(0, 2) : result.kind
}

/** The record with some fields changed and signed again by `signer`: what somebody who holds a key could make. */
const forged = async (sealed: SealedRecord, change: Partial<ConversationRecord>, signer: SigningKeys): Promise<SealedRecord> => {
  const body = readStatement('record', recordSchema, sealed.record)
  return { ...sealed, record: await signStatement('record', { ...body, ...change }, [signer]) }
}

const waiting = await followed(null, itemOf(start.sealed, 1), by(people.amal))
const take = await takeConversation(waiting, people.amal, known, hour)

test('C1 seeker and every pool member open the first epoch, with the same key', async () => {
  const own = await followed(null, itemOf(start.sealed, 0), by(seeker))
  const jana = await followed(null, itemOf(start.sealed, 1), by(people.jana))
  assert.deepEqual(own.epochs[0].reading, start.chain.epochs[0].reading)
  assert.deepEqual(jana.epochs[0].reading, start.chain.epochs[0].reading)
  assert.deepEqual(readersOf(own), { people: [], pool: true, centres: 2, hour })
})

test('A3 record 0 whose keys do not make the id of the conversation is refused', async () => {
  const swapped = await forged(start.sealed, { keys: { signing: other.signing.public, sealing: other.sealing.public } }, seeker.signing)
  assert.equal(await rule(null, itemOf(swapped, 1), by(people.amal)), 'A3')
})

test('H3 a sound record of another conversation is refused', async () => {
  const foreign = await startConversation(other, known, hour)
  assert.equal(await rule(null, itemOf(foreign.sealed, 1), by(people.amal)), 'H3')
})

test('H1 a pool key that is not the directory’s is refused', async () => {
  const body = readStatement('record', recordSchema, start.sealed.record)
  const readers = [
    { role: 'seeker' as const, id: seeker.reader.id },
    { role: 'pool' as const, id: flip(body?.readers[1]?.id ?? '') },
  ]
  assert.equal(await rule(null, itemOf(await forged(start.sealed, { readers }, seeker.signing), 0), by(seeker)), 'C1')
})

test('H5 a third reader in record 0 is refused', async () => {
  const body = readStatement('record', recordSchema, start.sealed.record)
  if (body === null || people.amal.certificate === null) throw new Error('fixture')
  const readers = [...body.readers, { role: 'counsellor' as const, id: people.amal.certificate.hash }]
  const sealed = await forged(start.sealed, { readers, seals: [...body.seals, body.seals[0] ?? ''] }, seeker.signing)
  assert.equal(await rule(null, itemOf(sealed, 0), by(seeker)), 'C1')
})

test('C7 record 0 that the seeker has not signed is refused', async () => {
  assert.equal(await rule(null, itemOf(await forged(start.sealed, {}, other.signing), 1), by(people.amal)), 'C7')
})

test('C2 after the take seeker and taker share a new key, the pool is out, and the taker has the keys of the pool epochs', async () => {
  const own = await followed(start.chain, itemOf(take.sealed, 0), by(seeker))
  assert.deepEqual(own.epochs[1]?.key, take.chain.epochs[1]?.key)
  assert.notDeepEqual(own.epochs[1]?.key, own.epochs[0].reading)
  assert.equal(readersOf(own).pool, false)
  assert.deepEqual(
    readersOf(own).people.map(({ certificate, centreName }) => [certificate.name, centreName]),
    [['Amal K.', 'Beispielstelle Nord']],
  )

  const again = await follow(null, itemOf(start.sealed, null), by(people.amal))
  assert.equal(again.kind, 'closed', 'the pool’s seal has vanished; that is no error')
  if (again.kind !== 'closed') return
  const back = await followed(again.chain, itemOf(take.sealed, 1), by(people.amal))
  assert.deepEqual(back.epochs[0].reading, start.chain.epochs[0].reading, 'the history box gave it back')
})

test('H14 another pool member cannot open what follows the take', async () => {
  const kofi = await followed(null, itemOf(start.sealed, 1), by(people.kofi))
  for (const index of [0, 1]) {
    const result = await follow(kofi, itemOf(take.sealed, index), by(people.kofi))
    assert.equal(result.kind, 'closed')
    if (result.kind === 'closed') assert.equal(result.chain.epochs[1]?.key, null)
  }
})

/** What a page knows after the umbrella has issued a directory with these changes. */
const later = async (change: Parameters<typeof issueAgain>[0]) => {
  const published = await issueAgain(change)
  const checked = await checkDirectory(anchor, published, { hour, origin })
  if (checked.kind !== 'valid') throw new Error(checked.reason)
  return { known: checked.directory, published }
}

test('H13 somebody who has been dropped from the pool since takes nothing, though the record names the directory from before', async () => {
  const { known: newer } = await later((directory) => ({ ...directory, number: 2, pool: { ...directory.pool, members: directory.pool.members.slice(1) } }))
  assert.equal(await rule(start.chain, itemOf(take.sealed, 0), by(seeker, { directory: newer })), 'C2')
})

test('H2 a take that names a directory from before the one of the record it stands on is refused', async () => {
  const { known: newer, published: second } = await later((directory) => ({ ...directory, number: 2, previous: known.hash }))
  const begun = await startConversation(seeker, newer, hour)
  const both = { ...vouchers, directory: async (hash: string) => (hash === newer.hash ? second : vouchers.directory(hash)) }
  const first = await followed(null, itemOf(begun.sealed, 1), by(people.amal, { directory: newer, vouchers: both }))
  const back = await takeConversation(first, people.amal, known, hour)
  assert.equal(await rule(begun.chain, itemOf(back.sealed, 0), by(seeker, { directory: newer, vouchers: both })), 'H2')
})

test('H2 a coordinator who has been removed cannot bring an old list of coordinators back, nor anybody a directory below the floor', async () => {
  const old = await later((directory) => ({ ...directory, number: 3 }))
  const vouching = { ...vouchers, directory: async (hash: string) => (hash === old.known.hash ? old.published : null) }
  const named = await takeConversation(waiting, people.amal, old.known, hour)
  const roots = { ...known.roots, number: 2, coordinators: [leads['north']?.public ?? ''] }
  assert.equal(await rule(start.chain, itemOf(named.sealed, 0), by(seeker, { vouchers: vouching })), 'followed')
  assert.equal(await rule(start.chain, itemOf(named.sealed, 0), by(seeker, { vouchers: vouching, directory: { ...known, roots } })), 'C8')
  for (const lowest of [
    { roots: 2, directory: 0 },
    { roots: 0, directory: 4 },
  ]) {
    assert.equal(await rule(start.chain, itemOf(named.sealed, 0), by(seeker, { vouchers: vouching, anchor: { ...anchor, lowest } })), 'C8')
  }
})

test('H2 two directories of one number are a fork, and a record that names the other one is refused', async () => {
  const fork = await later((directory) => ({ ...directory, centres: directory.centres.toReversed() }))
  const named = await takeConversation(waiting, people.amal, fork.known, hour)
  const vouching = { ...vouchers, directory: async (hash: string) => (hash === fork.known.hash ? fork.published : null) }
  assert.equal(await rule(start.chain, itemOf(named.sealed, 0), by(seeker, { vouchers: vouching })), 'C8')
})

test('C8 a seal that was withheld opens its epoch when it comes at last', async () => {
  const without = await follow(start.chain, itemOf(take.sealed, null), by(seeker))
  if (without.kind !== 'closed') return assert.fail('closed')
  assert.equal((await follow(without.chain, itemOf(take.sealed, null), by(seeker))).kind, 'closed')
  const opened = await followed(without.chain, itemOf(take.sealed, 0), by(seeker))
  assert.deepEqual(opened.epochs[1]?.key, take.chain.epochs[1]?.key)
})

test('C8 with the taker’s own seal that was withheld come the keys of the epochs before the take', async () => {
  const pooled = await follow(null, itemOf(start.sealed, null), by(people.amal))
  if (pooled.kind !== 'closed') return assert.fail('closed')
  const without = await follow(pooled.chain, itemOf(take.sealed, null), by(people.amal))
  if (without.kind !== 'closed') return assert.fail('closed')
  const opened = await followed(without.chain, itemOf(take.sealed, 1), by(people.amal))
  assert.deepEqual(
    opened.epochs.map(({ reading }) => reading),
    take.chain.epochs.map(({ reading }) => reading),
  )
})

test('C2 a take by somebody who is not of the pool is refused', async () => {
  const without = await issueAgain((directory) => ({ ...directory, number: 2, pool: { ...directory.pool, members: directory.pool.members.slice(1) } }))
  const checked = await checkDirectory(anchor, without, { hour, origin })
  if (checked.kind !== 'valid') return assert.fail('the changed directory is valid')
  const sneaked = await takeConversation(waiting, people.amal, checked.directory, hour)
  const vouching = { ...vouchers, directory: async (hash: string) => (hash === checked.directory.hash ? without : null) }
  assert.equal(await rule(start.chain, itemOf(sneaked.sealed, 0), by(seeker, { vouchers: vouching })), 'C2')
})

test('H2 a take by somebody whose certificate has been revoked since is refused', async () => {
  const revoked = [people.amal.certificate?.hash ?? '']
  const directory = { ...known, directory: { ...known.directory, revoked } }
  assert.equal(await rule(start.chain, itemOf(take.sealed, 0), by(seeker, { directory })), 'C8')
})

test('H2 a revocation in a newer directory counts, whichever directory the record names', async () => {
  const next = await issueAgain((directory) => ({ ...directory, number: 2, previous: known.hash, revoked: [people.amal.certificate?.hash ?? ''] }))
  const newer = await checkDirectory(anchor, next, { hour, origin })
  if (newer.kind !== 'valid') return assert.fail('the newer directory is valid')
  assert.equal(await rule(start.chain, itemOf(take.sealed, 0), by(seeker, { directory: newer.directory })), 'C8')
})

test('H2 another directory than the one that the record names is refused, though it is valid itself', async () => {
  const next = await issueAgain((directory) => ({ ...directory, number: 2, previous: known.hash }))
  const newer = await checkDirectory(anchor, next, { hour, origin })
  if (newer.kind !== 'valid') return assert.fail('the newer directory is valid')
  const by2 = by(seeker, { directory: newer.directory, vouchers: { ...vouchers, directory: async () => next } })
  assert.equal(await rule(start.chain, itemOf(take.sealed, 0), by2), 'C8')
  assert.equal(await rule(start.chain, itemOf(take.sealed, 0), by(seeker, { directory: newer.directory })), 'followed')
})

test('H1 a taker whose certificate cannot be had, or is another’s, is refused', async () => {
  const certificate = async () => null
  assert.equal(await rule(start.chain, itemOf(take.sealed, 0), by(seeker, { vouchers: { ...vouchers, certificate } })), 'C8')
  const jana = people.jana.certificate?.envelope as Envelope
  const swapped = { ...vouchers, certificate: async () => ({ certificate: jana, newer: null }) }
  assert.equal(await rule(start.chain, itemOf(take.sealed, 0), by(seeker, { vouchers: swapped })), 'C8')
})

test('H5 a take that its author has not signed, or that a lead made, is refused', async () => {
  assert.equal(await rule(start.chain, itemOf(await forged(take.sealed, {}, people.jana.signing), 0), by(seeker)), 'C7')
  assert.equal(await rule(start.chain, itemOf(await forged(take.sealed, {}, leads['north'] ?? seeker.signing), 0), by(seeker)), 'C7')
})

test('C7 a taker cannot keep the pool in, add a colleague of another centre, or leave the seeker out', async () => {
  const body = readStatement('record', recordSchema, take.sealed.record)
  if (body === null) throw new Error('fixture')
  const [first, second] = body.readers
  const [one = '', two = ''] = body.seals
  if (first === undefined || second === undefined) throw new Error('fixture')
  const pool = start.chain.epochs[0].readers[1]
  const kofi = { role: 'stand-in' as const, id: people.kofi.certificate?.hash ?? '' }
  const jana = { role: 'stand-in' as const, id: people.jana.certificate?.hash ?? '' }
  const three = async (third: typeof kofi | typeof pool) =>
    rule(
      start.chain,
      itemOf(await forged(take.sealed, { readers: [first, second, third ?? kofi], seals: [one, two, one] }, people.amal.signing), 0),
      by(seeker),
    )
  assert.equal(await three(pool), 'C7')
  assert.equal(await three(kofi), 'C2')
  assert.equal(await three(jana), 'followed', 'a stand-in of the same centre is allowed')
  assert.equal(await rule(start.chain, itemOf(await forged(take.sealed, { readers: [second, first] }, people.amal.signing), 0), by(seeker)), 'C2')
})

test('C2 a second take is refused: the pool has left', async () => {
  const taken = await followed(start.chain, itemOf(take.sealed, 0), by(seeker))
  const { certificate } = people.kofi
  if (certificate === null) throw new Error('fixture')
  const author = { role: 'counsellor' as const, id: certificate.hash }
  const second = await makeEpoch({
    conversation: seeker.conversation,
    n: 2,
    previous: taken.epochs[1]?.hash ?? '',
    hour,
    directory: { number: known.directory.number, hash: known.hash },
    reason: 'take',
    author,
    keys: null,
    readers: [
      { reader: seeker.reader, key: seeker.sealing.public },
      { reader: author, key: certificate.certificate.sealing },
    ],
    history: [],
    signer: people.kofi.signing,
  })
  assert.equal(await rule(taken, itemOf(second.sealed, 0), by(seeker)), 'C2')
})

test('C2 a take whose counsellor is not its author, whose seeker is another, or that brings no history is refused', async () => {
  const author = { role: 'counsellor' as const, id: people.amal.certificate?.hash ?? '' }
  const jana = { role: 'counsellor' as const, id: people.jana.certificate?.hash ?? '' }
  const made = async (change: Partial<ConversationRecord>) => rule(start.chain, itemOf(await forged(take.sealed, change, people.amal.signing), 0), by(seeker))
  assert.equal(await made({ readers: [seeker.reader, jana] }), 'C2')
  assert.equal(await made({ readers: [other.reader, author] }), 'C2')
  assert.equal(await made({ history: null }), 'C2')
  assert.equal(await made({ readers: [seeker.reader, author], seals: [] }), 'C8')
})

test('C8 a record from the future, or from before its predecessor, is refused; clocks may differ by two hours', async () => {
  const made = async (at: number) => rule(start.chain, itemOf(await forged(take.sealed, { hour: at }, people.amal.signing), 0), by(seeker))
  assert.equal(await made(hour + 2), 'followed')
  assert.equal(await made(hour + 3), 'C8')
  assert.equal(await made(hour - 2), 'followed')
  assert.equal(await made(hour - 3), 'C8')
})

test('C8 a missing record, a broken hash and an exchanged record are refused', async () => {
  const skipped = await forged(take.sealed, { n: 2 }, people.amal.signing)
  assert.equal(await rule(start.chain, itemOf(skipped, 0), by(seeker)), 'C8')
  const loose = await forged(take.sealed, { previous: flip(start.chain.epochs[0].hash) }, people.amal.signing)
  assert.equal(await rule(start.chain, itemOf(loose, 0), by(seeker)), 'C8')
  assert.equal(await rule(null, itemOf(take.sealed, 0), by(seeker)), 'C8')
  const again = await startConversation(seeker, known, hour)
  assert.equal(await rule(start.chain, itemOf(again.sealed, 0), by(seeker)), 'H3')
})

test('C8 a directory that the record names but nobody vouches for is refused', async () => {
  const named = await forged(take.sealed, { directory: { number: 1, hash: flip(known.hash) } }, people.amal.signing)
  assert.equal(await rule(start.chain, itemOf(named, 0), by(seeker)), 'C8')
})

test('C8 a damaged or exchanged seal closes that epoch only', async () => {
  const item = itemOf(take.sealed, 0)
  const result = await follow(start.chain, { ...item, seal: flip(item.seal ?? '', 1200) }, by(seeker))
  assert.equal(result.kind, 'closed')
  if (result.kind !== 'closed') return
  assert.equal(result.chain.epochs[1]?.key, null)
  assert.notEqual(result.chain.epochs[0].reading, null)
})

test('C8 a key that the record does not commit to is not used', async () => {
  const lying = await forged(take.sealed, { commitment: flip(take.chain.epochs[1]?.commitment ?? '') }, people.amal.signing)
  const result = await follow(start.chain, itemOf(lying, 0), by(seeker))
  assert.equal(result.kind, 'closed')
})

test('C8 a damaged history box gives no older keys', async () => {
  const again = await follow(null, itemOf(start.sealed, null), by(people.amal))
  if (again.kind !== 'closed') return assert.fail('closed')
  const item = itemOf(take.sealed, 1)
  const chain = await followed(again.chain, { ...item, history: flip(item.history ?? '', 30) }, by(people.amal))
  assert.equal(chain.epochs[0].reading, null)
  assert.notEqual(chain.epochs[1]?.key, null)
})

test('C8 a history box that passes another key than the record committed to gives nothing', async () => {
  const lying = { ...waiting, epochs: [{ ...waiting.epochs[0], reading: new Uint8Array(32) }] as const }
  const sealed = await takeConversation(lying, people.amal, known, hour)
  const again = await follow(null, itemOf(start.sealed, null), by(people.amal))
  if (again.kind !== 'closed') return assert.fail('closed')
  assert.equal((await followed(again.chain, itemOf(sealed.sealed, 1), by(people.amal))).epochs[0].reading, null)
})

test('C8 a record that is in the chain already changes nothing', async () => {
  assert.equal(await followed(start.chain, itemOf(start.sealed, 0), by(seeker)), start.chain)
})

test('H4 a record of another payload type or version is refused', async () => {
  const item = itemOf(start.sealed, 0)
  const record = { ...item.record, payloadType: 'application/vnd.zop.record.v2+json' as typeof item.record.payloadType }
  assert.equal(await rule(null, { ...item, record }, by(seeker)), 'C8')
})

test('H3 a seal opens in its own place only', async () => {
  const third = await deriveSeeker(newSecret(), anchor.deployment)
  const foreign = await startConversation(third, known, hour)
  const moved = await forged(start.sealed, { seals: (readStatement('record', recordSchema, foreign.sealed.record) ?? { seals: [] }).seals }, seeker.signing)
  const result = await follow(null, { ...itemOf(moved, 1), seal: foreign.sealed.seals[1] ?? null }, by(people.amal))
  assert.equal(result.kind, 'closed')
})

test('B5 neither start nor take encrypts under an expired directory', async () => {
  const late = known.directory.expires
  await assert.rejects(startConversation(seeker, known, late), /B5/)
  await assert.rejects(takeConversation(waiting, people.amal, known, late), /B5/)
})
