import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { fileHash } from './files.ts'
import { releaseHashes } from './hashes.ts'
import { packedFolder, packRelease } from './pack.ts'

test('a build packs every text of the release under its hash, nothing else, and the list of its files stays the same', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'))
  t.after(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  const text = 'export const words = [1, 2, 3]\n'.repeat(100)
  await writeFile(join(folder, 'assets/page.js'), text)
  await writeFile(join(folder, 'icon.png'), text)
  await writeFile(join(folder, 'tiny.css'), 'a{}')
  const before = await releaseHashes(folder)
  await packRelease(folder)
  await packRelease(folder)
  assert.deepEqual(await releaseHashes(folder), before)
  const place = join(folder, packedFolder)
  assert.deepEqual(await readdir(place), [await fileHash(join(folder, 'assets/page.js'))])
  assert.equal(brotliDecompressSync(await readFile(join(place, (await readdir(place))[0] ?? ''))).toString(), text)
})
