import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode, fileBlock, fileLimit, sealedFileLimit } from '@zop/wire'
import fc from 'fast-check'
import { FileChanged, FileDamaged, openFile, type SealedFile, sealedFileSize, sealFile } from '../index.ts'

const conversation = encode(new Uint8Array(16).fill(7))
const seal = (bytes: Uint8Array<ArrayBuffer>): SealedFile => sealFile(new Blob([bytes]), { conversation, name: 'photo.jpg', type: 'image/jpeg' })
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 131 + 7) % 256)

const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
async function* cut(whole: Uint8Array, length: number) {
  for (let at = 0; at < whole.length; at += length) yield whole.subarray(at, at + length)
}
const opened = (sealed: SealedFile, pieces: AsyncIterable<Uint8Array>) => collect(openFile(sealed.ref, { conversation }, pieces))

test('D4 a file of any length comes back whole, however the line cuts it', async () => {
  for (const length of [1, 1000, 65_535, 65_536, 65_537, 200_000]) {
    const content = bytes(length)
    const sealed = seal(content)
    const whole = await collect(sealed.blocks(0))
    assert.equal(whole.length, sealed.size)
    assert.equal(whole.length, sealedFileSize(length))
    for (const piece of [whole.length, 1 + (length % 7777), fileBlock.sealed]) assert.ok((await opened(sealed, cut(whole, piece))).equals(content), `${length}`)
  }
})

test('D4 sending again from a block’s border sends the same bytes', async () => {
  const sealed = seal(bytes(300_000))
  const whole = await collect(sealed.blocks(0))
  const rest = await collect(sealed.blocks(2 * fileBlock.sealed))
  assert.ok(whole.subarray(2 * fileBlock.sealed).equals(rest))
})

test('D4 of a file that is sealed, plain bytes of one block are held at a time: those of the one before have been given back', async () => {
  const spent: Uint8Array[] = []
  const read: Blob[] = []
  const file = {
    size: 300_000,
    slice: (from: number, to: number) => {
      assert.equal(read.length, spent.length)
      read.push(new Blob([bytes(300_000).slice(from, to)]))
      return read.at(-1)
    },
  } as Blob
  const sealed = sealFile(file, { conversation, name: 'a.txt', type: 'text/plain', spent: (plain) => void spent.push(plain) })
  const opening = openFile(sealed.ref, { conversation }, sealed.blocks(0))
  assert.ok((await collect(opening)).equals(bytes(300_000)))
  assert.ok(Buffer.concat(spent).subarray(0, 300_000).equals(bytes(300_000)))
})

test('D2 files of like length look alike', () => {
  assert.equal(sealedFileSize(1), sealedFileSize(1000))
  assert.equal(sealedFileSize(1_000_001), sealedFileSize(1_015_000))
  assert.equal(sealedFileSize(fileLimit), sealedFileLimit)
})

test('H7 a file cut at any byte, shuffled, doubled, lengthened or of another conversation or key is refused', async () => {
  const sealed = seal(bytes(250_000))
  const whole = await collect(sealed.blocks(0))
  const block = (n: number) => whole.subarray(n * fileBlock.sealed, (n + 1) * fileBlock.sealed)
  const damaged = (name: string, parts: readonly Uint8Array[], ref = sealed.ref, of = conversation) =>
    assert.rejects(() => collect(openFile(ref, { conversation: of }, cut(Buffer.concat(parts), 50_000))), FileDamaged, name)
  const [a, b, c, d] = [block(0), block(1), block(2), whole.subarray(3 * fileBlock.sealed)]
  await damaged('the last block missing', [a, b, c])
  await damaged('nothing at all', [])
  await damaged('shuffled', [b, a, c, d])
  await damaged('one missing', [a, c, d])
  await damaged('doubled', [a, a, b, c, d])
  await damaged('lengthened', [a, b, c, d, Buffer.alloc(17)])
  await damaged('another conversation', [whole], sealed.ref, encode(new Uint8Array(16)))
  await damaged('another id', [whole], { ...sealed.ref, id: encode(new Uint8Array(16)) })
  await damaged('another key', [whole], { ...sealed.ref, key: encode(new Uint8Array(32)) })
  await damaged('said to be longer', [whole], { ...sealed.ref, size: 400_000 })
  await damaged('said to be shorter, with content where padding should be', [whole], { ...sealed.ref, size: 249_999 })
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (at) => damaged(`cut at ${at}`, [whole.subarray(0, at)])),
    { numRuns: 40 },
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      await damaged(`flipped at ${at}`, [flipped])
    }),
    { numRuns: 40 },
  )
})

test('D4 a file that changed on the device since its first try is not sealed again under its key', async () => {
  let content = bytes(100_000)
  const shifting = { size: content.length, slice: (from: number, to: number) => new Blob([content.slice(from, to)]) } as Blob
  const sealed = sealFile(shifting, { conversation, name: 'a.txt', type: 'text/plain' })
  const first = await collect(sealed.blocks(0))
  assert.ok((await collect(sealed.blocks(0))).equals(first))
  content = bytes(100_000).reverse()
  await assert.rejects(() => collect(sealed.blocks(0)), FileChanged)
})
