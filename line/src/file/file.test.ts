import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { blocksAtOnce, fileBlock, fileRoutes } from '@zop/wire'
import { connect, FileRefused, upload } from '../index.ts'
import { download } from './download.ts'

const conversation = 'c'.repeat(22)
const id = 'f'.repeat(22)
const opening = { id, record: 'r'.repeat(43), size: 0 }
const blocksOf = (content: Uint8Array<ArrayBuffer>) =>
  async function* (from: number) {
    for (let at = from; at < content.length; at += fileBlock.sealed) yield content.slice(at, at + fileBlock.sealed)
  }
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31) % 251)

const closing: (() => void)[] = []
after(() => {
  for (const close of closing) close()
})

const serve = async (answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void) => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    answer(request, Buffer.concat(chunks), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, fileRoutes)
}

/** A relay that keeps what comes, and cuts the line at every second piece after it has kept half of it. */
const faulty = async (size: number) => {
  let kept = Buffer.alloc(0)
  let pieces = 0
  const line = await serve((request, body, response) => {
    const at = request.url?.match(/\/at\/(\d+)$/)?.[1]
    const json = () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ have: kept.length, size }))
    const from = Number(at)
    if (at === undefined || from > kept.length) return void json()
    const piece = Buffer.concat([kept.subarray(0, from), body])
    pieces += 1
    if (pieces % 2 === 0) {
      if (piece.length > kept.length) kept = piece.subarray(0, kept.length + Math.floor((piece.length - kept.length) / 2))
      return void response.destroy()
    }
    if (piece.length > kept.length) kept = piece
    return void json()
  })
  return { line, kept: () => kept }
}

test('D4 an upload over a line that keeps breaking arrives whole, each time going on where the copy ends', async () => {
  const content = bytes(blocksAtOnce * fileBlock.sealed + 1000)
  const { line, kept } = await faulty(content.length)
  const seen: number[] = []
  const moving = { signal: new AbortController().signal, progress: (have: number) => seen.push(have) }
  const done = await upload(line, { conversation, opening: () => ({ ...opening, size: content.length }), blocks: blocksOf(content) }, moving)
  assert.deepEqual(done, { kind: 'ok', value: { have: content.length, size: content.length } })
  assert.ok(kept().equals(content))
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
  )
})

test('D4 a refusal ends an upload at once, and so does whoever stops it', async () => {
  let asked = 0
  const line = await serve((_request, _body, response) => {
    asked += 1
    response.writeHead(403, { 'content-type': 'application/json' }).end('{"code":"too-early"}')
  })
  const sending = { conversation, opening: () => ({ ...opening, size: 10 }), blocks: blocksOf(bytes(10)) }
  assert.deepEqual(await upload(line, sending, { signal: new AbortController().signal }), { kind: 'refused', refusal: { code: 'too-early' } })
  assert.equal(asked, 1)
  assert.deepEqual(await upload(line, sending, { signal: AbortSignal.abort() }), { kind: 'unreachable' })
  assert.equal(asked, 1)
})

test('D4 a download that is cut at any byte goes on there, and never gives more than the file has', async () => {
  const content = bytes(200_000)
  const starts: number[] = []
  const line = await serve((request, _body, response) => {
    const from = Number(request.url?.match(/\/from\/(\d+)$/)?.[1])
    starts.push(from)
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    if (starts.length < 4) response.write(content.slice(from, from + 33_333), () => response.destroy())
    else response.end(Buffer.concat([content.slice(from), Buffer.from('more')]))
  })
  const got: Uint8Array[] = []
  for await (const piece of download(line, { conversation, file: id, size: content.length }, { signal: new AbortController().signal })) got.push(piece.slice())
  assert.ok(Buffer.concat(got).equals(content))
  assert.deepEqual(starts, [0, 33_333, 66_666, 99_999])
})

test('D4 a file that the relay does not give is told as refused', async () => {
  const line = await serve((_request, _body, response) => {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"code":"not-found"}')
  })
  const pieces = download(line, { conversation, file: id, size: 10 }, { signal: new AbortController().signal })
  await assert.rejects(
    () => pieces.next(),
    (error) => error instanceof FileRefused && error.refusal.code === 'not-found',
  )
})

test('H7 a relay that has cut a file short is not asked for the rest for ever', async () => {
  const content = bytes(1000)
  const line = await serve((request, _body, response) => {
    const from = Number(request.url?.match(/\/from\/(\d+)$/)?.[1])
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content.slice(from))
  })
  const got: Uint8Array[] = []
  for await (const piece of download(line, { conversation, file: id, size: 2000 }, { signal: new AbortController().signal })) got.push(piece.slice())
  assert.ok(Buffer.concat(got).equals(content))
})
