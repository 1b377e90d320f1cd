import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { describe, test } from 'node:test'
import { ManualClock } from '../testing/clock.ts'
import { openAnswer } from '../testing/reader.ts'
import { EventStream } from './stream.ts'

/** A stream between a server and a reader who reads only when told. */
const openPair = async (t: { after(act: () => void): void }) => {
  const { reader, raw } = await openAnswer(t)
  const clock = new ManualClock()
  return { clock, reader, stream: new EventStream(raw, clock) }
}

const textOf = async (reader: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const part of reader.setEncoding('utf8')) text += part
  return text
}

describe('a stream of events', () => {
  test('writes events with and without an id, a comment every 15 s, and nothing after its end', async (t) => {
    const { clock, reader, stream } = await openPair(t)
    const text = textOf(reader)
    stream.send({ kind: 'a' }, 7)
    clock.pass(14_999)
    stream.send({ kind: 'b' })
    clock.pass(1)
    stream.end()
    stream.send({ kind: 'c' })
    assert.equal(await text, 'id: 7\ndata: {"kind":"a"}\n\ndata: {"kind":"b"}\n\n:\n\n')
  })

  test('cuts off a reader who lets more than a megabyte wait, and tells whoever listens, once', async (t) => {
    const { reader, stream } = await openPair(t)
    reader.pause()
    let ends = 0
    stream.onEnd(() => ends++)
    const event = { text: 'x'.repeat(64 * 1024) }
    for (let sent = 0; sent < 1000 && !stream.ended; sent++) stream.send(event)
    assert.ok(stream.ended)
    assert.equal(ends, 1)
    await stream.drained()
  })

  test('cuts off a reader who has taken nothing for a minute', async (t) => {
    const { clock, reader, stream } = await openPair(t)
    reader.pause()
    while (!stream.ended) {
      stream.send({ text: 'x'.repeat(1000) })
      clock.pass(15_000)
    }
    assert.ok(stream.ended)
  })

  test('one event may be larger than all that may wait: only who is not taking it is cut off', async (t) => {
    const { clock, reader, stream } = await openPair(t)
    const text = textOf(reader)
    stream.send({ text: 'x'.repeat(3 * 1024 * 1024) })
    clock.pass(15_000)
    assert.ok(!stream.ended)
    await stream.drained()
    stream.send({ kind: 'after' })
    stream.end()
    assert.match(await text, /"}\n\ndata: \{"kind":"after"\}\n\n$/)
  })

  test('a reader who takes something now and then is slow, not stuck', async (t) => {
    const { clock, reader, stream } = await openPair(t)
    reader.pause()
    const event = { text: 'x'.repeat(340 * 1024) }
    for (let minute = 0; minute < 5; minute++) {
      // More than the sockets hold, less than may wait.
      for (let sent = 0; sent < 3; sent++) stream.send(event)
      clock.pass(45_000)
      const drained = stream.drained()
      reader.resume()
      await drained
      reader.pause()
    }
    assert.ok(!stream.ended)
  })

  test('a listener that comes after the end is told at once', async (t) => {
    const { stream } = await openPair(t)
    stream.end()
    let told = false
    stream.onEnd(() => {
      told = true
    })
    assert.ok(told)
  })
})
