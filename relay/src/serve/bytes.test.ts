import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { ManualClock } from '../testing/clock.ts'
import { sendBytes } from './bytes.ts'

const part = 256 * 1024

/** An answer under way, and a reader who reads only when told. */
const openPair = async (t: { after(act: () => void): void }) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const asked = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false })
  const [, raw] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
  raw.writeHead(200)
  raw.flushHeaders()
  const [reader] = (await once(asked, 'response')) as [IncomingMessage]
  reader.on('error', () => undefined)
  return { clock: new ManualClock(), reader, raw }
}

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
    const { clock, reader, raw } = await openPair(t)
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
    const { clock, reader, raw } = await openPair(t)
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
    const { clock, reader, raw } = await openPair(t)
    const { made, bytes } = endless()
    const sent = sendBytes(raw, bytes, clock)
    await once(reader, 'data')
    reader.destroy()
    await sent
    assert.ok(made.ended)
  })

  test('that breaks is cut, so that a part is never taken for the whole', async (t) => {
    const { clock, reader, raw } = await openPair(t)
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
