import { type ReadonlySignal, signal } from '@preact/signals'
import { anyOf, letGo, upload } from '@zop/line'
import { FileChanged, type SealedFile, type SealedFileRef, sealFile } from '@zop/sealing'
import { fileRoutes, type RefusalCode } from '@zop/wire'
import type { Talk } from '../ports.ts'
import { addRoutes } from '../routes.ts'
import { newestOf } from '../thread.ts'
import { kindOf, type Looked, lookInto, type Parcel } from './parcel.ts'
import { keepPhoto } from './sent.ts'

/** Why a file did not go; each is a sentence on the screen. */
type Failure = 'sealing' | 'unreadable' | 'changed' | 'too-early' | 'limit' | 'muted' | 'readers' | 'refused' | 'gone'

/** How far one file has come. `have` and `size` count sealed bytes; `over` needs no line any more. */
export type Step =
  | { readonly at: 'checking' | 'preparing' | 'handing' | 'over' }
  | { readonly at: 'refused'; readonly reason: Extract<Looked, { kind: 'refused' }>['reason'] }
  | { readonly at: 'asking'; readonly whole: Parcel; readonly bare: Parcel | null }
  | { readonly at: 'moving'; readonly have: number; readonly size: number; readonly cut: boolean }
  | { readonly at: 'paused'; readonly have: number; readonly size: number }
  | { readonly at: 'failed'; readonly why: Failure }

const failures: Readonly<Partial<Record<RefusalCode, Failure>>> = { 'too-early': 'too-early', limit: 'limit', muted: 'muted', 'not-found': 'gone' }

/** One file from its choice to its message. It goes on by itself after a cut, and waits when it is told to; the message with its key leaves when the relay has the whole. */
export class Sending {
  readonly #talk: Talk
  readonly #step = signal<Step>({ at: 'checking' })
  readonly #cancelled = new AbortController()
  #moving = new AbortController()
  #parcel: Parcel | null = null
  #chosen = { name: '', size: 0 }
  #sealing: SealedFile | null = null
  /** The relay has all of it: only its message is missing. */
  #whole = false

  /** Tells it from the others of its tray. */
  readonly key: number

  constructor(talk: Talk, key = 0) {
    addRoutes(fileRoutes)
    this.#talk = talk
    this.key = key
    talk.left.addEventListener('abort', () => this.#end())
  }

  get step(): ReadonlySignal<Step> {
    return this.#step
  }

  /** What a line about it calls it. */
  get name(): string {
    return this.#parcel?.name ?? this.#chosen.name
  }

  /** Its own size in bytes, which is what people know it by. */
  get bytes(): number {
    return this.#parcel?.blob.size ?? this.#chosen.size
  }

  /** Looks into a chosen file; the person is asked before anything leaves. */
  async look(file: File, photo: string): Promise<void> {
    this.#chosen = { name: file.name, size: file.size }
    const looked = await lookInto(file, photo)
    if (this.#over()) return
    this.#step.value = looked.kind === 'fine' ? { at: 'asking', whole: looked.whole, bare: looked.bare } : { at: 'refused', reason: looked.reason }
  }

  /** Seals it and sends it, and again after a failure; what the relay has already is not sent twice. */
  async go(parcel = this.#parcel): Promise<void> {
    const chain = this.#talk.chain()
    if (parcel === null || chain === null) return this.#end()
    this.#parcel = parcel
    this.#step.value = { at: 'preparing' }
    const { blob, name, type } = parcel
    try {
      this.#sealing ??= sealFile(blob, { conversation: chain.conversation, name, type, spent: letGo })
      if (!this.#whole) await this.#move(this.#sealing)
      if (this.#whole && !this.#over()) await this.#hand(this.#sealing.ref, parcel)
    } catch (error) {
      if (this.#over()) return
      if (error instanceof FileChanged) {
        // D4: one key never seals two contents. Another try has a key of its own.
        this.#withdraw()
        this.#sealing = null
        this.#step.value = { at: 'failed', why: 'changed' }
        return
      }
      // D6: whatever sealing throws, nothing more leaves. What the device gives out no more (a card taken out) has a sentence of its own.
      this.#step.value = { at: 'failed', why: error instanceof DOMException && error.name === 'NotReadableError' ? 'unreadable' : 'sealing' }
    }
  }

  pause(): void {
    const step = this.#step.peek()
    if (step.at !== 'moving') return
    this.#step.value = { at: 'paused', have: step.have, size: step.size }
    this.#moving.abort()
  }

  /** Nothing of it is left, here and at the relay. */
  cancel(): void {
    this.#cancelled.abort()
    if (this.#step.peek().at !== 'handing') this.#withdraw()
    this.#end()
  }

  /** Has the relay drop what it has of it; where nobody hears that, it drops by itself what never became whole. */
  #withdraw(): void {
    const chain = this.#talk.chain()
    if (chain && this.#sealing) void this.#talk.line.call('fileCancel', { conversation: chain.conversation, file: this.#sealing.ref.id })
  }

  async #move({ ref, size, blocks }: SealedFile): Promise<void> {
    const { line, left } = this.#talk
    this.#moving = new AbortController()
    const signal = anyOf(left, this.#cancelled.signal, this.#moving.signal)
    const tell = (change: { have: number } | { cut: boolean }) => {
      const step = this.#step.peek()
      const now = step.at === 'moving' ? step : { at: 'moving' as const, have: 0, size, cut: false }
      if (!signal.aborted) this.#step.value = { ...now, ...change }
    }
    for (;;) {
      tell({ cut: false })
      const answer = await upload(
        line,
        { conversation: this.#newest().conversation, opening: () => ({ id: ref.id, record: this.#newest().hash, size }), blocks },
        { signal, progress: (have) => tell({ have }), stalled: (cut) => tell({ cut }) },
      )
      if (signal.aborted) return
      if (answer.kind === 'ok') {
        this.#whole = true
        return
      }
      const why = answer.kind === 'refused' ? answer.refusal.code : 'unavailable'
      if (why !== 'not-signed-in') {
        this.#step.value = { at: 'failed', why: failures[why] ?? 'refused' }
        return
      }
      await this.#talk.signIn()
    }
  }

  async #hand(file: SealedFileRef, { blob, type, seconds }: Parcel): Promise<void> {
    this.#step.value = { at: 'handing' }
    if (kindOf(type) === 'image') keepPhoto(this.#talk, file.id, blob)
    if (await this.#talk.send({ kind: 'file', file, seconds })) return this.#end()
    const { trouble } = this.#talk.state.peek()
    if (!this.#over())
      this.#step.value = { at: 'failed', why: trouble === 'readersChanged' ? 'readers' : trouble === 'sealing' || trouble === 'slow' ? 'sealing' : 'refused' }
  }

  #newest(): { conversation: string; hash: string } {
    const chain = this.#talk.chain()
    return { conversation: chain?.conversation ?? '', hash: chain ? newestOf(chain).hash : '' }
  }

  #over(): boolean {
    return this.#step.peek().at === 'over'
  }

  #end(): void {
    this.#step.value = { at: 'over' }
    this.#parcel = null
    this.#sealing = null
  }
}
