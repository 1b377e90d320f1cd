import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeReaders, visitConversation } from '@zop/sealing'
import type { SealedMessage, SealedRecord } from '@zop/wire'
import { certificateOf, deskOn, recordItem, talkInHouse } from './house-talk.fixture.ts'

const lost = { kind: 'refused', refusal: { code: 'newer-epoch' } } as const

test('C3 a record is written on the newest one, and a lost race is told and read', async () => {
  const talk = await talkInHouse()
  const { house, at } = talk
  const people = { counsellor: certificateOf(house.member), standIn: certificateOf(house.colleague) }
  let race = true
  const { conversation, written } = deskOn(talk, {
    otherwise: (name, _, body) => {
      if (name !== 'write' || !race) return undefined
      race = false
      assert.ok(body)
      return lost
    },
  })
  await conversation.catchUp()
  talk.record(await visitConversation(talk.chain(), talk.seeker, at), 1)
  race = true
  assert.equal(await conversation.write((chain, person, when) => changeReaders(chain, person, people, when)), 'lost')
  assert.equal(conversation.content.value.chain?.epochs.at(-1)?.reason, 'visit')
  assert.equal(await conversation.write((chain, person, when) => changeReaders(chain, person, people, when)), 'written')
  assert.equal(written.length, 1)
})

test('D6 a change that cannot be sealed sends nothing', async () => {
  const talk = await talkInHouse()
  const { conversation, calls } = deskOn(talk)
  await conversation.catchUp()
  await assert.rejects(conversation.write(() => Promise.reject(new Error('no crypto'))))
  assert.equal(
    calls.some(({ name }) => name === 'write'),
    false,
  )
})

/** The relay takes nothing under the older epoch once a record of that kind has come. */
const raced = async (record: 'visit' | 'stand-in') => {
  const talk = await talkInHouse()
  const { house, at } = talk
  const posted: SealedMessage[] = []
  let refuse = false
  const desk = deskOn(talk, {
    otherwise: (name, _, body) => {
      if (name !== 'send') return undefined
      posted.push(body as SealedMessage)
      if (!refuse) return undefined
      refuse = false
      return lost
    },
  })
  await desk.conversation.catchUp()
  refuse = true
  const people = { counsellor: certificateOf(house.member), standIn: certificateOf(house.colleague) }
  const written = record === 'visit' ? await visitConversation(talk.chain(), talk.seeker, at) : await changeReaders(talk.chain(), house.member, people, at)
  talk.record(written, 1)
  desk.draft.value = 'hello'
  await desk.conversation.send()
  await desk.conversation.outbox.flush()
  return { posted, letters: desk.conversation.outbox.letters.value, newest: talk.chain().epochs.at(-1)?.hash }
}

test('C7 a message that lost against the person’s visit goes again unasked: everybody who reads was shown', async () => {
  const { posted, letters, newest } = await raced('visit')
  assert.deepEqual([posted.length, posted[1]?.record, letters[0]?.mark], [2, newest, 'sent'])
  assert.equal(posted[0]?.id, posted[1]?.id)
})

test('C7 a message that lost against a new reader is held until I send it', async () => {
  const { posted, letters } = await raced('stand-in')
  assert.deepEqual([posted.length, letters[0]?.mark], [1, 'held'])
})

test('a text that was begun stays when somebody else becomes the counsellor, and can be left to them', async () => {
  const talk = await talkInHouse()
  const { house, at } = talk
  const named = await changeReaders(talk.chain(), house.member, { counsellor: certificateOf(house.member), standIn: certificateOf(house.colleague) }, at)
  talk.record(named, 1)
  const { conversation, draft, faults } = deskOn(talk)
  await conversation.catchUp()
  draft.value = 'half a sentence'
  assert.equal(conversation.leftOver.value, false)
  const taken = await changeReaders(named.chain, house.colleague, { counsellor: certificateOf(house.colleague), standIn: certificateOf(house.member) }, at)
  talk.record(taken, 2)
  await conversation.catchUp()
  assert.deepEqual([conversation.leftOver.value, draft.value, conversation.state.value], [true, 'half a sentence', 'open'])
  assert.deepEqual(faults, [])
})

test('H12 a chain whose last word is older than anything that is kept is refused', async () => {
  const talk = await talkInHouse()
  const { conversation } = deskOn(talk, { by: { hour: talk.at.hour + 200 * 24 } })
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'broken')
})

test('C8 a record that somebody outside the readers wrote breaks the conversation', async () => {
  const talk = await talkInHouse()
  const other = await talkInHouse()
  const foreign: SealedRecord = (await visitConversation(other.chain(), other.seeker, other.at)).sealed
  const { conversation } = deskOn(talk)
  await conversation.catchUp()
  conversation.hear(recordItem(foreign, talk.items.length + 1, 1))
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'broken')
})
