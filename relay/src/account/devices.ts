import { randomBytes, randomInt } from 'node:crypto'
import type { DeviceRequest } from '@zop/wire'
import { hourLength } from '../clock.ts'
import type { Space } from '../peers/shared.ts'
import { alone, type Together } from '../peers/together.ts'
import type { Account } from '../store/account.ts'

interface Waiting {
  readonly request: DeviceRequest
  readonly account: Account
  /** Hash of the session that waits. */
  readonly session: string
}

/** E2: who may say yes. Nobody for themselves. */
const mayAnswer = (person: Account, { account }: Waiting): boolean => {
  if (person.id === account.id) return false
  if (person.role === 'lead') return account.role === 'counsellor' && account.centre === person.centre
  return person.role === 'coordinator' && account.role !== 'counsellor'
}

/** Colleagues on a new device who wait for a yes. In memory: after a restart of all processes they ask again. */
export class Devices {
  readonly #waiting = new Map<string, Waiting>()
  readonly #changed: () => void
  readonly #shared: Space<Waiting>

  constructor(changed: () => void, peers: Pick<Together, 'space'> = alone) {
    this.#changed = changed
    this.#shared = peers.space<Waiting>(
      'device',
      (request, waiting) => {
        if (waiting) this.#waiting.set(request, waiting)
        else this.#waiting.delete(request)
        this.#changed()
      },
      { lasts: 24 * hourLength },
    )
  }

  /** One request per account; a new one takes the place of an older one. */
  ask(account: Account, session: string): DeviceRequest {
    for (const [id, other] of this.#waiting) if (other.account.id === account.id) this.remove(id)
    const code = String(randomInt(10_000)).padStart(4, '0')
    const request = { request: randomBytes(16).toString('base64url'), name: account.name, code }
    const waiting = { request, account, session }
    this.#waiting.set(request.request, waiting)
    this.#shared.put(request.request, waiting)
    this.#changed()
    return request
  }

  /** What this person may answer. */
  for(person: Account): readonly DeviceRequest[] {
    return [...this.#waiting.values()].filter((waiting) => mayAnswer(person, waiting)).map(({ request }) => request)
  }

  find(request: string, person: Account): Waiting | null {
    const waiting = this.#waiting.get(request)
    return waiting && mayAnswer(person, waiting) ? waiting : null
  }

  remove(request: string): void {
    if (!this.#waiting.delete(request)) return
    this.#shared.put(request, null)
    this.#changed()
  }

  /** The session that asked is over. */
  removeSession(session: string): void {
    for (const [id, waiting] of this.#waiting) if (waiting.session === session) this.remove(id)
  }
}
