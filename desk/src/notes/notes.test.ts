import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item, SealedMessage, SealedRecord } from '@zop/wire'
import { deskOn, recordItem, talkInHouse } from '../conversation/house-talk.fixture.ts'
import { createNotes } from './notes.ts'

/** A desk whose relay keeps the notes that are written. */
const deskWithNotes = async () => {
  const talk = await talkInHouse()
  const kept: Item[] = []
  let id: string | null = null
  const bodies: string[] = []
  const desk = deskOn(talk, {
    otherwise: (name, params, body) => {
      const { conversation, after = '0', before = '0' } = params as { conversation: string; after?: string; before?: string }
      if (body) bodies.push(JSON.stringify(body))
      if (name === 'notes') return { notes: id === null ? [] : [id] }
      if (name === 'startNotes') {
        const { record, message } = body as { record: SealedRecord; message: SealedMessage }
        id = (JSON.parse(Buffer.from(record.record.payload, 'base64url').toString()) as { conversation: string }).conversation
        kept.push(recordItem(record, 1, 0), { kind: 'message', order: 2, message })
        return { order: 2 }
      }
      if (conversation === talk.chain().conversation) return undefined
      if (name === 'records') return { records: kept.filter((item) => item.kind === 'record' && item.order > Number(after)) }
      if (name === 'earlier') return { items: kept.filter((item) => item.kind === 'message' && item.order < Number(before)) }
      if (name === 'items') return { items: kept.filter(({ order }) => order > Number(after)) }
      if (name === 'send') kept.push({ kind: 'message', order: kept.length + 1, message: body as SealedMessage })
      return name === 'send' ? { order: kept.length } : undefined
    },
  })
  await desk.conversation.catchUp()
  const notes = createNotes(desk.surroundings)
  await notes.load(desk.conversation.id)
  const lines = () =>
    notes
      .about(desk.conversation.id)
      .chains.value.flatMap((chain) => chain.content.value.entries.flatMap((entry) => ('text' in entry ? [`${entry.kind}: ${entry.text}`] : [])))
  return { ...desk, notes, lines, kept, bodies, id: () => id }
}

test('C9 the first note comes with a chain of its own, the next goes into it, and no word of them is readable on the way', async () => {
  const { conversation, notes, lines, bodies, kept, faults } = await deskWithNotes()
  assert.deepEqual(lines(), [])
  assert.equal(notes.about(conversation.id).state.value, 'read')
  assert.equal(await notes.write(conversation, { kind: 'note', text: 'call the lead' }), 'queued')
  assert.deepEqual(lines(), ['note: call the lead'])
  assert.equal(await notes.write(conversation, { kind: 'draft', text: 'half a reply' }), 'queued')
  const [chain] = notes.about(conversation.id).chains.value
  await chain?.outbox.flush()
  assert.equal(kept.length, 3)
  await chain?.catchUp()
  assert.deepEqual(lines(), ['note: call the lead', 'draft: half a reply'])
  assert.equal(
    bodies.some((body) => body.includes('lead') || body.includes('reply')),
    false,
  )
  assert.equal(
    [...(chain?.content.value.chain?.epochs[0].readers ?? [])].some(({ role }) => role === 'seeker'),
    false,
  )
  assert.deepEqual(faults, [])
})

test('C9 notes send no receipts, and an empty one is none', async () => {
  const { conversation, notes, calls } = await deskWithNotes()
  assert.equal(await notes.write(conversation, { kind: 'note', text: ' ' }), 'empty')
  await notes.write(conversation, { kind: 'note', text: 'a' })
  const [chain] = notes.about(conversation.id).chains.value
  await chain?.shown()
  assert.equal(calls.filter(({ name }) => name === 'send').length, 0)
  assert.equal(chain?.fresh.value, 0)
})

test('C9 what a colleague writes is followed; when the conversation goes, its notes are forgotten here', async () => {
  const { conversation, notes, lines, kept, id } = await deskWithNotes()
  await notes.write(conversation, { kind: 'note', text: 'a' })
  const [record] = kept
  assert.ok(record)
  assert.equal(notes.hear(id() ?? '', record), true)
  assert.equal(notes.hear('somebody else', record), false)
  const [chain] = notes.about(conversation.id).chains.value
  notes.close(conversation.id)
  assert.deepEqual(lines(), [])
  assert.deepEqual([chain?.state.value, chain?.content.value.chain], ['ended', null])
})

test('a note that the relay did not take is not called kept', async () => {
  const talk = await talkInHouse()
  const { conversation, surroundings } = deskOn(talk, {
    otherwise: (name) => (name === 'startNotes' ? { kind: 'unreachable' } : name === 'notes' ? { notes: [] } : undefined),
  })
  await conversation.catchUp()
  const notes = createNotes(surroundings)
  await notes.load(conversation.id)
  assert.equal(await notes.write(conversation, { kind: 'note', text: 'a' }), 'unreachable')
})
