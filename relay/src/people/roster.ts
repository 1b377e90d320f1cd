import { type Envelope, type PoolOffer, poolOffer, poolTrial } from '@zop/wire'
import type { Directories } from '../directory/known.ts'
import { readStatement } from '../directory/statement.ts'
import { Readings } from '../readings.ts'
import type { Colleague } from '../store/people.ts'
import type { NextPool, StoredTrial } from '../store/pool.ts'
import type { Store } from '../store/store.ts'

/** The next pool as it is stored, with what the offer says. */
interface Next extends NextPool {
  readonly offered: PoolOffer | null
  /** Statement hash of the offer. */
  readonly hash: string | null
  /** What members have said about this very offer, by how pools name them. */
  readonly trials: ReadonlyMap<string, Envelope>
}

const nextOf = ({ generation, offer, trials }: NextPool & { readonly trials: readonly StoredTrial[] }): Next => {
  const statement = offer && readStatement('pool', poolOffer, offer)
  const hash = statement?.hash ?? null
  const about = trials.filter(({ trial }) => readStatement('trial', poolTrial, trial)?.content.offer === hash)
  return { generation, offer, offered: statement?.content ?? null, hash, trials: new Map(about.map(({ member, trial }) => [member, trial])) }
}

/** Everybody who has an account, and the next pool. Few enough to be read again after every change, so that what a desk is told needs no waiting. */
export class Roster {
  readonly #store: Store
  #people: ReadonlyMap<string, Colleague> = new Map()
  #next: Next | null = null
  #changes = 0
  readonly #readings = new Readings()

  constructor(store: Store) {
    this.#store = store
  }

  async read(): Promise<void> {
    const counts = this.#readings.begin()
    const people = await this.#store.colleagues()
    const next = await this.#store.nextPool()
    if (!counts()) return
    this.#people = new Map(people.map((one) => [one.id, one]))
    this.#next = next && nextOf(next)
    this.#changes++
  }

  /** Goes up with every reading. */
  get changes(): number {
    return this.#changes
  }

  /** B4: the generation that members are asked for, and what one of them has offered; null where none is under way. */
  get next(): Next | null {
    return this.#next
  }

  get(account: string): Colleague | null {
    return this.#people.get(account) ?? null
  }

  /** Those who have not left. */
  present(): readonly Colleague[] {
    return [...this.#people.values()].filter(({ closed }) => closed === null)
  }

  /** E4: whose account is closed while something still names them. */
  leaving(): readonly Colleague[] {
    return [...this.#people.values()].filter(({ closed }) => closed !== null)
  }

  /** E3: who has come back in the place of this account. */
  successorOf(account: string): Colleague | null {
    return this.present().find(({ replaces }) => replaces === account) ?? null
  }
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '') || 'person'

/** How certificates name this person within their centre; of somebody founded without one, a form of their name. */
export const personOf = (directories: Directories, { person, certificate, name }: Colleague): string =>
  person ?? (certificate === null ? null : directories.certificate(certificate))?.certificate.id ?? slug(name)
