import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Chain,
  certified,
  changeReaders,
  checkCertificate,
  countersign,
  deriveSeeker,
  type Follower,
  followAll,
  type KnownDirectory,
  newMessageId,
  newSecret,
  type Person,
  sealMessage,
  startConversation,
  statementHash,
  takeConversation,
  type UnlockedAccount,
} from '@zop/sealing'
import { decode, type RecordItem, readJson, record as recordSchema, type SealedRecord } from '@zop/wire'
import type { Trust } from '../../directory/trust.ts'
import { groundOn, trustOn } from '../ground.fixture.ts'
import { ok, refuse, unreachable } from '../line.fixture.ts'
import type { TaskOf } from '../tasks.ts'
import { account, foundUmbrella, hour, type Umbrella } from '../umbrella.fixture.ts'
import { createLeft } from './left.ts'

const readersIn = (sealed: SealedRecord) => readJson(recordSchema, new TextDecoder().decode(decode(sealed.record.payload) ?? new Uint8Array()))?.readers ?? []

const itemOf = (sealed: SealedRecord, order: number, mine: readonly string[]): RecordItem => {
  const place = readersIn(sealed).findIndex(({ role, id }) => role === 'pool' || mine.includes(id))
  return { kind: 'record', order, record: sealed.record, seal: sealed.seals[place] ?? null, history: sealed.history, consent: sealed.consent }
}

/** A conversation that `first` took and in which `second` stands in. */
const conversationOf = async (umbrella: Umbrella, first: Person, second: Person | null) => {
  const { known } = umbrella.current()
  const at = { directory: known, hour }
  const seeker = await deriveSeeker(newSecret(), umbrella.anchor.deployment)
  const begun = await startConversation(seeker, known, hour)
  const self = { anchor: umbrella.anchor, directory: known, vouchers: vouchersOf(umbrella, known), hour, conversation: seeker.conversation }
  const read = await followAll([itemOf(begun.sealed, 1, [])], { ...self, self: first })
  if (read.kind !== 'followed') throw new Error(read.kind)
  const took = await takeConversation(read.chain, first, known, hour)
  const standIn = second?.certificate ?? null
  const counsellor = first.certificate ?? assert.fail()
  const changed = standIn ? [await changeReaders(took.chain, first, { counsellor, standIn }, at)] : []
  return { id: seeker.conversation, records: [begun.sealed, took.sealed, ...changed.map(({ sealed }) => sealed)] }
}

const vouchersOf = (umbrella: Umbrella, known: KnownDirectory): Trust['vouchers'] => ({
  certificate: async (hash) => umbrella.certificates.get(hash) ?? null,
  directory: async (hash) => (hash === known.hash ? umbrella.current().published : null),
})

interface Given {
  readonly umbrella: Umbrella
  readonly self: Person
  readonly conversation: { id: string; records: SealedRecord[] }
}

/** The desk of `self`, whose relay holds the conversation and takes what is written on its newest record. */
const deskOf = async ({ umbrella, self, conversation }: Given) => {
  const desk = groundOn(umbrella)
  const first = { known: umbrella.current().known, published: umbrella.current().published }
  desk.script.directoryAt = ({ hash }) => {
    const found = [first, umbrella.current()].find(({ known }) => known.hash === hash)
    return found ? ok(found.published) : refuse('not-found')
  }
  const own = self.certificate?.hash ?? ''
  desk.script.records = ({ after }) => ok({ records: conversation.records.map((sealed, at) => itemOf(sealed, at + 1, [own])).slice(Number(after)) })
  desk.script.write = (_, sealed) => {
    conversation.records.push(sealed)
    return ok({ order: conversation.records.length })
  }
  const trust = await trustOn(desk.ground, { certificate: own, signing: self.signing.public })
  const follower = (): Omit<Follower, 'conversation'> | null => {
    const directory = trust.current()
    return directory && { self, anchor: umbrella.anchor, directory, vouchers: trust.vouchers, hour }
  }
  const left = createLeft({ line: desk.line, trust, person: () => self, follower })
  const chain = async (): Promise<Chain> => {
    const by = follower()
    const read =
      by &&
      (await followAll(
        conversation.records.map((sealed, at) => itemOf(sealed, at + 1, [own])),
        { ...by, conversation: conversation.id },
      ))
    return read?.kind === 'followed' ? read.chain : assert.fail(JSON.stringify(read))
  }
  const readers = async () => (await chain()).epochs.at(-1)?.readers.map(({ role, id }) => [role, id] as const) ?? []
  return { ...desk, trust, left, chain, readers, refresh: trust.refresh }
}

