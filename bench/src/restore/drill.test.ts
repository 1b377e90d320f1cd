import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '@zop/journeys'
import { drill } from './drill.ts'

test('F4 a backup comes back on an empty folder: what was in it is read, what was deleted since stays deleted, and no key is in it', async () => {
  await using house = await House.open()
  const { backup, restore, read, purgedIsThere, purgedInFiles, keysInBackup } = await drill(house)
  assert.ok(backup.bytes > 100_000)
  assert.match(restore.said, /holds 2 conversations/)
  assert.match(restore.said, /Done\. Start the relay/)
  assert.deepEqual(read, ['first', 'Guten Tag', 'vor der Sicherung'])
  assert.equal(purgedIsThere, false)
  assert.deepEqual(purgedInFiles, [])
  assert.equal(keysInBackup, 0)
})
