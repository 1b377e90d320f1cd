import type { SpokenLanguage } from '@zop/wire'
import { hourLength, hourOf, minute } from '../clock.ts'
import { type Entry, isWaiting } from '../conversation/board.ts'
import { isPassing } from '../duty/promise/given.ts'
import type { ServiceTime } from '../duty/promise/service-time.ts'
import { counsellorOf } from '../duty/promise/whose.ts'
import type { Waits } from '../peers/told.ts'
import type { Promised } from '../store/conversation.ts'
import { emptyShelf, type Shelf, shelfIn } from './shelf.ts'
import { Sorted, sortedIn } from './sorted.ts'
import type { BoardSources } from './sources.ts'
import { Spans } from './span.ts'
import { Waiting } from './waiting.ts'

/** Milliseconds after which a chat that nobody takes is everybody's on duty, then the coordinators' too. */
const patience = { untaken: 5 * minute, escalated: 15 * minute } as const

interface Sources extends BoardSources {
  /** Whether the seeker's page is open. */
  readonly there: (conversation: string) => boolean
  /** Whether its counsellor has gone while the seeker was there. */
  readonly vanished: (conversation: string) => boolean
  readonly service: Pick<ServiceTime, 'answerBy' | 'marks'>
}

const personsOf = ({ readers }: Entry): readonly string[] => readers.flatMap(({ role, id }) => (role === 'counsellor' || role === 'stand-in' ? [id] : []))

/**
 * [Note: Lanes without looking] Where every conversation stands, kept in step with the board: a change moves one entry in a few sorted lists, and a desk
 * reads the front of them. Nothing here looks at all conversations but a change of who is certified.
 */
export class Queue {
  /** All that the pool may take, the longest waiting first. */
  readonly waiting = new Sorted()
  /** Of those, who waits at their page to be answered now, or was there until a moment ago, and letters. Whoever comes back stands where they stood. */
  readonly live = new Sorted()
  readonly letters = new Sorted()
  /** Who waits to be answered now, by the millisecond from which on everybody on duty is told. */
  readonly present = new Sorted()
  /** Ranked by the millisecond from which on everybody on duty, and then the coordinators, are told. */
  readonly untaken = new Sorted()
  readonly escalated = new Sorted()
  /** Every answer that is owed, the soonest first; the rank is the hour by which. */
  readonly due = new Sorted()
  /** Of those, by the hour from which on the coordination is told. */
  readonly pressing = new Sorted()
  readonly orphaned = new Set<string>()
  readonly spans: Spans

  readonly #sources: Sources
  readonly #born: number
  /** Of those who are present, and of letters, as `waiting`. */
  readonly #present = new Map<SpokenLanguage, Sorted>()
  readonly #letters = new Map<SpokenLanguage, Sorted>()
  readonly #people = new Map<string, Shelf>()
  readonly #centres = new Map<string, Shelf>()
  readonly #waits: Waiting
  readonly #shelves = new Map<string, readonly Shelf[]>()
  readonly #sequence = new Map<string, number>()
  #next = 0
  #judged = ''

