import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from '@zop/wire'
import { fingerprint } from './fingerprint.ts'

const about = (byte: number) => encode(new Uint8Array(32).fill(byte))

test('B3 both sides read the same twelve digits of the same request, and others of any other', async () => {
  const read = await fingerprint(about(1))
  assert.deepEqual(read, await fingerprint(about(1)))
  assert.equal(read.length, 3)
  for (const group of read) assert.match(group, /^\d{4}$/)
  assert.notDeepEqual(await fingerprint(about(2)), read)
})
