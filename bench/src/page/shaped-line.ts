import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** `rate` in bytes a second each way, for all connections together; `delay` in milliseconds one way. */
interface Shape {
  readonly rate: number
  readonly delay: number
}

/** A line to a port of this machine that is as fast and as long as it is told: a browser's own throttling would work in the processes that are measured. */
export class ShapedLine implements AsyncDisposable {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(target: number, shape: Shape) {
    const ways = [{ free: 0 }, { free: 0 }] as const
    this.#server = createServer((near) => {
      const far = connect(target, 'localhost')
      this.#carry(near, far, { ...shape, way: ways[0] })
      this.#carry(far, near, { ...shape, way: ways[1] })
    })
  }

  static async to(target: number, shape: Shape): Promise<ShapedLine> {
    const line = new ShapedLine(target, shape)
    await once(line.#server.listen(0, '127.0.0.1'), 'listening')
    return line
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** `free`: when the last byte that was taken has gone over the entry. */
  #carry(from: Socket, to: Socket, { rate, delay, way }: Shape & { way: { free: number } }): void {
    this.#sockets.add(from)
    from.setNoDelay(true)
    let sent = Promise.resolve()
    const carry = async (bytes: Buffer, due: number): Promise<void> => {
      await setTimeout(Math.max(0, due - performance.now()))
      if (to.writable) to.write(bytes)
    }
    from.on('data', (bytes: Buffer) => {
      const now = performance.now()
      way.free = Math.max(now, way.free) + (bytes.length / rate) * 1000
      const due = way.free + delay
      sent = sent.then(() => carry(bytes, due))
      // No more waits at the entry than a line of this length holds.
      const early = due - now - 3 * delay
      if (early <= 0) return
      from.pause()
      void setTimeout(early).then(() => from.resume())
    })
    from.on('error', () => to.destroy())
    from.on('close', () => {
      this.#sockets.delete(from)
      void sent.then(() => to.end())
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }
}
