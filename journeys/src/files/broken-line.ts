import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net'

type Direction = 'up' | 'down'

/** What happens once so many bytes have gone in one direction: every connection is cut in the middle of what it carries, or nothing moves any more until `release`. */
export interface Fault {
  direction: Direction
  after: number
  what: 'cut' | 'hold'
}

interface Pair {
  browser: Socket
  relay: Socket
}

/** A line between a browser and a port of this machine that breaks at chosen bytes. */
export class BrokenLine implements AsyncDisposable {
  readonly #server: Server
  readonly #pairs = new Set<Pair>()
  #faults: Fault[] = []
  #gone: Record<Direction, number> = { up: 0, down: 0 }
  #held = Promise.withResolvers<void>()
  #still = false
  cuts = 0

  private constructor(target: number) {
    this.#server = createServer((browser) => this.#join(browser, dial(target, 'localhost')))
  }

  static async to(target: number): Promise<BrokenLine> {
    const line = new BrokenLine(target)
    await once(line.#server.listen(0, '127.0.0.1'), 'listening')
    return line
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Bytes are counted from here on. */
  breaks(...faults: Fault[]): void {
    this.#faults = faults
    this.#gone = { up: 0, down: 0 }
    this.#held = Promise.withResolvers<void>()
  }

  /** Resolves when a fault has stopped the line. */
  get held(): Promise<void> {
    return this.#held.promise
  }

  release(): void {
    this.#still = false
    for (const { browser, relay } of this.#pairs) {
      browser.resume()
      relay.resume()
    }
  }

  #join(browser: Socket, relay: Socket): void {
    const pair = { browser, relay }
    this.#pairs.add(pair)
    this.#carry(pair, 'up')
    this.#carry(pair, 'down')
  }

  #carry(pair: Pair, direction: Direction): void {
    const [from, to] = direction === 'up' ? [pair.browser, pair.relay] : [pair.relay, pair.browser]
    const end = () => this.#end(pair)
    from.on('error', end).on('close', end)
    from.on('data', (bytes: Buffer) => {
      if (this.#still) {
        from.pause()
        return void from.unshift(bytes)
      }
      const before = this.#gone[direction]
      this.#gone[direction] += bytes.length
      const fault = this.#faults.find((one) => one.direction === direction && one.after <= this.#gone[direction])
      if (!fault) return void to.write(bytes)
      this.#faults = this.#faults.filter((one) => one !== fault)
      to.write(bytes.subarray(0, Math.max(0, fault.after - before)))
      if (fault.what === 'cut') return this.#cut()
      from.pause()
      from.unshift(bytes.subarray(Math.max(0, fault.after - before)))
      this.#gone[direction] = fault.after
      this.#still = true
      this.#held.resolve()
    })
  }

  #end(pair: Pair): void {
    this.#pairs.delete(pair)
    pair.browser.destroy()
    pair.relay.destroy()
  }

  #cut(): void {
    this.cuts++
    for (const pair of this.#pairs) this.#end(pair)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const pair of this.#pairs) this.#end(pair)
    await closed
  }
}
