import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkProposal, openMessage } from '@zop/sealing'
import type { Envelope, Incoming, Outgoing, SealedMessage } from '@zop/wire'
import { deskOn, type Talk, talkInHouse } from '../conversation/house-talk.fixture.ts'
import { createHandOvers } from './hand-overs.ts'

const desksOf = (talk: Talk) => {
  const { house, at } = talk
  const follower = { anchor: house.anchor, vouchers: house.vouchers, ...at }
  const sent: { name: string; body: unknown }[] = []
  const otherwise = (name: string, _: unknown, body: unknown) => {
    if (name !== 'records' && name !== 'items' && name !== 'earlier') sent.push({ name, body })
    return undefined
  }
  const desk = deskOn(talk, { otherwise })
  const fault = (error: unknown) => desk.faults.push(error)
  const of = (self: Talk['house']['member']) => createHandOvers({ line: desk.line, person: () => self, follower: () => ({ self, ...follower }), fault })
  return {
    desk,
    sent,
    north: of(house.member),
    south: house.south.map(of),
    by: (self: typeof talk.seeker) => ({ self, conversation: talk.chain().conversation, ...follower }),
  }
}

const told = (proposal: Envelope, accepted: string[] = []): Incoming => ({ proposed: { proposal, acceptances: [] }, language: 'de', channel: 'chat', accepted })
const proposalIn = (sent: readonly { name: string; body: unknown }[]): Envelope => {
  const found = sent.find(({ name }) => name === 'propose')
  if (!found) throw new Error('something was proposed')
  return (found.body as { proposal: Envelope }).proposal
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

test('C4 a proposal is signed, two accept by name, and the person’s page can check all of it', async () => {
  const talk = await talkInHouse()
  const { desk, sent, north, south, by } = desksOf(talk)
  await desk.conversation.catchUp()
  assert.equal(await north.propose(desk.conversation, { centre: 'sued', passing: 'all', days: 14, summary: '' }), 'proposed')
  const proposal = proposalIn(sent)
  for (const desk of south) {
    desk.hear({ incoming: [told(proposal)], outgoing: [] })
    while (desk.incoming.value[0]?.known === 'checking') await settled()
    const [offered] = desk.incoming.value
    assert.ok(offered && typeof offered.known !== 'string')
    assert.deepEqual([offered.known.by.certificate.name, offered.known.proposal.passing], ['Amal', 'all'])
    assert.equal(await desk.accept(offered), true)
  }
  const acceptances = sent.flatMap(({ name, body }) => (name === 'acceptProposal' ? [(body as { acceptance: Envelope }).acceptance] : []))
  const checked = await checkProposal(talk.chain(), { proposal, acceptances }, by(talk.seeker))
  assert.deepEqual(
    checked?.people.map(({ certificate }) => certificate.name),
    ['Kofi', 'Lilia'],
  )
  assert.deepEqual(desk.faults, [])
})

test('C4 the draft of a summary goes to the person, sealed, and names its proposal', async () => {
  const talk = await talkInHouse()
  const { desk, sent, north } = desksOf(talk)
  await desk.conversation.catchUp()
  await north.propose(desk.conversation, { centre: 'sued', passing: 'summary', days: 30, summary: 'she needs a room' })
  await desk.conversation.outbox.flush()
  const message = sent.find(({ name }) => name === 'send')?.body as SealedMessage
  const opened = await openMessage(talk.chain(), message, new Set())
  assert.ok(opened.kind === 'opened' && opened.message.body.kind === 'summary')
  assert.equal(opened.message.body.text, 'she needs a room')
  assert.equal(JSON.stringify(sent).includes('room'), false)
})

test('C4 a proposal that nobody certified signed cannot be accepted', async () => {
  const talk = await talkInHouse()
  const { desk, sent, north, south } = desksOf(talk)
  await desk.conversation.catchUp()
  await north.propose(desk.conversation, { centre: 'sued', passing: 'nothing', days: 7, summary: '' })
  const proposal = proposalIn(sent)
  const [signature] = proposal.signatures
  const [receiver] = south
  assert.ok(receiver && signature)
  const forged: Envelope = { ...proposal, signatures: [{ ...signature, sig: 'A'.repeat(86) }] }
  receiver.hear({ incoming: [told(forged)], outgoing: [] })
  while (receiver.incoming.value[0]?.known === 'checking') await settled()
  const [offered] = receiver.incoming.value
  assert.equal(offered?.known, 'unchecked')
  assert.equal(offered && (await receiver.accept(offered)), false)
  assert.equal(
    sent.some(({ name }) => name === 'acceptProposal'),
    false,
  )
})

test('C4 what came before this desk knew who vouches for whom is checked as soon as it does', async () => {
  const talk = await talkInHouse()
  const { desk, sent, north } = desksOf(talk)
  await desk.conversation.catchUp()
  await north.propose(desk.conversation, { centre: 'sued', passing: 'nothing', days: 7, summary: '' })
  const [kofi] = talk.house.south
  let ready = false
  const follower = { self: kofi, anchor: talk.house.anchor, vouchers: talk.house.vouchers, ...talk.at }
  const fault = (error: unknown) => desk.faults.push(error)
  const receiver = createHandOvers({ line: desk.line, person: () => kofi, follower: () => (ready ? follower : null), fault })
  receiver.hear({ incoming: [told(proposalIn(sent))], outgoing: [] })
  await settled()
  assert.equal(receiver.incoming.value[0]?.known, 'checking')
  ready = true
  receiver.look()
  while (receiver.incoming.value[0]?.known === 'checking') await settled()
  const known = receiver.incoming.value[0]?.known
  assert.ok(known && typeof known !== 'string')
})

test('the receipt still knows what was proposed when the relay has forgotten it', async () => {
  const talk = await talkInHouse()
  const { desk, north } = desksOf(talk)
  await desk.conversation.catchUp()
  const { id: conversation } = desk.conversation
  assert.equal(north.proposedFor(conversation), null)
  const outgoing: Outgoing = { id: 'p', conversation, centre: 'sued', people: 1, state: 'open' }
  north.hear({ incoming: [], outgoing: [outgoing] })
  assert.deepEqual(north.proposedFor(conversation), { centre: 'sued', passing: null })
  await north.propose(desk.conversation, { centre: 'sued', passing: 'parts', days: 7, summary: '' })
  north.hear({ incoming: [], outgoing: [] })
  assert.deepEqual(north.proposedFor(conversation), { centre: 'sued', passing: 'parts' })
  assert.equal(await north.withdraw(outgoing), true)
})
