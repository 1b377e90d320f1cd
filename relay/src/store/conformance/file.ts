import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { fileBlock } from '@zop/wire'
import { random } from '../../testing/keys.ts'
import { checkedOf, makeMessage, makeSeeker, makeStart, makeTake } from '../../testing/seeker.ts'
import { makeUmbrella } from '../../testing/umbrella.ts'
import { type Blocks, fileQuota, type NewFile, unfinishedFor } from '../file.ts'
import type { Store } from '../store.ts'

const hour = 490_000
const umbrella = makeUmbrella(hour)
const { sealed } = fileBlock

/** A conversation in this store, and the announcement of a file in it. */
export const beginFile = async (store: Store, { size = 3 * sealed + 1000 } = {}) => {
  const seeker = makeSeeker()
  const start = makeStart(seeker, umbrella, hour)
  const opening = { language: 'de', channel: 'chat', audience: 'person' } as const
  await store.start({
    conversation: seeker.conversation,
    opening,
    hour,
    record: checkedOf(start),
    message: makeMessage(start.hash),
    keep: null,
    promised: hour + 48,
  })
  const file: NewFile = { conversation: seeker.conversation, id: random(16), record: start.hash, size, sender: seeker.reader.id, hour }
  const bytes = randomBytes(size)
  const part = (at: number, end = size): Blocks => ({ ...file, at, bytes: bytes.subarray(at, end) })
  return { seeker, start, file, bytes, part }
}

const wholeOf = async (store: Store, { conversation, id }: Pick<NewFile, 'conversation' | 'id'>, from = 0): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for (let at = from; ; ) {
    const part = await store.readFile({ conversation, id, from: at })
    if (part.length === 0) return Buffer.concat(parts)
    parts.push(part)
    at += part.length
  }
}

