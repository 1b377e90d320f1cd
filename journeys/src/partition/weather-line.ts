import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Chance } from './chance.ts'
import { forgotten, late, lost, type Spell, type Weather } from './weather.ts'

type Direction = 'up' | 'down'

interface Pair {
  readonly client: Socket
  readonly relay: Socket
  /** Nothing moves on it any more. */
  dead: boolean
  /** And nobody ever says so. */
  forgotten: boolean
  /** Resolves when all that was taken so far has arrived. */
  readonly moved: Record<Direction, Promise<void>>
}

/** A line to a port of this machine, under a weather that changes by plan. What goes over a connection stays in order, as TCP keeps it, for as long as the connection lives. */
export class WeatherLine implements AsyncDisposable {
  readonly #server: Server
  readonly #chance: Chance
  readonly #pairs = new Set<Pair>()
  #weather: Weather = 'clear'
  /** Connections that the weather has ended or silenced. */
  struck = 0

  private constructor(target: () => number, chance: Chance) {
    this.#chance = chance
    this.#server = createServer((client) => {
      if (this.#weather === 'cut') client.resetAndDestroy()
      else this.#join(client, dial(target(), 'localhost'))
    })
  }

  /** `target` is asked for each connection: what listens there may come later than this line. */
  static async to(target: () => number, chance: Chance): Promise<WeatherLine> {
    const line = new WeatherLine(target, chance)
    await once(line.#server.listen(0, 'localhost'), 'listening')
    return line
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Resolves when all of it has passed and the line is clear again. */
  async passes(spells: readonly Spell[]): Promise<void> {
    for (const { weather, lasts } of spells) {
      this.#change(weather)
      await setTimeout(lasts)
    }
    this.#change('clear')
  }

  #change(weather: Weather): void {
    this.#weather = weather
    for (const pair of this.#pairs) if ((pair.dead && !pair.forgotten) || weather === 'cut') this.#reset(pair)
  }

  #join(client: Socket, relay: Socket): void {
    const pair: Pair = { client, relay, dead: false, forgotten: false, moved: { up: Promise.resolve(), down: Promise.resolve() } }
    this.#pairs.add(pair)
    for (const socket of [client, relay]) {
      socket.setNoDelay(true)
      socket.on('error', () => this.#reset(pair))
    }
    this.#carry(pair, 'up')
    this.#carry(pair, 'down')
  }

  #carry(pair: Pair, direction: Direction): void {
    const [from, to] = direction === 'up' ? [pair.client, pair.relay] : [pair.relay, pair.client]
    from.on('data', (bytes: Buffer) => this.#bytes(pair, { direction, to, bytes }))
    from.on('end', () => this.#after(pair, direction, () => to.end()))
    from.on('close', () => {
      if (!pair.dead) this.#pairs.delete(pair)
    })
  }

  #bytes(pair: Pair, { direction, to, bytes }: { direction: Direction; to: Socket; bytes: Buffer }): void {
    if (pair.dead) return
    const strikes = this.#strikes(direction)
    pair.dead = this.#chance.part() < strikes
    const carried = pair.dead ? bytes.subarray(0, strikes === 1 ? 0 : this.#chance.below(bytes.length)) : bytes
    this.#after(pair, direction, () => to.write(carried))
    if (!pair.dead) return
    this.struck++
    if (this.#weather === 'reset') this.#after(pair, direction, () => this.#reset(pair))
    else pair.forgotten = this.#chance.part() < forgotten
  }

  /** How likely it is that these bytes are the last of their connection. */
  #strikes(direction: Direction): number {
    switch (this.#weather) {
      case 'loss':
        return lost
      case 'reset':
        return 0.5
      case 'deaf':
        return direction === 'down' ? 1 : 0
      default:
        return 0
    }
  }

  /** One after the other, and as late as the weather has it. */
  #after(pair: Pair, direction: Direction, act: () => void): void {
    const due = performance.now() + (this.#weather === 'slow' ? late : 0)
    pair.moved[direction] = pair.moved[direction].then(async () => {
      const left = due - performance.now()
      if (left > 0) await setTimeout(left, undefined, { ref: false })
      if (this.#pairs.has(pair)) act()
    })
  }

  #reset(pair: Pair): void {
    this.#pairs.delete(pair)
    pair.client.resetAndDestroy()
    pair.relay.resetAndDestroy()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const pair of this.#pairs) this.#reset(pair)
    await closed
  }
}
