import { type Clock, every, hourLength } from '../clock.ts'
import type { Log } from '../log.ts'
import { byFives } from '../operate/coarse.ts'

/** How often which route was answered how, told once an hour and by fives: enough to see that something is wrong, nothing about anybody. What fewer do in an hour is told nowhere. */
export class Tally {
  readonly #counts = new Map<string, number>()
  /** What has been told already. */
  readonly #told = new Map<string, number>()
  readonly #log: Log
  readonly stop: () => void

  constructor(clock: Clock, log: Log) {
    this.#log = log
    const cancel = every(clock, hourLength, () => this.#tell())
    this.stop = () => {
      cancel()
      this.#tell()
    }
  }

  /** `code` is a refusal code or `ok`. */
  count(route: string, code: string): void {
    const key = `${route} ${code}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  /** What has been told since the start. */
  *all(): Iterable<readonly [route: string, code: string, count: number]> {
    for (const [key, count] of this.#told) {
      const [route = '', code = ''] = key.split(' ')
      yield [route, code, count]
    }
  }

  #tell(): void {
    for (const [key, exact] of this.#counts) {
      const count = byFives(exact)
      if (count === 0) continue
      this.#told.set(key, (this.#told.get(key) ?? 0) + count)
      const [route = '', code = ''] = key.split(' ')
      this.#log.line('info', { msg: 'answered', route, code, count })
    }
    this.#counts.clear()
  }
}
