import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { connect, type Line } from '@zop/line'
import { fileRoutes, type RefusalCode, refusalStatus } from '@zop/wire'

const json = (response: ServerResponse, status: number, value: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A relay for files alone, on a port of its own: keeps what comes, cuts the line and refuses where a test says so. */
export class FileRelay {
  readonly files = new Map<string, { bytes: Buffer; size: number; record: string }>()
  /** Answers to the next calls: a refusal, or `cut` for none after half of the bytes were kept. */
  readonly faults: (RefusalCode | 'cut')[] = []
  /** What is done to the bytes before they are given out. */
  lie: (bytes: Buffer) => Buffer = (bytes) => bytes
  /** While set, nothing is answered before it resolves. */
  gate: Promise<void> | null = null
  writes = 0
  #tell: (id: string) => void = () => {}
  /** Resolves with the id of the first file that is cancelled. */
  readonly cancelled = new Promise<string>((resolve) => {
    this.#tell = resolve
  })
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  async listen(t: TestContext): Promise<Line> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    t.after(() => {
      this.#server.closeAllConnections()
      this.#server.close()
    })
    return connect(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`, fileRoutes)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    await this.gate
    const [, id = '', verb, at] = request.url?.match(/\/file\/?([\w-]*)\/?(at|from|cancel)?\/?(\d+)?$/) ?? []
    const fault = this.faults.shift()
    if (fault !== undefined && fault !== 'cut') return void json(response, refusalStatus[fault], { code: fault })
    if (verb === 'from') return this.#give(response, { id, from: Number(at), cut: fault === 'cut' })
    if (verb === 'cancel') {
      this.files.delete(id)
      this.#tell(id)
      return void json(response, 200, {})
    }
    if (verb === 'at') return this.#take(response, { id, at: Number(at), body, cut: fault === 'cut' })
    if (fault === 'cut') return void response.destroy()
    const opening: { id: string; size: number; record: string } = JSON.parse(body.toString())
    const file = this.files.get(opening.id) ?? { bytes: Buffer.alloc(0), size: opening.size, record: opening.record }
    this.files.set(opening.id, { ...file, record: opening.record })
    json(response, 200, { have: file.bytes.length, size: file.size })
  }

  #take(response: ServerResponse, { id, at, body, cut }: { id: string; at: number; body: Buffer; cut: boolean }): void {
    const file = this.files.get(id)
    if (!file) return void json(response, 404, { code: 'not-found' })
    this.writes += 1
    const more = cut ? body.subarray(0, body.length / 2) : body
    if (at <= file.bytes.length) file.bytes = Buffer.concat([file.bytes.subarray(0, at), more])
    if (cut) return void response.destroy()
    json(response, 200, { have: file.bytes.length, size: file.size })
  }

  #give(response: ServerResponse, { id, from, cut }: { id: string; from: number; cut: boolean }): void {
    const file = this.files.get(id)
    if (!file) return void json(response, 404, { code: 'not-found' })
    const bytes = this.lie(file.bytes).subarray(from)
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    if (!cut) return void response.end(bytes)
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
  }
}
