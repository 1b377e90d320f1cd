import { type ReadonlySignal, signal } from '@preact/signals'
import type { Opened, Tape, Trouble } from './microphone.ts'

/** Longest voice note, in seconds (D4). */
export const longest = 300

/** How often time and level are looked at, in milliseconds. */
const beat = 100

/** What is left of a level after one beat of silence: it falls gently, so that it can be seen. */
const fall = 0.8

/** Shorter than this nobody has said anything: a press by mistake. In seconds. */
const shortest = 0.5

/** `seconds` so far or in all. `full`: the five minutes were over; `lost`: the device ended by itself. */
export type Voice =
  | { readonly at: 'ready' | 'asking' | 'stopping' }
  | { readonly at: 'recording'; readonly seconds: number }
  | { readonly at: 'recorded'; readonly blob: Blob; readonly seconds: number; readonly ended: 'here' | 'full' | 'lost' }
  | { readonly at: 'trouble'; readonly why: Trouble | 'nothing' }

/** One voice note before it is sent. Nothing is recorded before `start`, and nothing of it stays after `discard`. */
export class Recorder {
  readonly #open: () => Promise<Opened>
  readonly #now: () => number
  readonly #voice = signal<Voice>({ at: 'ready' })
  readonly #level = signal<number | null>(null)
  #tape: Tape | null = null
  #begun = 0
  #timer: ReturnType<typeof setInterval> | null = null
  /** Which try it is: a microphone that is given after the person has gone back is turned off again. */
  #try = 0

  constructor(open: () => Promise<Opened>, { left, now = () => performance.now() }: { left: AbortSignal; now?: () => number }) {
    this.#open = open
    this.#now = now
    left.addEventListener('abort', () => this.discard())
  }

  get voice(): ReadonlySignal<Voice> {
    return this.#voice
  }

  /** How loud it is, 0 to 1, apart from the rest because it changes ten times a second. */
  get level(): ReadonlySignal<number | null> {
    return this.#level
  }

  async start(): Promise<void> {
    this.discard()
    const mine = this.#try
    this.#voice.value = { at: 'asking' }
    const opened = await this.#open()
    if (mine !== this.#try) {
      if (opened.kind === 'open') opened.tape.drop()
      return
    }
    if (opened.kind === 'trouble') {
      this.#voice.value = { at: 'trouble', why: opened.why }
      return
    }
    const { tape } = opened
    this.#tape = tape
    this.#begun = this.#now()
    this.#voice.value = { at: 'recording', seconds: 0 }
    this.#timer = setInterval(() => this.#beat(), beat)
    void tape.lost.then(() => {
      if (this.#tape === tape) void this.#end('lost')
    })
  }

  stop(): Promise<void> {
    return this.#end('here')
  }

  /** Turns the microphone off, forgets what was recorded. */
  discard(): void {
    this.#try++
    this.#tape?.drop()
    this.#release()
    this.#voice.value = { at: 'ready' }
  }

  #beat(): void {
    const seconds = this.#seconds()
    const level = this.#tape?.level() ?? null
    this.#level.value = level === null ? null : Math.max(level, (this.#level.peek() ?? 0) * fall)
    if (seconds >= longest) void this.#end('full')
    else if (this.#voice.peek().at === 'recording') this.#voice.value = { at: 'recording', seconds }
  }

  async #end(ended: 'here' | 'full' | 'lost'): Promise<void> {
    const tape = this.#tape
    if (tape === null) return
    const seconds = Math.min(longest, this.#seconds())
    const mine = this.#try
    this.#release()
    this.#voice.value = { at: 'stopping' }
    const blob = await tape.stop()
    if (mine !== this.#try) return
    this.#voice.value =
      seconds < shortest || blob.size === 0 ? { at: 'trouble', why: 'nothing' } : { at: 'recorded', blob, seconds: Math.round(seconds), ended }
  }

  #seconds(): number {
    return (this.#now() - this.#begun) / 1000
  }

  #release(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
    this.#tape = null
    this.#level.value = null
  }
}
