import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { findMarks, findMarksBelow } from './sweep.ts'

const mark = 'KANARIE>>8f3a??'
const noise = (length: number) => Buffer.alloc(length, 0x61)
const amid = (bytes: Buffer) => Buffer.concat([noise(1001), bytes, noise(17)])
const text = Buffer.from(mark)

const plants = {
  'utf-8': amid(text),
  'utf-16le': amid(Buffer.from(mark, 'utf16le')),
  'utf-16be': amid(Buffer.from(mark, 'utf16le').swap16()),
  hex: amid(Buffer.from(text.toString('hex'))),
  HEX: amid(Buffer.from(text.toString('hex').toUpperCase())),
  percent: amid(Buffer.from(encodeURIComponent(mark))),
  'gzip of utf-8': amid(gzipSync(amid(text))),
  'gzip of base64': amid(gzipSync(Buffer.from(amid(text).toString('base64')))),
}

for (const [dress, bytes] of Object.entries(plants)) {
  test(`the sweep finds a mark that was planted as ${dress}`, () => {
    assert.ok(findMarks('there', bytes, [mark]).some((finding) => finding.dress === dress))
  })
}

for (const shift of [0, 1, 2]) {
  test(`the sweep finds a mark in base64 and base64url, ${shift} bytes off the grid`, () => {
    const plain = Buffer.concat([noise(300 + shift), text, noise(50)])
    for (const dress of ['base64', 'base64url'] as const) {
      assert.ok(findMarks('there', Buffer.from(plain.toString(dress)), [mark]).some((finding) => finding.dress === dress))
    }
  })
}

test('the sweep finds bytes that were planted raw, in base64 and in hex', () => {
  const bytes = new Uint8Array([7, 0, 255, 33, 12, 200, 5, 91, 66])
  for (const planted of [Buffer.from(bytes), Buffer.from(Buffer.from(bytes).toString('base64')), Buffer.from(Buffer.from(bytes).toString('hex'))]) {
    assert.ok(findMarks('there', amid(planted), [bytes]).length > 0)
  }
})

test('the sweep looks into every file below a folder and finds nothing where nothing is', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sweep-'))
  t.after(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'innocent'), noise(5000))
  assert.deepEqual(await findMarksBelow(folder, [mark]), [])
  await writeFile(join(folder, 'planted'), plants['utf-16le'])
  assert.deepEqual(await findMarksBelow(folder, [mark]), [{ mark, place: join(folder, 'planted'), dress: 'utf-16le' }])
})
