import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { House } from '@zop/journeys'
import { asked } from '../../relay/ask.ts'
import { answered } from '../../relay/colleague.ts'
import type { Started } from '../../relay/seeker.ts'

const people = 4
/** Milliseconds between two bytes of one socket. */
const between = 10_000
const boxBytes = 1024 + 28

export interface Among {
  /** Milliseconds from each message to its acknowledgement. */
  readonly before: readonly number[]
  readonly during: readonly number[]
  /** Bytes by which the relay's resident memory grew. */
  readonly growth: number
  /** Slow sockets that are open at the end. */
  readonly kept: number
}

/** Resident memory of a process, bytes (Linux). */
const resident = async (pid: number): Promise<number> => Number((await readFile(`/proc/${pid}/status`, 'utf8')).match(/VmRSS:\s+(\d+) kB/)?.[1]) * 1024

/** Somebody who never ends what they begin, and begins again when they are shown out. */
class SlowClient {
  readonly #origin: URL
  readonly #text: string
  #socket: Socket | null = null
  #at = 0
  #over = false

  constructor(origin: string, kind: 'header' | 'body') {
    this.#origin = new URL(origin)
    const head = `POST /api/conversation HTTP/1.1\r\nhost: ${this.#origin.host}\r\norigin: ${this.#origin.origin}\r\n`
    const body = `content-type: application/json\r\ncontent-length: 100000\r\n\r\n{"login":"${'x'.repeat(1000)}`
    this.#text = kind === 'header' ? `${head}x-slow: ${'x'.repeat(1000)}` : head + body
    // Of a body the header comes at once.
    this.#at = kind === 'header' ? 0 : this.#text.length - 1000
  }

  dial(): void {
    if (this.#over) return
    let at = this.#at
    const socket = connect(Number(this.#origin.port), this.#origin.hostname, () => socket.write(this.#text.slice(0, at)))
    this.#socket = socket
    const timer = setInterval(() => socket.write(this.#text.slice(at, ++at)), between)
    socket.on('error', () => undefined)
    socket.resume().on('close', () => {
      clearInterval(timer)
      this.dial()
    })
  }

  get open(): boolean {
    return this.#socket?.readyState === 'open'
  }

  end(): void {
    this.#over = true
    this.#socket?.destroy()
  }
}

/** One message after the other until the time is over; how long each took. */
const talk = async ({ line, chain }: Started, until: number): Promise<number[]> => {
  const spans: number[] = []
  while (performance.now() < until) {
    const message = {
      id: randomBytes(16).toString('base64url'),
      record: chain.epochs.at(-1)?.hash ?? '',
      quiet: false,
      box: randomBytes(boxBytes).toString('base64url'),
    }
    const begun = performance.now()
    await asked(line.call('send', { conversation: chain.conversation }, message))
    spans.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return spans
}

/** Real people before and among clients that are as slow as they can be. Throws where one of them is refused. */
export const amongSlowClients = async ({ sockets, seconds }: { sockets: number; seconds: number }): Promise<Among> => {
  await using house = await House.open({ config: { pace: false }, dutyDays: null })
  const started = await answered(house, people)
  const all = async () => (await Promise.all(started.map((one) => talk(one, performance.now() + seconds * 1000)))).flat()
  const pid = house.relay.child.pid ?? 0
  const before = await all()
  const light = await resident(pid)
  const slow = Array.from({ length: sockets }, (_, i) => new SlowClient(house.site, i % 2 === 0 ? 'header' : 'body'))
  try {
    for (const one of slow) one.dial()
    const during = await all()
    return { before, during, growth: (await resident(pid)) - light, kept: slow.filter(({ open }) => open).length }
  } finally {
    for (const one of slow) one.end()
  }
}
