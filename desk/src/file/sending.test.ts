import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFile, openMessage } from '@zop/sealing'
import type { FileOpening, SealedMessage } from '@zop/wire'
import { deskOn, talkInHouse } from '../conversation/house-talk.fixture.ts'
import { createParcels } from './sending.ts'

const photo = (size: number): Blob => new Blob([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(size)])

/** A desk whose relay keeps the blocks of one file; `refuse` answers the opening. */
const deskWithFiles = async (refuse?: string) => {
  const talk = await talkInHouse()
  const held: Uint8Array<ArrayBuffer>[] = []
  let opening: FileOpening | null = null
  const have = () => held.reduce((sum, { length }) => sum + length, 0)
  const desk = deskOn(talk, {
    otherwise: (name, _, body) => {
      if (name === 'fileOpen' && refuse) return { kind: 'refused', refusal: { code: refuse } }
      if (name === 'fileOpen') opening = body as FileOpening
      if (name === 'fileWrite') held.push(new Uint8Array(body as Uint8Array))
      return name === 'fileOpen' || name === 'fileWrite' ? { have: have(), size: opening?.size ?? 0 } : undefined
    },
  })
  await desk.conversation.catchUp()
  const parcels = createParcels(desk.line, (error) => desk.faults.push(error))
  const standing = () => parcels.of(desk.conversation.id).value.map((parcel) => parcel.standing.value)
  return { talk, ...desk, parcels, held, standing, opening: () => opening }
}

test('D4 a file goes sealed, is said in the conversation once all of it is there, and opens again whole', async () => {
  const { talk, conversation, parcels, posted, held, faults, standing } = await deskWithFiles()
  const blob = photo(300_000)
  await parcels.send(conversation, blob, { name: '/home/x/my photo.jpg', seconds: null })
  await conversation.outbox.flush()
  assert.deepEqual([standing(), faults], [[], []])
  const opened = await openMessage(talk.chain(), posted[0] as SealedMessage, new Set())
  assert.ok(opened.kind === 'opened' && opened.message.body.kind === 'file')
  const { file } = opened.message.body
  assert.deepEqual([file.type, file.size, file.name.includes('/')], ['image/jpeg', blob.size, false])
  const parts: Uint8Array<ArrayBuffer>[] = []
  const sealed = async function* () {
    yield* held
  }
  for await (const part of openFile(file, { conversation: conversation.id }, sealed())) parts.push(part)
  assert.deepEqual(Buffer.concat(parts), Buffer.from(await blob.arrayBuffer()))
})

test('what may not be sent is refused with its word before a byte leaves', async () => {
  const { conversation, parcels, standing, calls } = await deskWithFiles()
  await parcels.send(conversation, new Blob(['MZ\x90']), { name: 'a.jpg', seconds: null })
  await parcels.send(conversation, new Blob([]), { name: 'a.txt', seconds: null })
  await parcels.send(conversation, photo(25_000_000), { name: 'a.jpg', seconds: null })
  assert.deepEqual(
    standing().map((now) => now.kind === 'refused' && now.why),
    ['program', 'empty', 'too-large'],
  )
  assert.equal(
    calls.some(({ name }) => name.startsWith('file')),
    false,
  )
})

test('D4 files before the first reply are refused in words, and a parcel that was refused can be put away', async () => {
  const { conversation, parcels, standing, posted } = await deskWithFiles('too-early')
  await parcels.send(conversation, photo(10), { name: 'a.jpg', seconds: null })
  assert.deepEqual(standing(), [{ kind: 'refused', why: 'early' }])
  parcels.of(conversation.id).value[0]?.cancel()
  assert.deepEqual([standing(), posted], [[], []])
})
