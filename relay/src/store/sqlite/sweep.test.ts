import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderFor } from '../../testing/folder.ts'
import { random } from '../../testing/keys.ts'
import { makeSeeker } from '../../testing/seeker.ts'
import { hour, startOf } from '../conformance/given.ts'
import { sweep } from '../sql/conversation/sweep.ts'
import { Connection } from './connection.ts'
import { drive } from './drive.ts'
import { sqliteStore } from './store.ts'

test('F2 conversations with large files go one after the other: the log never holds more than a step of what is written over', async (t) => {
  const connection = new Connection(join(folderFor(t), 'relay.sqlite'))
  const store = sqliteStore(connection)
  const seekers = [makeSeeker(), makeSeeker(), makeSeeker()]
  for (const seeker of seekers) {
    const { start, made } = startOf(seeker, { number: 1, days: 7 })
    await store.start(start)
    await store.openFile({ conversation: seeker.conversation, id: random(16), record: made.hash, size: 40 * 2 ** 20, sender: seeker.reader.id, hour })
  }
  // As if all of it had come.
  connection.database.exec('update file set have = size')
  const steps = Array.from({ length: 3 }, () => drive(connection, sweep(hour + 7 * 24)).erased)
  assert.deepEqual(
    steps,
    seekers.map(({ conversation }) => [conversation]),
  )
  await store.close()
})