  constructor(sources: Sources) {
    this.#sources = sources
    this.#born = sources.clock.now()
    this.spans = new Spans(sources.clock)
    this.#waits = new Waiting(sources.clock, sources.vanished)
    sources.board.watch((before, after) => this.#changed(before, after))
  }

  /** By Ed25519 key. */
  person(signing: string): Shelf {
    return this.#people.get(signing) ?? emptyShelf
  }

  centre(id: string): Shelf {
    return this.#centres.get(id) ?? emptyShelf
  }

  /** Who is present and asks for this language, and letters in it, the longest waiting first. */
  inLanguage(language: SpokenLanguage): { readonly present: Sorted; readonly letters: Sorted } {
    return { present: this.#present.get(language) ?? nothing, letters: this.#letters.get(language) ?? nothing }
  }

  /** Since when it waits, as other processes are told. */
  waits(conversation: string): Waits | null {
    return this.#waits.get(conversation)
  }

  /** Another process knows since when it waits: it has been there for longer. */
  recall(conversation: string, waits: Waits): void {
    const entry = this.waiting.has(conversation) ? this.#sources.board.get(conversation) : null
    if (!entry) return
    this.#waits.set(conversation, waits)
    this.#place(entry)
  }

  /** Milliseconds that it has waited; null where it does not wait, or waits from before this run. */
  waited(conversation: string): number | null {
    return this.#waits.time(conversation)
  }

  /** What the first of all that wait stands in line by, in milliseconds; whoever has gone does not count. Null where nobody waits. */
  oldest(): number | null {
    const [live, letters] = [this.live.least(), this.letters.least()]
    return live === null || letters === null ? (live ?? letters) : Math.min(live, letters)
  }

  /** Of the one that waits longest to be answered now. */
  longest(): number {
    const [first] = this.live.ids()
    return first === undefined ? 0 : (this.waited(first) ?? 0)
  }

  /** The hour by which a letter that waits is answered. */
  answerBy(conversation: string): number | null {
    const entry = this.letters.has(conversation) ? this.#sources.board.get(conversation) : null
    return entry && this.#promised(entry).by
  }

  /** What is promised: to a letter that waits, or where an answer is owed. Null where nothing is. */
  promiseOf(conversation: string): Promised | null {
    const entry = this.#sources.board.get(conversation)
    if (entry && this.letters.has(conversation)) return this.#promised(entry)
    return this.due.has(conversation) ? (entry?.promise ?? null) : null
  }

  /** The seeker came or went: they wait live or do not any more, and what waits may have become a letter, or the other way round. True where it has. */
  seen(conversation: string): boolean {
    const entry = this.waiting.has(conversation) ? this.#sources.board.get(conversation) : null
    const live = this.live.has(conversation)
    if (entry) this.#place(entry)
    return live !== this.live.has(conversation)
  }

  /** Who is certified may have changed, by a directory or by the hour. True where that was looked at. */
  judge(): boolean {
    const { clock, board, directories } = this.#sources
    const at = `${directories.newest.hash} ${hourOf(clock)}`
    if (at === this.#judged) return false
    this.#judged = at
    for (const entry of board.all()) if (!isWaiting(entry)) this.#place(entry)
    return true
  }

  #changed(before: Entry | null, after: Entry | null): void {
    const { conversation = '' } = after ?? before ?? {}
    if (after && after.about === null) {
      if (!this.#sequence.has(conversation)) this.#sequence.set(conversation, this.#next++)
      if (before && isAWordMore(before, after)) {
        this.#newest(after)
        return
      }
      if (isWaiting(after)) this.#waits.changed(before, after)
      else this.#taken(conversation)
      this.#place(after)
      return
    }
    this.#clear(conversation)
    this.#waits.delete(conversation)
    this.#sequence.delete(conversation)
  }

  #taken(conversation: string): void {
    const waited = this.waited(conversation)
    if (waited !== null && this.live.has(conversation)) this.spans.taken(waited)
    this.#waits.delete(conversation)
  }

  /** Where nobody has ever been promised anything, what would be promised to whoever begins to wait at its hour. */
  #promised({ conversation, since: start, promise }: Entry): Promised {
    if (promise) return promise
    const rank = this.#waits.get(conversation)?.rank
    const since = rank === undefined ? start : Math.floor(rank / hourLength)
    return { since, by: this.#sources.service.answerBy(since, null) }
  }

  #clear(conversation: string): void {
    const lists = [this.waiting, this.live, this.letters, this.untaken, this.escalated, this.due, this.pressing, this.present]
    for (const list of [...lists, ...this.#present.values(), ...this.#letters.values()]) list.delete(conversation)
    this.orphaned.delete(conversation)
    for (const shelf of this.#shelves.get(conversation) ?? []) shelf.delete(conversation)
    this.#shelves.delete(conversation)
  }

  #place(entry: Entry): void {
    this.#clear(entry.conversation)
    if (isWaiting(entry)) this.#line(entry)
    else this.#shelve(entry)
  }

  #line(entry: Entry): void {
    const { conversation, opening } = entry
    const wait = this.#waits.get(conversation)
    const tie = this.#sequence.get(conversation) ?? 0
    const live = opening.channel === 'chat' && this.#sources.there(conversation)
    this.waiting.set(conversation, wait?.rank ?? 0, tie)
    // Whoever has gone and left nothing behind stands before nobody, and nobody is called: it goes in half an hour (F1), or they come back.
    if (!live && isPassing(entry)) return
    const line = live ? this.live : this.letters
    line.set(conversation, wait?.rank ?? 0, tie)
    sortedIn(live ? this.#present : this.#letters, opening.language).set(conversation, wait?.rank ?? 0, tie)
    // A restart does not cry wolf: a chat that has waited since before it is as old as this run.
    const from = wait?.from ?? this.#born
    const marks = live ? null : this.#sources.service.marks(this.#promised(entry), null)
    if (live) this.present.set(conversation, from + patience.untaken, tie)
    this.untaken.set(conversation, marks ? marks.reminder * hourLength : from + patience.untaken, tie)
    this.escalated.set(conversation, marks ? marks.coordinator * hourLength : from + patience.escalated, tie)
  }

  #newest({ conversation, word }: Entry): void {
    const tie = this.#sequence.get(conversation) ?? 0
    for (const shelf of this.#shelves.get(conversation) ?? []) shelf.all.set(conversation, -word, tie)
  }

  #shelve(entry: Entry): void {
    const { directories, clock } = this.#sources
    const { conversation, owed, promise, word } = entry
    const tie = this.#sequence.get(conversation) ?? 0
    const ids = personsOf(entry)
    const people = ids.flatMap((id) => directories.certificate(id)?.certificate ?? [])
    const shelves = [...people.map(({ signing }) => shelfIn(this.#people, signing)), ...new Set(people.map(({ centre }) => shelfIn(this.#centres, centre)))]
    const orphaned = people.length > 0 && !people.some(({ signing }) => directories.newestOf(signing, hourOf(clock)))
    for (const shelf of shelves) {
      shelf.all.set(conversation, -word, tie)
      if (orphaned) shelf.orphaned.add(conversation)
    }
    if (orphaned) this.orphaned.add(conversation)
    if (owed !== null && !isPassing(entry)) {
      const centre = directories.certificate(counsellorOf(entry) ?? '')?.certificate.centre ?? null
      const pressing = promise ? this.#sources.service.marks(promise, centre).coordinator : owed
      for (const lists of [this, ...shelves]) {
        lists.due.set(conversation, owed, tie)
        lists.pressing.set(conversation, pressing, tie)
      }
    }
    this.#shelves.set(conversation, shelves)
  }
}

/** Nothing has changed but when it was last spoken in: what it stands in otherwise stays. Most changes are one. */
const isAWordMore = (before: Entry, after: Entry): boolean =>
  before.readers === after.readers &&
  before.owed === after.owed &&
  before.promise === after.promise &&
  isPassing(before) === isPassing(after) &&
  !isWaiting(after)

const nothing = new Sorted()
