import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { ManualClock } from '../testing/clock.ts'
import { openAnswer } from '../testing/reader.ts'
import { sendBytes } from './bytes.ts'

const part = 256 * 1024

/** Parts without an end, and how many have been asked for. */
const endless = () => {
  const made = { parts: 0, ended: false }
  const bytes = (async function* () {
    try {
      for (;;) {
        made.parts++
        yield new Uint8Array(part)
      }
    } finally {
      made.ended = true
    }
  })()
  return { made, bytes }
}

describe('an answer of bytes', () => {
  test('arrives whole and ends', async (t) => {
    const { reader, raw } = await openAnswer(t)
    const clock = new ManualClock()
    const all = [randomBytes(part), randomBytes(1), randomBytes(3 * part)]
    const sent = sendBytes(
      raw,
      (async function* () {
        yield* all
      })(),
      clock,
    )
    const got: Buffer[] = []
    for await (const bytes of reader) got.push(bytes)
    await sent
    assert.ok(Buffer.concat(got).equals(Buffer.concat(all)))
    assert.ok(reader.complete)
  })

  test('is read no faster than it is taken, and a reader who takes nothing for two minutes is cut off', async (t) => {
    const { reader, raw } = await openAnswer(t)
    const clock = new ManualClock()
    reader.pause()
    const { made, bytes } = endless()
    const sent = sendBytes(raw, bytes, clock)
    while (!raw.writableNeedDrain) await setImmediate()
    clock.pass(119_999)
    let settled = 0
    while (settled !== made.parts) {
      settled = made.parts
      for (let turn = 0; turn < 50; turn++) await setImmediate()
    }
    clock.pass(120_000)
    await sent
    assert.ok(raw.destroyed && made.ended)
    assert.ok(made.parts < 100, `${made.parts} parts of 256 KiB`)
  })

  test('ends with its reader: whoever goes away stops the reading', async (t) => {
    const { reader, raw } = await openAnswer(t)
    const clock = new ManualClock()
    const { made, bytes } = endless()
    const sent = sendBytes(raw, bytes, clock)
    await once(reader, 'data')
    reader.destroy()
    await sent
    assert.ok(made.ended)
  })

  test('that breaks is cut, so that a part is never taken for the whole', async (t) => {
    const { reader, raw } = await openAnswer(t)
    const clock = new ManualClock()
    const broken = (async function* () {
      yield new Uint8Array(part)
      throw new Error('gone')
    })()
    const sent = sendBytes(raw, broken, clock)
    reader.resume()
    const closed = new Promise((resolve) => reader.once('close', resolve))
    await assert.rejects(sent, /gone/)
    await closed
    assert.ok(!reader.complete)
  })
})
