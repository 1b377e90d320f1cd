import { openMessage } from '@zop/sealing'
import type { Item, MessageItem } from '@zop/wire'
import { lineOf, sayer } from '../arrivals.ts'
import type { Core } from '../core.ts'
import type { Entry } from '../entry.ts'
import type { Thread } from '../thread.ts'
import type { Writing } from '../writing.ts'

/** Messages opened together before the page breathes, so that it stays usable on a slow phone. */
const slice = 8
/** Messages put on the screen at once: more than one screenful. */
const screenful = 40
/** A message names the last eight that its sender had: the first eight of what this page has may name what it has not (H3). */
const named = 8

interface Opened {
  readonly id: string
  readonly order: number
  readonly seen: readonly string[]
  /** Null where it has no line, as a receipt. */
  readonly entry: Entry | null
  readonly theirs: boolean
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** What was said before this visit: fetched and opened from the newest back, a screenful at a time, and shown when the person asks. */
export class Past {
  readonly #core: Core
  readonly #writing: Writing
  /** Still sealed, the newest last. */
  #sealed: MessageItem[]
  /** Opened, the oldest first. */
  #opened: Opened[] = []
  /** How many of them have been looked at for gaps. */
  #checked = 0
  /** How many messages are missing before one, by its id. */
  readonly #gaps = new Map<string, number>()
  /** Copies that the person has said yes to, by the id of the question. */
  readonly #agreed = new Set<string>()
  #shown: readonly Entry[] = []
  #more = true
  /** When the newest message was sent (milliseconds since 1970), as its sender signed it; null where nothing was opened. */
  sent: number | null = null

  constructor(core: Core, writing: Writing, newest: readonly Item[]) {
    this.#core = core
    this.#writing = writing
    this.#sealed = newest.filter((item) => item.kind === 'message')
  }

  /** Opens the newest screenful without showing it: what is written next names it (D1). */
  async begin(): Promise<void> {
    await this.#open(screenful)
  }

  unfold(): Promise<void> {
    const { past } = this.#core.now
    if (past === null || !past.folded) return Promise.resolve()
    this.#core.set({ past: { ...past, folded: false } })
    this.#show()
    return Promise.resolve()
  }

  /** One more screenful of older messages. Where they cannot be fetched, the page says so and may ask again. */
  async older(): Promise<void> {
    const { past } = this.#core.now
    if (past === null || past.folded || past.older === 'loading') return
    this.#core.set({ past: { ...past, older: 'loading' } })
    const fetched = this.#sealed.length > 0 || (await this.#fetch())
    if (fetched) await this.#open(screenful)
    const older = fetched ? (this.more ? 'yes' : 'no') : 'failed'
    const now = this.#core.now.past
    if (now !== null) this.#core.set({ past: { ...now, older } })
    this.#show()
  }

  /** Whether there may be older ones than those here. */
  get more(): boolean {
    // The first message of all names none before it.
    return this.#sealed.length > 0 || (this.#more && this.#opened[0]?.seen.length !== 0)
  }

  async #fetch(): Promise<boolean> {
    const { world, thread } = this.#core
    if (thread === null) return false
    const before = String(this.#opened[0]?.order ?? 0)
    const answer = await world.line.call('earlier', { conversation: thread.seeker.conversation, before })
    if (answer.kind !== 'ok') return false
    this.#sealed = answer.value.items.filter((item) => item.kind === 'message')
    this.#more = this.#sealed.length > 0
    return true
  }

  async #open(most: number): Promise<void> {
    const { thread } = this.#core
    if (thread === null) return
    const items = this.#sealed.slice(-most)
    this.#sealed = this.#sealed.slice(0, -most)
    const opened: Opened[] = []
    for (let at = items.length; at > 0; at -= slice) {
      const some = items.slice(Math.max(0, at - slice), at)
      opened.unshift(...(await Promise.all(some.map((item) => this.#openOne(thread, item)))))
      await breathe()
    }
    this.#opened = [...opened, ...this.#opened]
    this.#check(thread, opened.length)
  }

  async #openOne(thread: Thread, { message, order }: MessageItem): Promise<Opened> {
    const { id } = message
    const result = await openMessage(thread.chain, message, thread.had)
    thread.read.add(id)
    if (result.kind !== 'opened') return { id, order, seen: [], entry: { kind: 'damaged', id }, theirs: false }
    const { from, body, sent, seen } = result.message
    thread.had.add(result.digest)
    this.sent = Math.max(this.sent ?? 0, sent)
    if (body.kind === 'received') for (const each of body.ids) (from.role === 'seeker' ? thread.confirmed : thread.arrived).add(each)
    if (body.kind === 'export-agreed') this.#agreed.add(body.asked)
    if (from.role === 'seeker') thread.own.add(id)
    const name = sayer(thread.chain, from)
    return { id, order, seen, entry: lineOf({ id, body, sent }, { name, mark: 'sent' }), theirs: name !== null && body.kind !== 'received' }
  }

  /** H3: after `added` older ones have come in front, tells which messages are missing between those that are here. */
  #check(thread: Thread, added: number): void {
    const whole = this.#opened[0]?.seen.length === 0
    const from = whole ? 0 : Math.min(named, this.#opened.length)
    const end = this.#checked === 0 ? this.#opened.length : added + Math.min(named, this.#checked)
    const gaps = new Map<string, number>()
    for (const { id, seen } of this.#opened.slice(from, end)) {
      const missing = seen.filter((digest) => !thread.had.has(digest)).length
      if (missing > 0) gaps.set(id, missing)
    }
    this.#checked = this.#opened.length
    for (const [id, count] of gaps) this.#gaps.set(id, count)
  }

  #entries({ arrived }: Thread): readonly Entry[] {
    return this.#opened.flatMap(({ id, entry }): Entry[] => {
      if (entry === null) return []
      const count = this.#gaps.get(id)
      const line = this.#now(entry, arrived)
      return count === undefined ? [line] : [{ kind: 'missing', id: `before ${id}`, count }, line]
    })
  }

  #now(entry: Entry, arrived: ReadonlySet<string>): Entry {
    if (entry.kind === 'export' && this.#agreed.has(entry.id)) return { ...entry, answer: 'yes' }
    return (entry.kind === 'mine' || entry.kind === 'file') && arrived.has(entry.id) ? { ...entry, mark: 'arrived' } : entry
  }

  /** Puts what is opened in front of what came since. What is on the screen now is confirmed to the other side, once. */
  #show(): void {
    const { thread, now } = this.#core
    if (thread === null) return
    const mine = new Set(this.#shown.map(({ id }) => id))
    const since = now.entries.filter(({ id }) => !mine.has(id))
    this.#shown = this.#entries(thread)
    this.#core.set({ entries: [...this.#shown, ...since] })
    for (const { id, theirs } of this.#opened) {
      if (!theirs || thread.confirmed.has(id)) continue
      thread.confirmed.add(id)
      this.#writing.shown(id)
    }
  }
}
