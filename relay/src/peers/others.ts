import { randomInt } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Envelope } from './envelopes.ts'

interface Other {
  /** Of the newest envelope that told something, and of the newest at all. */
  n: number
  s: number
  /** Milliseconds: when it was heard last. */
  seen: number
  /** Nothing of what it has told is missing; where something is, each sign of life asks again. */
  synced: boolean
  /** Something has been lost on the way: only all that it knows makes up for that. */
  missed: boolean
  /** Milliseconds by which its clock differs from this one's, as far as its newest envelope says. */
  apart: number
  /** How its connection can be ended when it hangs. */
  line: string | null
}

/** A question whose answer nobody can have told before. */
interface Question {
  readonly id: number
  /** It has said that it has just begun. */
  greets: boolean
}

/**
 * [Note: Who is alive] Which other processes there are. Whoever carries what they tell can carry it again: so an envelope that is not newer than all before is no sign of life,
 * and who is not known has to answer a question that was made for them first. No clock is believed for this.
 */
export class Others {
  readonly #clock: Clock
  readonly #me: string
  readonly #known = new Map<string, Other>()
  readonly #asked = new Map<string, Question>()

  constructor(clock: Clock, me: string) {
    this.#clock = clock
    this.#me = me
  }

  get size(): number {
    return this.#known.size
  }

  get ids(): readonly string[] {
    return [...this.#known.keys()]
  }

  get synced(): boolean {
    return [...this.#known.values()].every(({ synced }) => synced)
  }

  get apart(): number {
    return Math.max(0, ...[...this.#known.values()].map(({ apart }) => apart))
  }

  get(from: string): Other | null {
    return this.#known.get(from) ?? null
  }

  /** A sign of life, the moment it comes. False of one that has come before, or that others have overtaken. */
  heard({ from, s, at, line }: Envelope): boolean {
    const other = this.#known.get(from)
    if (!other) return true
    if (s <= other.s) return false
    const now = this.#clock.now()
    Object.assign(other, { s, seen: now, apart: Math.abs(now - at), line: line ?? other.line })
    return true
  }

  /** What a stranger has to answer. */
  question({ from, is }: Envelope): number {
    const question = this.#asked.get(from) ?? { id: randomInt(2 ** 47), greets: false }
    question.greets ||= is === 'hello'
    this.#asked.set(from, question)
    return question.id
  }

  /** Null where this stranger has not answered. `greets`: it wants to be told what all know together. */
  meet({ from, n, s, at, told }: Envelope): { readonly other: Other; readonly greets: boolean } | null {
    const question = this.#asked.get(from)
    if (!question || !told.some((one) => one.kind === 'pong' && one.id === question.id && one.of === this.#me)) return null
    this.#asked.delete(from)
    const now = this.#clock.now()
    const other = { n, s, seen: now, synced: false, missed: false, apart: Math.abs(now - at), line: null }
    this.#known.set(from, other)
    return { other, greets: question.greets }
  }

  /** It has said all that it holds; `whole`: with what all know together. */
  complete(from: string, whole: boolean): void {
    const other = this.#known.get(from)
    if (!other || (other.missed && !whole)) return
    other.synced = true
    other.missed = false
  }

  /** All of them are asked again for all that they know. */
  miss(): void {
    for (const other of this.#known.values()) Object.assign(other, { synced: false, missed: true })
  }

  /** False where it was not there. */
  gone(from: string): boolean {
    return this.#known.delete(from)
  }

  /** Who has given no sign of life for so many milliseconds. */
  silent(since: number): readonly string[] {
    const now = this.#clock.now()
    return [...this.#known].flatMap(([from, { seen }]) => (now - seen > since ? [from] : []))
  }

  /** Everybody as if heard just now. */
  forgive(): void {
    for (const other of this.#known.values()) other.seen = this.#clock.now()
  }
}
