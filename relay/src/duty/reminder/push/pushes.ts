import type { KeyObject } from 'node:crypto'
import type { Clock } from '../../../clock.ts'
import type { Log } from '../../../log.ts'
import { withRetries } from '../retry.ts'
import { post } from './post.ts'
import { isPushService } from './service.ts'
import { applicationServerKey, authorization } from './vapid.ts'

/** Pushes that wait at once; more are dropped, and counted in a line of the log. */
const mostAtOnce = 1000

interface Given {
  readonly clock: Clock
  readonly log: Log
  readonly key: KeyObject
  /** Origins of push services beside the browsers' own. */
  readonly services: readonly string[]
  /** Where a push service can turn to: the desk's origin; null where that is not https. */
  readonly contact: () => string | null
}

/** Wakes the browsers that somebody has said it of. */
export class Pushes {
  readonly #given: Given
  #waiting = 0

  constructor(given: Given) {
    this.#given = given
  }

  get key(): string {
    return applicationServerKey(this.#given.key)
  }

  accepts(endpoint: string): boolean {
    return isPushService(endpoint, this.#given.services)
  }

  /** Resolves when it has been taken, or will not be; `gone` is called where the browser does not want it any more. */
  async wake(endpoint: string, { wanted, gone }: { wanted: () => boolean; gone: () => void }): Promise<void> {
    const { clock, log, key, services, contact } = this.#given
    if (!this.accepts(endpoint)) {
      gone()
      return
    }
    if (this.#waiting >= mostAtOnce) {
      log.line('warn', { msg: 'too many pushes are waiting: one was left out' })
      return
    }
    this.#waiting++
    const { origin } = new URL(endpoint)
    const trusted = services.includes(origin)
    const attempt = () => post({ endpoint, trusted, authorization: authorization(key, { origin, contact: contact(), now: clock.now() }) })
    const { kind } = await withRetries(clock, { attempt, wanted })
    this.#waiting--
    if (kind === 'gone') gone()
    else if (kind !== 'done') log.line('warn', { msg: 'a push was not taken by its service', code: kind })
  }
}
