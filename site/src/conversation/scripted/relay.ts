import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Item, Kept, PublishedDirectory, Receipt, RefusalCode, SealedMessage, SealedRecord, SeekerEvent, Start, Stored } from '@zop/wire'
import { decode, encode, refusalStatus } from '@zop/wire'
import type { Umbrella } from './umbrella.ts'

const json = (response: ServerResponse, status: number, value: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

/** What a statement says; nobody has verified it here. */
const statementOf = (payload: string): { n: number; number: number; days: Kept['days'] } =>
  JSON.parse(new TextDecoder().decode(decode(payload) ?? new Uint8Array()))

/** A relay on a port of its own that says what a test wants it to say, checks nothing, and remembers every byte that it was sent. */
export class ScriptedRelay {
  readonly received: { path: string; body: string }[] = []
  readonly items: Item[] = []
  /** Refusals that wait for the next calls of a path's last word. */
  readonly refusals: { word: string; code: RefusalCode }[] = []
  /** What the streams hear after the items. */
  now: SeekerEvent[] = []
  deleted = false
  kept: Kept | null = null
  /** What it says that it stores. */
  stored: Stored | null = null
  receipt: Receipt = { deleted: 3, hour: 500_000, copies: 0 }
  /** Most messages of one page of older ones. */
  page = 100
  /** While true a change is carried out and its answer is lost. */
  mute = false
  /** The directory that is shown to whoever asks for the newest. */
  published: PublishedDirectory
  /** Other directories, by hash. */
  readonly archive = new Map<string, PublishedDirectory>()
  /** The work that a challenge asks for. */
  work: string | null = null
  /** While true, a start gets no answer and arrives when the test says so. */
  slow = false
  #late: Start[] = []
  /** Every call, also those that change nothing. */
  calls = 0
  readonly #tokens = new Set<string>()
  #sessions = 0
  readonly #streams = new Set<ServerResponse>()
  readonly #umbrella: Umbrella
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  constructor(umbrella: Umbrella) {
    this.#umbrella = umbrella
    this.published = umbrella.published
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** Forgets every session and drops the streams, as a restart does. */
  restart(): void {
    this.#tokens.clear()
    for (const stream of this.#streams) stream.destroy()
  }

  /** `shut`: what is new comes without its seal, until it is shown again. */
  add(item: { kind: 'record'; sealed: SealedRecord; shut?: boolean } | { kind: 'message'; message: SealedMessage }): void {
    const order = this.items.length + 1
    const made: Item =
      item.kind === 'message'
        ? { kind: 'message', order, message: item.message }
        : { kind: 'record', order, record: item.sealed.record, seal: item.sealed.seals[0] ?? null, history: item.sealed.history, consent: item.sealed.consent }
    this.items.push(made)
    this.tell({ kind: 'item', item: item.kind === 'record' && item.shut && made.kind === 'record' ? { ...made, seal: null } : made })
  }

  tell(event: SeekerEvent): void {
    if (event.kind !== 'item') this.now = [event]
    for (const stream of this.#streams) this.#write(stream, event)
  }

  sent(word: string): string[] {
    return this.received.filter(({ path }) => path.endsWith(word)).map(({ body }) => body)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    this.calls++
    const body = await bodyOf(request)
    if (request.method === 'POST') this.received.push({ path, body })
    const refused = this.refusals.findIndex(({ word }) => path.endsWith(word))
    const [refusal] = refused < 0 ? [] : this.refusals.splice(refused, 1)
    if (refusal) return void json(response, refusalStatus[refusal.code], { code: refusal.code })
    if (path === '/api/challenge') return void json(response, 200, { challenge: encode(crypto.getRandomValues(new Uint8Array(32))), work: this.work })
    if (path === '/api/directory') return void json(response, 200, this.published)
    if (path.startsWith('/api/directory/')) return void json(response, 200, this.archive.get(path.split('/').at(-1) ?? '') ?? this.#umbrella.published)
    if (path.startsWith('/api/certificate/')) return this.#certificate(path, response)
    if (path === '/api/conversation') return this.#start(JSON.parse(body), response)
    if (path === '/api/session') return void json(response, 200, { session: this.#open(), found: this.items.length > 0 && !this.deleted })
    if (path === '/api/session/leave') return void json(response, 200, {})
    if (!this.#tokens.has(request.headers.authorization?.slice('Bearer '.length) ?? '')) return void json(response, 401, { code: 'not-signed-in' })
    if (this.deleted) return void json(response, 404, { code: 'not-found' })
    if (path.endsWith('/events')) return this.#stream(request, response)
    if (path.endsWith('/end')) return this.#end(response)
    const more = request.method === 'GET' ? this.#read(path) : this.#change(path, body)
    if (more !== null) return void (this.mute && request.method === 'POST' ? response.destroy() : json(response, 'code' in more ? 409 : 200, more))
    const message: SealedMessage = JSON.parse(body)
    const known = this.items.find((item) => item.kind === 'message' && item.message.id === message.id)
    if (!known) this.add({ kind: 'message', message })
    return void json(response, 200, { order: known?.order ?? this.items.length })
  }

  /** Every start that was on its way comes through now. */
  arrive(): void {
    for (const start of this.#late.splice(0)) this.#store(start)
  }

  /** The chain, older messages, and what is stored. */
  #read(path: string): object | null {
    const at = Number(path.split('/').at(-1))
    if (path.includes('/records/')) return { records: this.items.filter((item) => item.kind === 'record' && item.order > at) }
    if (path.includes('/earlier/')) return { items: this.items.filter((item) => item.kind === 'message' && item.order < at).slice(-this.page) }
    return path.endsWith('/stored') ? this.stored : null
  }

  /** Records of the seeker's, keeping, erasing. */
  #change(path: string, body: string): object | null {
    const said: unknown = JSON.parse(body || '{}')
    if (path.endsWith('/record')) return this.#record(said as SealedRecord)
    if (path.endsWith('/keep')) return this.#keep((said as { keep: Start['record']['record'] }).keep.payload)
    if (!path.endsWith('/erase')) return null
    this.deleted = true
    return this.receipt
  }

  #record(sealed: SealedRecord): object {
    const known = this.items.find((item) => item.kind === 'record' && item.record.payload === sealed.record.payload)
    const { n } = statementOf(sealed.record.payload)
    const records = this.items.filter(({ kind }) => kind === 'record').length
    if (known) return { order: known.order }
    if (n !== records) return { code: 'newer-epoch' }
    this.add({ kind: 'record', sealed })
    return { order: this.items.length }
  }

  #keep(payload: string): Kept {
    const { number, days } = statementOf(payload)
    this.kept = { number, days, until: 500_000 + days * 24 }
    return this.kept
  }

  #certificate(path: string, response: ServerResponse): void {
    const { counsellor, colleague, neighbours } = this.#umbrella
    const asked = [counsellor, colleague, ...neighbours].map(({ certificate }) => certificate).find((one) => one && path.endsWith(one.hash))
    json(response, asked ? 200 : 404, asked ? { certificate: asked.envelope, newer: null } : { code: 'not-found' })
  }

  #start(start: Start, response: ServerResponse): void {
    if (this.slow) {
      this.#late.push(start)
      return void response.destroy()
    }
    this.#store(start)
    json(response, 200, { session: this.#open() })
  }

  #store({ record, message, keep }: Start): void {
    if (this.items.length > 0) return
    if (keep) this.#keep(keep.payload)
    this.add({ kind: 'record', sealed: record })
    this.add({ kind: 'message', message })
  }

  #open(): string {
    const token = encode(new Uint8Array(32).fill(++this.#sessions))
    this.#tokens.add(token)
    return token
  }

  #stream(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    this.#streams.add(response)
    response.on('close', () => this.#streams.delete(response))
    const after = Number(request.headers['last-event-id'] ?? 0)
    for (const item of this.items.slice(after)) this.#write(response, { kind: 'item', item })
    for (const event of this.now) this.#write(response, event)
    this.#write(response, { kind: 'kept', kept: this.kept })
    response.write(':\n\n')
  }

  #end(response: ServerResponse): void {
    this.deleted = true
    json(response, 200, {})
    this.tell({ kind: 'ended' })
  }

  #write(stream: ServerResponse, event: SeekerEvent): void {
    stream.write(`${event.kind === 'item' ? `id: ${event.item.order}\n` : ''}data: ${JSON.stringify(event)}\n\n`)
  }
}
