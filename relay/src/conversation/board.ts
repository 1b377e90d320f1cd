import { minute } from '../clock.ts'
import type { Promised, Said, Standing } from '../store/conversation.ts'

/** An open conversation, or a chain of notes, as the relay sees it. */
export interface Entry extends Omit<Standing, 'last'> {
  /** Milliseconds; null after a restart, because only hours are stored. */
  readonly started: number | null
  /** Milliseconds when it was taken, and when it came back to the pool, in this run of the relay. */
  readonly taken?: number
  readonly waits?: number
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

interface HeardHere extends Said {
  readonly order: number
  readonly quiet: boolean
  readonly bytes: number
  readonly word?: number
}

/** A look into the store that is under way: where the board stood when it began. */
interface Reading {
  readonly number: number
  readonly last: number
  readonly removals: number
}

/** Words of one hour, so that after a restart an hour's order stands above the hour before. */
const wordsOfHour = 2 ** 26

/** All open conversations in the order of their start: read from the store once, then kept in step with it. */
export class Board {
  readonly #entries = new Map<string, Entry>()
  readonly #watchers: Watcher[] = []
  /** Orders of the newest items, as far as they have come here. */
  readonly #last = new Map<string, number>()
  #words = 0
  /** Readings that were begun, and of each conversation the newest of them that stands here. */
  #begun = 0
  readonly #read = new Map<string, number>()
  #removals = 0

  /** A conversation, or a chain of notes. */
  get(conversation: string): Entry | null {
    return this.#entries.get(conversation) ?? null
  }

  /** For whoever keeps an index of what stands here. */
  watch(watcher: Watcher): void {
    this.#watchers.push(watcher)
  }

  /** The order of the newest item; 0 where that is not known. */
  last(conversation: string): number {
    return this.#last.get(conversation) ?? 0
  }

  /** The store is about to be asked for a conversation: several may ask at once, and be answered in another order. */
  reading(conversation: string): Reading {
    return { number: ++this.#begun, last: this.last(conversation), removals: this.#removals }
  }

  /** Whether something newer than this answer of the store may stand here already, or have gone from here: then the store has to be asked again. */
  isLate({ conversation, last }: Pick<Standing, 'conversation' | 'last'>, asked: Reading): boolean {
    if (asked.number < (this.#read.get(conversation) ?? 0)) return true
    const now = this.last(conversation)
    return (last < now && now > asked.last) || (this.get(conversation) === null && this.#removals !== asked.removals)
  }

  /** As the store has it; what only memory knows stays. `asked`: an answer that is not late. */
  put({ last, ...standing }: Standing, known: Partial<Pick<Entry, 'started' | 'taken' | 'waits' | 'word'>> = {}, asked?: Reading): Entry {
    const { conversation } = standing
    const before = this.get(conversation)
    const word = known.word ?? before?.word ?? this.#word(standing.spoke?.hour ?? standing.since)
    this.#words = Math.max(this.#words, word)
    const entry: Entry = { started: null, ...before, ...standing, ...known, word }
    if (asked) this.#read.set(conversation, asked.number)
    this.#last.set(conversation, Math.max(last, this.last(conversation)))
    this.set(entry)
    return entry
  }

  /**
   * A message has been stored. Says in memory what the store has written; the answer is where its word stands. Null where items are missing before it: then the store has
   * to be asked. `word`: where another process has put it.
   */
  heard(conversation: string, { by, hour, promised, quiet, bytes: more, order, word = this.#word(hour) }: HeardHere): number | null {
    const entry = this.get(conversation)
    const last = this.#last.get(conversation)
    this.#words = Math.max(this.#words, word)
    if (!entry || (last !== undefined && order > last + 1)) return null
    // The store has been asked since: it is there already.
    if (last !== undefined && order <= last) return quiet ? word : this.#lift(entry, word)
    this.#last.set(conversation, order)
    const kept = entry.kept && { ...entry.kept, until: hour + entry.kept.days * 24 }
    const bytes = entry.bytes + more
    if (quiet) {
      this.set({ ...entry, kept, bytes })
      return word
    }
    const promise = by === 'person' ? null : (entry.promise ?? promisedTo(hour, promised))
    const owed = entry.opening.channel === 'chat' && isWaiting(entry) ? null : (promise?.by ?? null)
    this.set({ ...entry, kept, bytes, owed, promise, answered: entry.answered || by === 'person', spoke: { hour, by }, word })
    return word
  }

  #lift(entry: Entry, word: number): number {
    if (word > entry.word) this.set({ ...entry, word })
    return word
  }

  set(entry: Entry): void {
    const before = this.get(entry.conversation)
    this.#entries.set(entry.conversation, entry)
    for (const watcher of this.#watchers) watcher(before, entry)
  }

  remove(conversation: string): Entry | null {
    const entry = this.get(conversation)
    this.#entries.delete(conversation)
    this.#last.delete(conversation)
    this.#read.delete(conversation)
    this.#removals++
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
