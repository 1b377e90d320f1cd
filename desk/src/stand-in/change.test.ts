import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeReaders, startNotes } from '@zop/sealing'
import type { SealedRecord } from '@zop/wire'
import { certificateOf, deskOn, recordItem, seekerFollows, talkInHouse } from '../conversation/house-talk.fixture.ts'
import { createNotes } from '../notes/notes.ts'
import { type Change, changeWhoReads, peopleAfter } from './change.ts'

const after = (talk: Awaited<ReturnType<typeof talkInHouse>>, change: Change) =>
  peopleAfter(talk.chain(), certificateOf(talk.house.member), { change, hour: talk.at.hour })

test('C3 the counsellor names, replaces and drops a stand-in and stays the counsellor', async () => {
  const talk = await talkInHouse()
  const [own, who] = [certificateOf(talk.house.member), certificateOf(talk.house.colleague)]
  assert.deepEqual(after(talk, { kind: 'name', who }), { counsellor: own, standIn: who })
  assert.deepEqual(after(talk, { kind: 'drop' }), { counsellor: own, standIn: null })
})

test('C3 a stand-in takes over in one record; the counsellor who vanished stays as stand-in or goes', async () => {
  const talk = await talkInHouse()
  const [amal, jana] = [certificateOf(talk.house.member), certificateOf(talk.house.colleague)]
  const { chain } = await changeReaders(talk.chain(), talk.house.member, { counsellor: amal, standIn: jana }, talk.at)
  const over = (keep: boolean) => peopleAfter(chain, jana, { change: { kind: 'take-over', keep }, hour: talk.at.hour })
  assert.deepEqual([over(true).counsellor.hash, over(true).standIn?.hash], [jana.hash, amal.hash])
  assert.deepEqual(over(false), { counsellor: jana, standIn: null })
})

test('C3 a counsellor whose certificate has run out is not kept as stand-in', async () => {
  const talk = await talkInHouse()
  const [amal, jana] = [certificateOf(talk.house.member), certificateOf(talk.house.colleague)]
  const { chain } = await changeReaders(talk.chain(), talk.house.member, { counsellor: amal, standIn: jana }, talk.at)
  assert.equal(peopleAfter(chain, jana, { change: { kind: 'take-over', keep: true }, hour: amal.certificate.expires }).standIn, null)
})

test('C3 C9 one change, and the notes go to the same people', async () => {
  const talk = await talkInHouse()
  const { house, at } = talk
  const begun = await startNotes(talk.chain(), house.member, at)
  const notesOf = begun.chain.conversation
  const sent: { conversation: string; record: SealedRecord }[] = []
  const notesItems = [recordItem(begun.sealed, 1, 0)]
  const { conversation, line, surroundings } = deskOn(talk, {
    otherwise: (name, params, body) => {
      const { conversation: id } = params as { conversation: string }
      if (name === 'notes') return { notes: [notesOf] }
      if (name === 'write') sent.push({ conversation: id, record: body as SealedRecord })
      if (id !== notesOf) return undefined
      const { after } = params as { after?: string }
      if (name === 'records') return { records: notesItems.filter(({ order }) => order > Number(after)) }
      return name === 'earlier' || name === 'items' ? { items: [] } : undefined
    },
  })
  await conversation.catchUp()
  const notes = createNotes(surroundings)
  await notes.load(conversation.id)
  const came = await changeWhoReads({ ground: { line }, notes }, conversation, { kind: 'name', who: certificateOf(house.colleague) })
  assert.equal(came, 'written')
  assert.deepEqual(
    sent.map((one) => [one.conversation, one.record.seals.length]),
    [
      [conversation.id, 3],
      [notesOf, 2],
    ],
  )
  const [first] = sent
  assert.ok(first)
  assert.equal((await seekerFollows(talk, talk.chain(), first.record)).kind, 'followed')
})
