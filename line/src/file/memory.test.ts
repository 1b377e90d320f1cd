import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { blocksAtOnce, type FileState, fileBlock, fileRoutes } from '@zop/wire'
import { connect, type Line, letGo, receive, upload } from '../index.ts'

const conversation = 'c'.repeat(22)
const id = 'f'.repeat(22)
const moving = { signal: new AbortController().signal }
const alive = (all: readonly Uint8Array[]): number => all.filter(({ length }) => length > 0).length

/** A relay that answers a piece only when nothing more is asked of whoever seals; `bodies` are the pieces in their order. */
const patient = (size: number, asked: () => number) => {
  const bodies: { bytes: Uint8Array; length: number }[] = []
  const idle = async (): Promise<void> => {
    for (let before = -1; before !== asked(); await setImmediate()) before = asked()
  }
  let have = 0
  const call = async (name: string, _params: unknown, body: unknown) => {
    if (name !== 'fileWrite') return { kind: 'ok', value: { have, size } satisfies FileState }
    const bytes = body as Uint8Array
    bodies.push({ bytes, length: bytes.length })
    await idle()
    have += bytes.length
    return { kind: 'ok', value: { have, size } satisfies FileState }
  }
  return { bodies, line: { call } as unknown as Line }
}

test('D4 an upload holds three requests of blocks at most, however large the file is, and has the collector come for what the browser holds', async (t) => {
  const count = 10 * blocksAtOnce + 1
  const size = (count - 1) * fileBlock.sealed + 1000
  const given: Uint8Array<ArrayBuffer>[] = []
  const { line, bodies } = patient(size, () => given.length)
  const counted = t.mock.method(Reflect, 'construct')
  let most = 0
  async function* blocks() {
    for (let n = 0; n < count; n++) {
      assert.equal(alive(given), 0, 'a block is gone when the next is asked for')
      given.push(new Uint8Array(n < count - 1 ? fileBlock.sealed : 1000).fill(n))
      const gone = bodies.reduce((sum, { bytes, length }) => sum + (bytes.length === 0 ? length : 0), 0)
      most = Math.max(most, given.length - gone / fileBlock.sealed)
      yield given[n] as Uint8Array<ArrayBuffer>
    }
  }
  const answer = await upload(line, { conversation, opening: () => ({ id, record: 'r'.repeat(43), size }), blocks }, moving)
  assert.deepEqual([answer, bodies.reduce((sum, { length }) => sum + length, 0)], [{ kind: 'ok', value: { have: size, size } }, size])
  assert.equal(most, 3 * blocksAtOnce)
  assert.equal(alive(bodies.map(({ bytes }) => bytes)), 0)
  const garbage = counted.mock.calls.reduce((sum, { arguments: [kind, given] }) => sum + (kind === ArrayBuffer ? given[0] : 0), 0)
  assert.equal(garbage, 3 * size)
})

const serve = async (t: TestContext, content: Uint8Array) => {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, fileRoutes)
}

test('D4 a download holds one piece of the line and 16 opened blocks at most, and gives the whole file', async (t) => {
  const content = Uint8Array.from({ length: 60 * fileBlock.plain + 1000 }, (_, at) => (at * 31) % 251)
  content.set(Buffer.from('%PDF-1.7\n'))
  const pieces: Uint8Array[] = []
  const opened: Uint8Array[] = []
  let most = 0
  async function* open(sealed: AsyncIterable<Uint8Array<ArrayBuffer>>) {
    let held = Buffer.alloc(0)
    for await (const piece of sealed) {
      assert.equal(alive(pieces), 0, 'a piece is gone when the next has come')
      pieces.push(piece)
      held = Buffer.concat([held, piece])
      for (; held.length >= fileBlock.plain; held = held.subarray(fileBlock.plain)) {
        const block = Uint8Array.from(held.subarray(0, fileBlock.plain))
        opened.push(block)
        most = Math.max(most, alive(opened))
        yield block
      }
    }
    yield Uint8Array.from(held)
  }
  const received = await receive(await serve(t, content), { conversation, file: id, size: content.length, name: 'brief.pdf', open }, moving)
  assert.equal(received?.type, 'application/pdf')
  assert.ok(Buffer.from(await received.blob.arrayBuffer()).equals(content))
  assert.deepEqual([opened.length, most, alive(opened)], [60, 16, 0])
})

test('memory is given back only where nobody else has a part of it', () => {
  const [own, whole] = [new Uint8Array(10), new Uint8Array(10)]
  const part = whole.subarray(2, 4)
  letGo(own)
  letGo(part)
  assert.deepEqual([own.length, part.length, whole.length], [0, 2, 10])
})
