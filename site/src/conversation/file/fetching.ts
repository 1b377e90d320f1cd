import { type ReadonlySignal, signal } from '@preact/signals'
import { anyOf, FileRefused, type Moving, receive, vetFile } from '@zop/line'
import { FileDamaged, openFile, sealedFileSize } from '@zop/sealing'
import { fileRoutes } from '@zop/wire'
import type { FileBody } from '../entry.ts'
import type { Talk } from '../ports.ts'
import { addRoutes } from '../routes.ts'
import { sentPhoto } from './sent.ts'

interface Coming {
  readonly at: 'coming'
  readonly have: number
  readonly size: number
  readonly cut: boolean
}

/** How far a file has come to this page. `have` and `size` count sealed bytes. Only what is `whole` has been checked to its last byte (H7) and looked into. */
export type Got =
  | { readonly at: 'away' | 'damaged' | 'unfit' | 'gone' | 'unreachable' }
  | Coming
  | { readonly at: 'whole'; readonly blob: Blob; readonly type: string }

/** One file that a message names, fetched when the person asks for it. */
export class Fetching {
  readonly #talk: Talk
  readonly #body: FileBody
  readonly #got = signal<Got>({ at: 'away' })
  #stopped = new AbortController()

  constructor(talk: Talk, body: FileBody) {
    addRoutes(fileRoutes)
    this.#talk = talk
    this.#body = body
  }

  get got(): ReadonlySignal<Got> {
    return this.#got
  }

  /** Back to where nothing of it is here. */
  stop(): void {
    this.#stopped.abort()
    this.#got.value = { at: 'away' }
  }

  /** It was sent from here: nothing has to come over the line. */
  get here(): boolean {
    return sentPhoto(this.#talk, this.#body.file.id) !== undefined
  }

  async fetch(): Promise<void> {
    const chain = this.#talk.chain()
    if (chain === null || this.#got.peek().at === 'coming') return
    this.#stopped = new AbortController()
    const signal = anyOf(this.#talk.left, this.#stopped.signal)
    const coming: Coming = { at: 'coming', have: 0, size: sealedFileSize(this.#body.file.size), cut: false }
    this.#got.value = coming
    const tell = (change: Partial<Coming>) => {
      const now = this.#got.peek()
      if (!signal.aborted) this.#got.value = { ...(now.at === 'coming' ? now : coming), ...change }
    }
    const got =
      (await this.#own()) ?? (await this.#receive(chain.conversation, { signal, progress: (have) => tell({ have }), stalled: (cut) => tell({ cut }) }))
    if (!signal.aborted) this.#got.value = got
  }

  /** What was sent from here, while the device still gives it out as it was. */
  async #own(): Promise<Got | null> {
    const { id, name } = this.#body.file
    const blob = sentPhoto(this.#talk, id)
    if (blob === undefined) return null
    try {
      const vetted = await vetFile(blob, name)
      return vetted.kind === 'fine' ? { at: 'whole', blob, type: vetted.type } : null
    } catch (error) {
      if (error instanceof DOMException) return null
      throw error
    }
  }

  async #receive(conversation: string, moving: Moving): Promise<Got> {
    const { file } = this.#body
    const named = { conversation, file: file.id, size: sealedFileSize(file.size), name: file.name }
    for (;;) {
      try {
        const received = await receive(this.#talk.line, { ...named, open: (sealed) => openFile(file, { conversation }, sealed) }, moving)
        return received === null ? { at: 'unfit' } : { at: 'whole', ...received }
      } catch (error) {
        if (moving.signal.aborted) return { at: 'away' }
        if (error instanceof FileDamaged) return { at: 'damaged' }
        if (!(error instanceof FileRefused)) throw error
        const { code } = error.refusal
        if (code !== 'not-signed-in') return { at: code === 'not-found' ? 'gone' : 'unreachable' }
        await this.#talk.signIn()
      }
    }
  }
}

/** Types that a frame without scripts, or a player of the browser, may show; nothing else is opened in the page. */
export const framed: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif']
