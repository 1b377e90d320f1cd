import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { fileBlock, fileLimit, pathOf } from '@zop/wire'
import { ok } from '../testing/client.ts'
import { startProcess } from '../testing/process.ts'
import { makePlace } from '../testing/running.ts'
import { bySeeker, openFile, sealed, sendAll } from '../testing/sending.ts'
import { type Taken, taken } from '../testing/taken.ts'

/** A file from the seeker, read by both; the most memory (MiB) that the relay had meanwhile. */
const sendAndRead = async (
  talk: Taken,
  { site, desk, bytes, memory }: { site: string; desk: string; bytes: Buffer<ArrayBuffer>; memory: () => number },
): Promise<number> => {
  const up = bySeeker(site, talk)
  assert.deepEqual(await ok(openFile(up, { record: talk.take.hash, size: bytes.length })), { have: 0, size: bytes.length })
  await sendAll(up, bytes)
  let most = memory()
  for (const { on, token } of [{ on: desk, token: talk.session }, up]) {
    const response = await fetch(on + pathOf('fileRead', { ...up.file, at: '0' }), { headers: { authorization: `Bearer ${token}` } })
    assert.ok(response.body)
    let at = 0
    let sampled = 0
    for await (const part of response.body) {
      assert.ok(bytes.subarray(at, at + part.length).equals(part))
      at += part.length
      if (at - sampled < 4_000_000) continue
      sampled = at
      most = Math.max(most, memory())
    }
    assert.equal(at, bytes.length)
  }
  return most
}

test('D4 of 25 MB goes up and down, both ways, and the relay takes no more memory than a few blocks', async (t) => {
  const place = makePlace()
  const { site, desk, child, exited } = await startProcess(place)
  t.after(async () => {
    child.kill('SIGTERM')
    await exited
    place.remove()
  })
  const talk = await taken({ site, desk, umbrella: place.umbrella })
  const bytes = randomBytes(Math.ceil(fileLimit / fileBlock.plain) * sealed)
  const memory = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) / 1024
  // The first file warms it up: caches fill, and the heap finds its size.
  const base = await sendAndRead(talk, { site, desk, bytes, memory })
  const most = await sendAndRead(talk, { site, desk, bytes, memory })
  t.diagnostic(`${(most - base).toFixed(1)} MiB above the base of ${base.toFixed(1)} MiB`)
  assert.ok(most - base < 64)
})
