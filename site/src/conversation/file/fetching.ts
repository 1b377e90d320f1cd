import { type ReadonlySignal, signal } from '@preact/signals'
import { anyOf, download, FileRefused, vetFile } from '@zop/line'
import { FileDamaged, openFile, sealedFileSize } from '@zop/sealing'
import type { FileBody } from '../entry.ts'
import type { Talk } from '../ports.ts'

/** How far a file has come to this page. `have` and `size` count sealed bytes. Only what is `whole` has been checked to its last byte (H7) and looked into. */
export type Got =
  | { readonly at: 'away' | 'damaged' | 'unfit' | 'gone' | 'unreachable' }
  | { readonly at: 'coming'; readonly have: number; readonly size: number; readonly cut: boolean }
  | { readonly at: 'whole'; readonly blob: Blob; readonly type: string }

/** Bytes that are put together before the browser may lay them aside: memory stays flat however large the file is. */
const laidAside = 2 * 1024 * 1024

/** The opened blocks as one blob, of which never more than `laidAside` bytes stand in this page's own memory. */
const gathered = async (blocks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> => {
  const parts: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const block of blocks) {
    held.push(block)
    bytes += block.length
    if (bytes < laidAside) continue
    parts.push(new Blob(held))
    held = []
    bytes = 0
  }
  return new Blob([...parts, ...held])
}

/** One file that a message names, fetched when the person asks for it. */
export class Fetching {
  readonly #talk: Talk
  readonly #body: FileBody
  readonly #got = signal<Got>({ at: 'away' })
  #stopped = new AbortController()

  constructor(talk: Talk, body: FileBody) {
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

  async fetch(): Promise<void> {
    const chain = this.#talk.chain()
    if (chain === null || this.#got.peek().at === 'coming') return
    this.#stopped = new AbortController()
    const signal = anyOf(this.#talk.left, this.#stopped.signal)
    const { file } = this.#body
    const size = sealedFileSize(file.size)
    const coming = { at: 'coming' as const, have: 0, size, cut: false }
    this.#got.value = coming
    const tell = (change: { have: number } | { cut: boolean }) => {
      const now = this.#got.peek()
      if (!signal.aborted) this.#got.value = { ...(now.at === 'coming' ? now : coming), ...change }
    }
    const sealed = () =>
      download(
        this.#talk.line,
        { conversation: chain.conversation, file: file.id, size },
        { signal, progress: (have) => tell({ have }), stalled: (cut) => tell({ cut }) },
      )
    for (;;) {
      try {
        const blob = await gathered(openFile(file, { conversation: chain.conversation }, sealed()))
        const vetted = await vetFile(blob, file.name)
        if (signal.aborted) return
        this.#got.value = vetted.kind === 'fine' ? { at: 'whole', blob, type: vetted.type } : { at: 'unfit' }
        return
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof FileRefused && error.refusal.code === 'not-signed-in') await this.#talk.signIn()
        else if (error instanceof FileRefused) return this.#fail(error.refusal.code === 'not-found' ? 'gone' : 'unreachable')
        else if (error instanceof FileDamaged) return this.#fail('damaged')
        else throw error
      }
    }
  }

  #fail(at: 'damaged' | 'gone' | 'unreachable'): void {
    this.#got.value = { at }
  }
}

/** Types that a frame without scripts, or a player of the browser, may show; nothing else is opened in the page. */
export const framed: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif']
