import { minute } from '../clock.ts'
import type { Promised, Said, Standing } from '../store/conversation.ts'

/** An open conversation, or a chain of notes, as the relay sees it. */
export interface Entry extends Omit<Standing, 'last'> {
  /** Milliseconds; null after a restart, because only hours are stored. */
  readonly started: number | null
  /** Milliseconds when it was taken, in this run of the relay. */
  readonly taken?: number
  /** Grows with every message that is no receipt, across conversations: the newest word has the highest. In memory only (D3). */
  readonly word: number
}

export const isWaiting = (entry: Pick<Entry, 'readers'>): boolean => entry.readers.some(({ role }) => role === 'pool')

const promisedTo = (since: number, by: number | undefined): Promised | null => (by === undefined ? null : { since, by })

const tellLoser = minute

/** C2: certificate hash of whoever took it within the last minute, for a member of the pool who came a moment too late; null after that. */
export const takenBy = ({ readers, taken }: Entry, now: number): string | null =>
  taken !== undefined && now - taken < tellLoser ? (readers.find(({ role }) => role === 'counsellor')?.id ?? null) : null

/** Told of every change: null before a conversation was known, null after it has gone. */
export type Watcher = (before: Entry | null, after: Entry | null) => void

/** Words of one hour, so that after a restart an hour's order stands above the hour before. */
const wordsOfHour = 2 ** 26

/** All open conversations in the order of their start: read from the store once, then kept in step with it. */
export class Board {
  readonly #entries = new Map<string, Entry>()
  readonly #watchers: Watcher[] = []
  #words = 0

  /** A conversation, or a chain of notes. */
  get(conversation: string): Entry | null {
    return this.#entries.get(conversation) ?? null
  }

  /** For whoever keeps an index of what stands here. */
  watch(watcher: Watcher): void {
    this.#watchers.push(watcher)
  }

  /** As the store has it; what only memory knows stays. */
  put({ last: _, ...standing }: Standing, known: { readonly started?: number | null; readonly taken?: number } = {}): Entry {
    const before = this.get(standing.conversation)
    const entry: Entry = { started: null, word: this.#word(standing.spoke?.hour ?? standing.since), ...before, ...standing, ...known }
    this.set(entry)
    return entry
  }

  /** A message has been stored. Says in memory what the store has written. */
  heard(conversation: string, { by, hour, promised, quiet, bytes: more }: Said & { readonly quiet: boolean; readonly bytes: number }): void {
    const entry = this.get(conversation)
    if (!entry) return
    const kept = entry.kept && { ...entry.kept, until: hour + entry.kept.days * 24 }
    const bytes = entry.bytes + more
    if (quiet) {
      this.set({ ...entry, kept, bytes })
      return
    }
    const promise = by === 'person' ? null : (entry.promise ?? promisedTo(hour, promised))
    const owed = entry.opening.channel === 'chat' && isWaiting(entry) ? null : (promise?.by ?? null)
    this.set({ ...entry, kept, bytes, owed, promise, answered: entry.answered || by === 'person', spoke: { hour, by }, word: this.#word(hour) })
  }

  set(entry: Entry): void {
    const before = this.get(entry.conversation)
    this.#entries.set(entry.conversation, entry)
    for (const watcher of this.#watchers) watcher(before, entry)
  }

  remove(conversation: string): Entry | null {
    const entry = this.get(conversation)
    this.#entries.delete(conversation)
    if (entry) for (const watcher of this.#watchers) watcher(entry, null)
    return entry
  }

  /** Conversations without the notes about them. */
  all(): readonly Entry[] {
    return [...this.#entries.values()].filter(({ about }) => about === null)
  }

  /** Chains of notes (C9). */
  notes(): readonly Entry[] {
    return [...this.#entries.values()].filter(({ about }) => about !== null)
  }

  #word(hour: number): number {
    this.#words = Math.max(this.#words + 1, hour * wordsOfHour)
    return this.#words
  }
}
