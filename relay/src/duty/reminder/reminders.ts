import type { ReminderKind } from '@zop/wire'
import { type Clock, hourOf } from '../../clock.ts'
import { type Log, placesOf } from '../../log.ts'
import type { StoredReminders } from '../../store/reminder.ts'
import type { Store } from '../../store/store.ts'

/** A way to somebody: it has the one sentence and nothing else to say. Never rejects. */
export type Way = (account: string, kept: StoredReminders) => void

interface Sources {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

const chosen = ({ choice }: StoredReminders, what: ReminderKind): boolean => (what === 'soon' ? choice.before.length > 0 : choice.kinds.includes(what))

/** What everybody has chosen to be told outside of their desk, and who is told. */
export class Reminders {
  readonly #sources: Sources
  readonly #ways: readonly Way[]
  #kept: ReadonlyMap<string, StoredReminders> = new Map()

  constructor(sources: Sources, ways: readonly Way[] = []) {
    this.#sources = sources
    this.#ways = ways
  }

  async read(): Promise<void> {
    this.#kept = await this.#sources.store.reminders()
  }

  of(account: string): StoredReminders | null {
    return this.#kept.get(account) ?? null
  }

  /** Tells those of these people who have chosen to be told of such things, by the ways that they have chosen; each key once, also over a restart. Waits for nothing. */
  tell(accounts: readonly string[], what: ReminderKind, key: string): void {
    for (const account of new Set(accounts))
      this.#tell(account, what, key).catch((error: unknown) => this.#sources.log.line('error', { msg: 'a reminder could not go out', stack: placesOf(error) }))
  }

  async #tell(account: string, what: ReminderKind, key: string): Promise<void> {
    const { store, clock } = this.#sources
    const kept = this.of(account)
    if (!kept || !chosen(kept, what)) return
    if (!(await store.tellOnce(account, `${what} ${key}`, Math.floor(hourOf(clock) / 24)))) return
    for (const way of this.#ways) way(account, kept)
  }
}