/** What every store must do with files (D4). `open` gives a new, empty store and is called once per test. */
export const fileConformance = (name: string, open: (test: { after(act: () => Promise<void>): void }) => Promise<Store>): void => {
  describe(`${name}: files`, () => {
    test('D4 what came in whole blocks comes out, from any byte on', async (t) => {
      const store = await open(t)
      const { file, bytes, part } = await beginFile(store)
      assert.deepEqual(await store.openFile(file), { kind: 'open', have: 0, size: file.size })
      assert.deepEqual(await store.writeFile(part(0, 2 * sealed)), { kind: 'stored', have: 2 * sealed, size: file.size })
      assert.deepEqual(await store.openFile(file), { kind: 'open', have: 2 * sealed, size: file.size }, 'asked again: the place to go on')
      assert.deepEqual(await store.writeFile(part(2 * sealed)), { kind: 'stored', have: file.size, size: file.size })
      assert.deepEqual(await store.file(file.conversation, file.id), { have: file.size, size: file.size, sender: file.sender })
      for (const from of [0, 1, sealed - 1, sealed, sealed + 1, file.size - 1, file.size])
        assert.ok((await wholeOf(store, file, from)).equals(bytes.subarray(from)), String(from))
    })

    test('D4 blocks that are there change nothing, also where they overlap what is new; behind a gap nothing is stored', async (t) => {
      const store = await open(t)
      const { file, bytes, part } = await beginFile(store)
      await store.openFile(file)
      await store.writeFile(part(0, sealed))
      assert.deepEqual(await store.writeFile({ ...part(0, sealed), bytes: randomBytes(sealed) }), { kind: 'stored', have: sealed, size: file.size })
      assert.deepEqual(await store.writeFile(part(2 * sealed)), { kind: 'stored', have: sealed, size: file.size })
      assert.deepEqual(await store.writeFile(part(0)), { kind: 'stored', have: file.size, size: file.size })
      assert.ok((await wholeOf(store, file)).equals(bytes))
    })

    test('D4 parts of blocks, blocks at no border and more than was announced are malformed, and nothing of them is stored', async (t) => {
      const store = await open(t)
      const { file, part } = await beginFile(store)
      await store.openFile(file)
      const more = { ...part(0), bytes: randomBytes(file.size + 1) }
      for (const wrong of [
        part(0, sealed - 1),
        part(0, sealed + 1),
        part(1, sealed + 1),
        part(0, 0),
        more,
        { ...part(3 * sealed), bytes: randomBytes(sealed) },
      ])
        assert.deepEqual(await store.writeFile(wrong), { kind: 'malformed' })
      assert.equal((await store.file(file.conversation, file.id))?.have, 0)
    })

    test('D4 of two senders of one id the first has it; the other is told nothing and changes nothing', async (t) => {
      const store = await open(t)
      const { file, part } = await beginFile(store)
      await store.openFile(file)
      const other = { ...file, sender: random(32) }
      assert.deepEqual(await store.openFile(other), { kind: 'foreign' })
      assert.deepEqual(await store.openFile({ ...file, size: file.size + sealed }), { kind: 'foreign' })
      assert.deepEqual(await store.writeFile({ ...part(0), sender: other.sender }), { kind: 'missing' })
      assert.equal(await store.cancelFile(other), false)
      assert.deepEqual(await store.writeFile(part(0)), { kind: 'stored', have: file.size, size: file.size })
    })

    test('D4 a file belongs to the newest epoch: after a record it goes on under that one, where it was', async (t) => {
      const store = await open(t)
      const { seeker, start, file, part } = await beginFile(store)
      await store.openFile(file)
      await store.writeFile(part(0, sealed))
      const take = makeTake({ seeker, umbrella, on: start, hour }, umbrella.members.anna)
      await store.advance(file.conversation, checkedOf(take))
      assert.deepEqual(await store.openFile({ ...file, id: random(16) }), { kind: 'newer-epoch' })
      assert.deepEqual(await store.writeFile(part(sealed)), { kind: 'newer-epoch' })
      assert.deepEqual(await store.writeFile(part(0, sealed)), { kind: 'stored', have: sealed, size: file.size })
      assert.deepEqual(await store.openFile({ ...file, record: take.hash }), { kind: 'open', have: sealed, size: file.size })
      assert.deepEqual(await store.writeFile(part(sealed)), { kind: 'stored', have: file.size, size: file.size })
    })

    test('D4 a conversation holds so many files and bytes and no more', async (t) => {
      const store = await open(t)
      const { file } = await beginFile(store)
      const large = { ...file, size: 28_000_000 }
      const most = Math.floor(fileQuota.bytes / large.size)
      for (let i = 0; i < most; i++) assert.equal((await store.openFile({ ...large, id: random(16) })).kind, 'open')
      assert.deepEqual(await store.openFile({ ...large, id: random(16) }), { kind: 'full' })
      for (let i = most; i < fileQuota.files; i++) assert.equal((await store.openFile({ ...file, size: 1000, id: random(16) })).kind, 'open')
      assert.deepEqual(await store.openFile({ ...file, size: 1000, id: random(16) }), { kind: 'full' })
    })

    test('D4 what is cancelled or not whole after a day goes; what is whole stays', async (t) => {
      const store = await open(t)
      const { file, part } = await beginFile(store)
      const half = { ...file, id: random(16) }
      for (const one of [file, half]) await store.openFile(one)
      await store.writeFile(part(0))
      await store.writeFile({ ...part(0, sealed), id: half.id })
      assert.equal(await store.cancelFile(file), false, 'it is whole')
      assert.equal(await store.sweepFiles(hour + unfinishedFor - 1), 0)
      assert.equal(await store.sweepFiles(hour + unfinishedFor), 1)
      assert.equal(await store.file(file.conversation, half.id), null)
      assert.equal((await store.readFile({ ...half, from: 0 })).length, 0)
      await store.openFile(half)
      assert.equal(await store.cancelFile(half), true)
      assert.equal(await store.cancelFile(half), false)
      assert.deepEqual((await store.file(file.conversation, file.id))?.have, file.size)
    })

    test('F1 files go with their conversation; of one that does not exist there are none', async (t) => {
      const store = await open(t)
      const { file, part } = await beginFile(store)
      await store.openFile(file)
      await store.writeFile(part(0))
      await store.erase(file.conversation)
      assert.equal(await store.file(file.conversation, file.id), null)
      assert.deepEqual(await store.openFile(file), { kind: 'missing' })
      assert.deepEqual(await store.writeFile(part(0)), { kind: 'missing' })
    })
  })
}
