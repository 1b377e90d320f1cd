import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemOf } from '../fixture.ts'
import { changeReaders, follow, followAll, notesId, openMessage, sealMessage, startNotes } from '../index.ts'
import { at, begin, certificateOf, expectFollowed, forged, hour, people, ruleOf } from './scene.fixture.ts'

const scene = await begin()
const { seeker, by, amals, own } = scene
const amal = certificateOf(people.amal)
const jana = certificateOf(people.jana)
const written = { sent: hour * 3_600_000, seen: [], ...at } as const
const shared = await changeReaders(amals, people.amal, { counsellor: amal, standIn: jana }, at)
const notes = await startNotes(shared.chain, people.amal, at)
const follower = (person: typeof people.amal) => ({ ...by(person), conversation: notes.chain.conversation })

test('C9 notes are read and written by the people of the conversation, and not by the seeker', async () => {
  assert.equal(notes.chain.conversation, await notesId(shared.chain))
  const { sealed } = await sealMessage(notes.chain, people.amal, { ...written, body: { kind: 'note', text: 'morgen Rückruf' } })
  const janas = await expectFollowed(followAll([itemOf(notes.sealed, 1)], follower(people.jana)))
  const opened = await openMessage(janas, sealed, new Set())
  assert.ok(opened.kind === 'opened' && opened.message.body.kind === 'note' && opened.message.body.text === 'morgen Rückruf')
  assert.equal(await ruleOf(follow(null, itemOf(notes.sealed, 0), { ...by(seeker), conversation: notes.chain.conversation })), 'closed')
})

test('C9 a note is not said to the seeker, and nothing else is said among notes', async () => {
  await assert.rejects(() => sealMessage(amals, people.amal, { ...written, body: { kind: 'note', text: 'x' } }), /D1/)
  await assert.rejects(() => sealMessage(notes.chain, people.amal, { ...written, body: { kind: 'text', text: 'x' } }), /D1/)
})

test('C9 notes change hands inside the centre like a conversation', async () => {
  const janas = await expectFollowed(followAll([itemOf(notes.sealed, 1)], follower(people.jana)))
  const alone = await changeReaders(janas, people.jana, { counsellor: jana, standIn: null }, at)
  const after = await expectFollowed(
    follow(notes.chain, itemOf(alone.sealed, null), follower(people.amal)).then((result) =>
      result.kind === 'closed' ? { ...result, kind: 'followed' as const } : result,
    ),
  )
  assert.equal(after.epochs[1]?.key, null, 'who was dropped cannot open what comes')
})

test('C9 notes under another id, of another centre, or by somebody who does not read them are refused', async () => {
  assert.equal(await ruleOf(follow(null, itemOf(notes.sealed, 0), by(people.amal))), 'H3')
  const about = { conversation: own.conversation, record: own.epochs[0].hash }
  assert.equal(await ruleOf(follow(null, itemOf(await forged(notes.sealed, { about }, people.amal.signing), 0), follower(people.amal))), 'C9')
  assert.equal(await ruleOf(follow(null, itemOf(await forged(notes.sealed, {}, people.kofi.signing), 0), follower(people.amal))), 'C7')
  const kofi = { role: 'counsellor' as const, id: certificateOf(people.kofi).hash }
  assert.equal(await ruleOf(follow(null, itemOf(await forged(notes.sealed, { author: kofi }, people.kofi.signing), 0), follower(people.amal))), 'C9')
})
