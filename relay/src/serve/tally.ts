import { type Clock, every, hourLength } from '../clock.ts'
import type { Log } from '../log.ts'

/** How often which route was answered how, told once an hour: enough to see that something is wrong, nothing about anybody. */
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

  /** Since the start. */
  *all(): Iterable<readonly [route: string, code: string, count: number]> {
    for (const key of new Set([...this.#told.keys(), ...this.#counts.keys()])) {
      const [route = '', code = ''] = key.split(' ')
      yield [route, code, (this.#told.get(key) ?? 0) + (this.#counts.get(key) ?? 0)]
    }
  }

  #tell(): void {
    for (const [key, count] of this.#counts) {
      this.#told.set(key, (this.#told.get(key) ?? 0) + count)
      const [route = '', code = ''] = key.split(' ')
      this.#log.line('info', { msg: 'answered', route, code, count })
    }
    this.#counts.clear()
  }
}