const taskFor = (conversation: string, of: Partial<TaskOf<'epochs'>>): TaskOf<'epochs'> => ({
  kind: 'epochs',
  name: 'Jana',
  certificates: [],
  left: 1,
  mine: [conversation],
  successor: null,
  ...of,
})

/** Amal and Jana have a conversation; the desk is of one of them. */
const talkOfTwo = async ({
  counsellor = 'amal',
  standIn = 'jana',
  self = 'amal',
}: {
  counsellor?: 'amal' | 'jana'
  standIn?: 'amal' | 'jana' | null
  self?: 'amal' | 'jana'
} = {}) => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const conversation = await conversationOf(umbrella, umbrella[counsellor].person, standIn && umbrella[standIn].person)
  const desk = await deskOf({ umbrella, self: umbrella[self].person, conversation })
  const revoke = async (who: string) => {
    await umbrella.publish({ revoked: [who] })
    await desk.refresh()
  }
  return { umbrella, amal, jana, conversation, desk, revoke }
}

test('E4 a stand-in who has left, and is revoked by now, is dropped; what is written then they cannot open', async () => {
  const { umbrella, amal, jana, conversation, desk, revoke } = await talkOfTwo()
  await revoke(jana.hash)
  assert.deepEqual(await desk.left.renew(taskFor(conversation.id, { certificates: [jana.hash] })), { done: 1, failed: 0, of: 1 })
  assert.deepEqual(
    (await desk.readers()).map(([role]) => role),
    ['seeker', 'counsellor'],
  )
  assert.ok(!(await desk.readers()).some(([, id]) => id === jana.hash))
  const chain = await desk.chain()
  const directory = umbrella.current().known
  const written = await sealMessage(chain, amal.person, { id: newMessageId(), sent: 0, body: { kind: 'text', text: 'x' }, seen: [], directory, hour })
  assert.equal(written.sealed.record, chain.epochs.at(-1)?.hash)
})

test('E4 whom only the relay says to have left, and no directory has revoked, is not dropped from a conversation', async () => {
  const { jana, conversation, desk, revoke } = await talkOfTwo()
  const task = taskFor(conversation.id, { certificates: [jana.hash] })
  assert.equal(await desk.left.renew(task), 'not-yet')
  assert.ok(!desk.names().includes('write'))
  await revoke(jana.person.signing.public)
  assert.deepEqual(await desk.left.renew(task), { done: 1, failed: 0, of: 1 })
})

test('E4 where the counsellor has left, the stand-in becomes the counsellor', async () => {
  const { amal, jana, conversation, desk, revoke } = await talkOfTwo({ self: 'jana' })
  await revoke(amal.hash)
  assert.deepEqual(await desk.left.renew(taskFor(conversation.id, { certificates: [amal.hash] })), { done: 1, failed: 0, of: 1 })
  assert.deepEqual((await desk.readers()).slice(1), [['counsellor', jana.hash]])
})

/** A colleague of that id and name, certified for new keys. */
const returned = async (umbrella: Umbrella, as: { id: string; name: string }): Promise<{ unlocked: UnlockedAccount; hash: string }> => {
  const unlocked = await account(umbrella.anchor.deployment)
  const envelope = await countersign(await umbrella.request(unlocked.person, as), umbrella.lead)
  const hash = await statementHash('certificate', envelope)
  umbrella.certificates.set(hash, { certificate: envelope, newer: null })
  const found = await checkCertificate(umbrella.current().known, envelope, hour)
  assert.ok(found.kind === 'valid' && certified(unlocked.person, found.certificate))
  return { unlocked, hash }
}

