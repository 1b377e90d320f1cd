import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { fileBlock, pathOf } from '@zop/wire'
import { call, ok } from '../testing/client.ts'
import { random } from '../testing/keys.ts'
import { startProcess } from '../testing/process.ts'
import { makePlace } from '../testing/running.ts'
import { taken } from '../testing/taken.ts'

const { sealed } = fileBlock
const blocks = 64

test('D4 a relay that is killed in the middle of a file has whole blocks of it and goes on there, three times', async (t) => {
  const place = makePlace()
  let relay = await startProcess(place)
  t.after(async () => {
    relay.child.kill('SIGKILL')
    await relay.exited
    place.remove()
  })
  const talk = await taken({ ...relay, umbrella: place.umbrella })
  const file = random(16)
  const bytes = randomBytes(blocks * sealed)
  const asPerson = { token: talk.session }
  const open = () => call(relay.desk, 'fileOpen', { ...asPerson, params: talk.params, body: { id: file, record: talk.take.hash, size: bytes.length } })
  const write = (block: number) =>
    call(relay.desk, 'fileWrite', {
      ...asPerson,
      params: { ...talk.params, file, at: String(block * sealed) },
      body: bytes.subarray(block * sealed, (block + 1) * sealed),
    })

  let acknowledged = 0
  /** Sends block after block until there is nobody any more; the last answer is what must not be lost. */
  const send = async (): Promise<void> => {
    for (let block = acknowledged / sealed; block < blocks; block++) acknowledged = (await ok(write(block))).have
  }
  for (let round = 1; round <= 3; round++) {
    await ok(open())
    const sending = assert.rejects(send())
    while (acknowledged < round * 10 * sealed) await new Promise((resolve) => setImmediate(resolve))
    relay.child.kill('SIGKILL')
    await relay.exited
    await sending
    relay = await startProcess(place)
    const { have } = await ok(open())
    assert.ok(have >= acknowledged && have % sealed === 0, `${have} of ${acknowledged} acknowledged`)
    acknowledged = have
  }
  await send()
  const answer = await fetch(relay.desk + pathOf('fileRead', { ...talk.params, file, at: '0' }), { headers: { authorization: `Bearer ${talk.session}` } })
  assert.ok(Buffer.from(await answer.arrayBuffer()).equals(bytes))
})
