import { createHmac } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { ReminderKind } from '@zop/wire'
import { type Clock, hourOf } from '../../clock.ts'
import { type Log, placesOf } from '../../log.ts'
import { Readings } from '../../readings.ts'
import type { StoredReminders } from '../../store/reminder.ts'
import type { Store } from '../../store/store.ts'
import { Turns } from '../turns.ts'
import type { Mails } from './mail/mails.ts'
import { Pauses } from './pause.ts'
import type { Pushes } from './push/pushes.ts'

/** Days for which it is known that somebody has been told: as long as it could be said again. */
const toldFor: Readonly<Record<ReminderKind, number>> = { change: 2, soon: 2, missing: 2, gap: 62, promise: 62, week: 62 }

/** Milliseconds that a stop waits for what is on its way. */
const closeWithin = 2000

/** What is about the next minutes, and nobody outside can bring about: it does not wait for a pause to end. */
const urgent: ReadonlySet<ReminderKind> = new Set(['soon', 'missing'])

interface Sources {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** Null where the house has no mail server. */
  readonly mails: Mails | null
  readonly pushes: Pushes
  /** 32 bytes that lie with the keys. */
  readonly secret: Uint8Array
  /** Whether other processes write to the same store. */
  readonly shares: boolean
}

const nothing: StoredReminders = { choice: { kinds: [], before: [] }, feed: null, mail: null, devices: [] }

const isNothing = ({ choice, feed, mail, devices }: StoredReminders): boolean =>
  choice.kinds.length === 0 && choice.before.length === 0 && feed === null && mail === null && devices.length === 0

const chosen = ({ choice }: StoredReminders, what: ReminderKind): boolean => (what === 'soon' ? choice.before.length > 0 : choice.kinds.includes(what))

/** What everybody has chosen to be told outside of their desk, and by which ways. Few enough to be known in memory. */
export class Reminders {
  readonly #sources: Sources
  readonly #turns: Turns
  readonly #pauses: Pauses
  /** What is being written down as told. */
  readonly #telling = new Set<Promise<void>>()
  /** What is on its way, with all its tries. */
  readonly #going = new Set<Promise<void>>()
  readonly #readings = new Readings()
  #kept: ReadonlyMap<string, StoredReminders> = new Map()
  #feeds: ReadonlyMap<string, string> = new Map()

  constructor(sources: Sources) {
    this.#sources = sources
    this.#pauses = new Pauses(sources.clock)
    this.#turns = new Turns('reminders', sources.store)
  }

  get mails(): Mails | null {
    return this.#sources.mails
  }

  get pushes(): Pushes {
    return this.#sources.pushes
  }

  async read(): Promise<void> {
    const counts = this.#readings.begin()
    const kept = await this.#sources.store.reminders()
    if (!counts()) return
    this.#kept = kept
    this.#feeds = new Map([...this.#kept].flatMap(([account, { feed }]) => (feed === null ? [] : [[feed, account]])))
  }

  of(account: string): StoredReminders {
    return this.#kept.get(account) ?? nothing
  }

  /** Whose calendar has this hash of a secret. */
  byFeed(hash: string): string | null {
    return this.#feeds.get(hash) ?? null
  }

  /** Everybody who wants to know before a duty of theirs begins. */
  before(): [account: string, leads: StoredReminders['choice']['before']][] {
    return [...this.#kept].filter(([, kept]) => chosen(kept, 'soon')).map(([account, { choice }]) => [account, choice.before])
  }

  /** Changes what somebody has set up. Whatever of it was taken away is in no file any more when this resolves. */
  change(account: string, change: (kept: StoredReminders) => StoredReminders): Promise<void> {
    return this.#turns.take(async () => {
      // Another process may have changed it since.
      if (this.#sources.shares) await this.read()
      const next = change(this.of(account))
      // Also where it was written and could not be acknowledged.
      await this.#sources.store.putReminders(account, isNothing(next) ? null : next).finally(() => this.read())
    })
  }

  /**
   * Tells those of these people who have chosen to be told of such things, by the ways that they have chosen; each key once, also over a restart. What can be put off is
   * one message in a quarter of an hour. Waits for nothing.
   */
  tell(accounts: readonly string[], what: ReminderKind, key: string): void {
    for (const account of new Set(accounts)) this.#follow(this.#tell(account, what, key), this.#telling)
  }

  async #tell(account: string, what: ReminderKind, key: string): Promise<void> {
    const { mail, devices } = this.of(account)
    if (!chosen(this.of(account), what) || (mail === null && devices.length === 0)) return
    if (!(await this.#sources.store.tellOnce(account, this.#sealed(`${account} ${what} ${key}`), this.#today() + toldFor[what]))) return
    if (urgent.has(what)) this.#say(account)
    else this.#pauses.say(account, () => this.#say(account))
  }

  /** What the store keeps of a key: which duty somebody missed cannot be read there. */
  #sealed(key: string): string {
    return createHmac('sha256', this.#sources.secret).update(key).digest('base64url')
  }

  #say(account: string): void {
    const { mail, devices } = this.of(account)
    if (mail && this.mails) this.#follow(this.mails.remind(mail, () => this.of(account).mail?.address === mail.address))
    for (const endpoint of devices)
      this.#follow(
        this.pushes.wake(endpoint, {
          wanted: () => this.of(account).devices.includes(endpoint),
          gone: () => this.#dropDevice(account, endpoint),
        }),
      )
  }

  #follow(going: Promise<void>, among = this.#going): void {
    const followed = going.catch((error: unknown) => this.#failed(error)).finally(() => among.delete(followed))
    among.add(followed)
  }

  #dropDevice(account: string, endpoint: string): void {
    const without = (kept: StoredReminders) => ({ ...kept, devices: kept.devices.filter((one) => one !== endpoint) })
    this.change(account, without).catch((error: unknown) => this.#failed(error))
  }

  #today(): number {
    return Math.floor(hourOf(this.#sources.clock) / 24)
  }

  async sweep(): Promise<void> {
    await this.#sources.store.forgetTold(this.#today())
  }

  #failed(error: unknown): void {
    this.#sources.log.line('error', { msg: 'a reminder could not go out', stack: placesOf(error) })
  }

  /** It is written down already that people have been told: what waits goes out now, and only then what is being tried again is waited for. */
  async close(): Promise<void> {
    const all = async () => {
      this.#pauses.sayAll()
      await Promise.all(this.#telling)
      this.#pauses.sayAll()
      await Promise.all(this.#going)
    }
    await Promise.race([all(), setTimeout(closeWithin, undefined, { ref: false })])
    this.mails?.close()
  }
}