test('a line that is lost while one looks who has left is told as what failed', async () => {
  const { jana, conversation, desk } = await talkOfTwo()
  desk.script.certificate = () => unreachable
  assert.deepEqual(await desk.left.renew(taskFor(conversation.id, { certificates: [jana.hash] })), { done: 0, failed: 1, of: 1 })
})

test('E3 who comes back with new keys comes in as the stand-in; nobody makes somebody else the counsellor (C3)', async () => {
  const { umbrella, amal, jana, conversation, desk } = await talkOfTwo({ counsellor: 'jana', standIn: 'amal' })
  const back = await returned(umbrella, { id: 'jana', name: 'Jana' })
  const task = taskFor(conversation.id, { certificates: [jana.hash], successor: back.hash })
  assert.deepEqual(await desk.left.renew(task), { done: 1, failed: 0, of: 1 })
  assert.deepEqual((await desk.readers()).slice(1), [
    ['counsellor', amal.hash],
    ['stand-in', back.hash],
  ])
})

test('E3 another colleague, however certified, does not come in as a successor', async () => {
  const { umbrella, amal, jana, conversation, desk } = await talkOfTwo()
  const other = await returned(umbrella, { id: 'kofi', name: 'Kofi' })
  const before = await desk.readers()
  for (const successor of [other.hash, amal.hash]) {
    assert.deepEqual(await desk.left.renew(taskFor(conversation.id, { certificates: [jana.hash], successor })), { done: 0, failed: 1, of: 1 })
  }
  assert.deepEqual(await desk.readers(), before)
  assert.ok(!desk.names().includes('write'))
})

test('E3 a successor who could not be checked yet leaves everything as it is', async () => {
  const { umbrella, jana, conversation, desk } = await talkOfTwo()
  const task = taskFor(conversation.id, { certificates: [jana.hash], successor: await statementHash('certificate', await umbrella.request(jana.person)) })
  assert.deepEqual(await desk.left.renew(task), { done: 0, failed: 1, of: 1 })
  assert.ok(!desk.names().includes('write'))
})

test('E4 what nobody who left reads any more counts as done and is not written again', async () => {
  const { jana, conversation, desk, revoke } = await talkOfTwo({ standIn: null })
  await revoke(jana.hash)
  assert.deepEqual(await desk.left.renew(taskFor(conversation.id, { certificates: [jana.hash] })), { done: 1, failed: 0, of: 1 })
  assert.ok(!desk.names().includes('write'))
})

test('E4 a relay that names oneself as gone brings nobody to give their own conversation away', async () => {
  const { amal, conversation, desk } = await talkOfTwo()
  assert.equal(await desk.left.renew(taskFor(conversation.id, { certificates: [amal.hash] })), 'not-yet')
  assert.ok(!desk.names().includes('write'))
})

test('C7 a record that lost to a newer one is made anew upon it, once; then it is said that it failed', async () => {
  const { umbrella, amal, jana, conversation, desk, revoke } = await talkOfTwo()
  await revoke(jana.hash)
  const take = desk.script.write
  let races = 1
  desk.script.write = (params, sealed) => (races-- > 0 ? refuse('newer-epoch') : (take?.(params, sealed) ?? unreachable))
  assert.deepEqual(await desk.left.renew(taskFor(conversation.id, { certificates: [jana.hash] })), { done: 1, failed: 0, of: 1 })
  const again = await conversationOf(umbrella, amal.person, jana.person)
  const second = await deskOf({ umbrella, self: amal.person, conversation: again })
  second.script.write = () => refuse('newer-epoch')
  assert.deepEqual(await second.left.renew(taskFor(again.id, { certificates: [jana.hash] })), { done: 0, failed: 1, of: 1 })
})

test('B5 where nothing may be encrypted nothing is begun', async () => {
  const umbrella = await foundUmbrella()
  const { amal, jana } = umbrella
  const conversation = await conversationOf(umbrella, amal.person, jana.person)
  const desk = groundOn(umbrella)
  const trust = await trustOn(desk.ground, { certificate: amal.hash, signing: amal.person.signing.public })
  const left = createLeft({ line: desk.line, trust, person: () => amal.person, follower: () => null })
  assert.equal(await left.renew(taskFor(conversation.id, { certificates: [jana.hash] })), null)
})
