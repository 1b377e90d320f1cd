import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barePhoto } from './bare.ts'
import { Unreadable } from './bytes.ts'
import { bareJpeg } from './jpeg.ts'
import { onlyOrientation, orientationIn } from './orientation.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

const text = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0))
const file = (...parts: readonly number[][]): Blob => new Blob([Uint8Array.from(parts.flat())])
const bytesOf = async (blob: Blob): Promise<number[]> => [...new Uint8Array(await blob.arrayBuffer())]
const latin = async (blob: Blob): Promise<string> => String.fromCharCode(...(await bytesOf(blob)))

const canary = 'GPS 52.5200 13.4050'
const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]
/** Little-endian EXIF as phones write it: one entry, orientation 6, then the place. */
const exif = [...text('II*\0'), 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, ...text(canary)]

const scan = [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]
const pictureParts = [segment(0xdb, [9, 9]), segment(0xc2, [1, 2, 3]), [...segment(0xda, [7]), ...scan], [...segment(0xda, [8]), ...scan]]
const jpeg = (...before: readonly number[][]) => [[0xff, 0xd8], ...before, ...pictureParts, [0xff, 0xd9]]

test('a JPEG leaves without place, text, previews and what hangs on behind; its picture stays bit by bit', async () => {
  const app0 = segment(0xe0, text('JFIF\0'))
  const profile = segment(0xe2, text('ICC_PROFILE\0x'))
  const noisy = file(
    ...jpeg(
      app0,
      segment(0xe1, [...text('Exif\0\0'), ...exif]),
      segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${canary}`)),
      profile,
      segment(0xe2, text(`MPF\0${canary}`)),
      segment(0xed, text(canary)),
      segment(0xfe, text(canary)),
    ),
    text(`ftypmp4 ${canary}`),
  )
  const bare = await bareJpeg(noisy)
  const turned = segment(0xe1, [...text('Exif\0\0'), ...onlyOrientation(6)])
  assert.deepEqual(await bytesOf(bare), jpeg(turned, app0, profile).flat())
  assert.equal(bare.type, 'image/jpeg')
})

test('a scan longer than one reading ends where it ends, also with the marker across the border', async () => {
  for (const length of [64 * 1024 - 6, 64 * 1024 - 1, 64 * 1024, 200_000]) {
    const long = [
      [0xff, 0xd8],
      [...segment(0xda, [1]), ...new Array<number>(length).fill(7)],
      [0xff, 0xd9],
    ]
    assert.deepEqual(await bytesOf(await bareJpeg(file(...long, text(canary)))), long.flat())
  }
})

const pngChunk = (name: string, body: readonly number[]): number[] => [0, 0, 0, body.length, ...text(name), ...body, 1, 2, 3, 4]
const pngHead = text('\x89PNG\r\n\x1a\n')

test('a PNG leaves without text, time, EXIF, private chunks and what hangs on behind', async () => {
  const keep = [pngChunk('IHDR', [1]), pngChunk('PLTE', [2]), pngChunk('IDAT', [3]), pngChunk('IDAT', [4])]
  const end = pngChunk('IEND', [])
  const noise = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'prVt'].map((name) => pngChunk(name, text(canary)))
  const bare = await barePng(file(pngHead, ...keep.slice(0, 2), ...noise, ...keep.slice(2), end, text(canary)))
  assert.deepEqual(await bytesOf(bare), [pngHead, ...keep, end].flat())
})

const webpChunk = (name: string, body: readonly number[]): number[] => [...text(name), body.length, 0, 0, 0, ...body, ...(body.length % 2 ? [0] : [])]
const webp = (...chunks: readonly number[][]): number[] => {
  const body = [...text('WEBP'), ...chunks.flat()]
  return [...text('RIFF'), body.length & 255, body.length >> 8, 0, 0, ...body]
}

test('a WebP leaves without EXIF but for how the camera was held, and without XMP', async () => {
  const picture = webpChunk('VP8 ', [1, 2, 3])
  const flags = (bits: number) => webpChunk('VP8X', [bits, 0, 0, 0, 1, 0, 0, 1, 0, 0])
  const noisy = webp(flags(0x2c), picture, webpChunk('EXIF', exif), webpChunk('XMP ', text(canary)), webpChunk('anot', text(canary)))
  const bare = await bareWebp(file(noisy, text(canary)))
  assert.deepEqual(await bytesOf(bare), webp(flags(0x28), picture, webpChunk('EXIF', [...onlyOrientation(6)])))
  assert.deepEqual(await bytesOf(await bareWebp(file(webp(picture)))), webp(picture))
})

test('how a camera was held is read in either byte order, and noise is upright', () => {
  for (const value of [1, 3, 8]) assert.equal(orientationIn(onlyOrientation(value)), value)
  assert.equal(orientationIn(Uint8Array.from(exif)), 6)
  for (let length = 0; length < 40; length++) assert.equal(orientationIn(new Uint8Array(length).fill(0xff)), 1)
})

test('a picture cut at any byte is refused, never half cleaned', async () => {
  const whole = {
    jpeg: jpeg(segment(0xe1, text(canary))).flat(),
    png: [pngHead, pngChunk('IHDR', [1]), pngChunk('IEND', [])].flat(),
    webp: webp(webpChunk('VP8 ', [1, 2])),
  }
  const makers = { jpeg: bareJpeg, png: barePng, webp: bareWebp }
  for (const kind of ['jpeg', 'png', 'webp'] as const) {
    for (let length = 0; length < whole[kind].length; length++) {
      await assert.rejects(makers[kind](file(whole[kind].slice(0, length))), Unreadable, `${kind} ${length}`)
    }
  }
})

test('where a photo can be neither cleaned nor drawn, there is none', async () => {
  assert.equal(await barePhoto(file(text('no picture')), 'image/jpeg'), null)
  assert.equal(await barePhoto(file(text('no picture')), 'image/heic'), null)
  assert.match(await latin((await barePhoto(file(jpeg().flat()), 'image/jpeg')) ?? new Blob()), /^\xff\xd8/)
})
