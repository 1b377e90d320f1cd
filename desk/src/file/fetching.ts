import { type ReadonlySignal, signal } from '@preact/signals'
import { download, FileRefused, type Line, vetFile } from '@zop/line'
import { FileDamaged, openFile, type SealedFileRef, sealedFileSize } from '@zop/sealing'

/** How far a file has come. Only what is `whole` has been checked to its last byte (H7) and looked into. */
export type Got =
  | { readonly kind: 'away' | 'damaged' | 'lost' }
  | { readonly kind: 'coming'; readonly percent: number; readonly cut: boolean }
  | { readonly kind: 'whole'; readonly blob: Blob; readonly type: string }

/** Bytes that are put together before the browser may lay them aside: memory stays flat however large the file is. */
const laidAside = 2 * 1024 * 1024

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

export interface Fetching {
  readonly got: ReadonlySignal<Got>
  fetch(): Promise<void>
  /** Back to where nothing of it is here. */
  stop(): void
}

/** A file that a message names, fetched and opened when somebody asks for it. */
export const fetchFile = (line: Line, conversation: string, file: SealedFileRef): Fetching => {
  const got = signal<Got>({ kind: 'away' })
  let stopper = new AbortController()

  const open = async (stopped: AbortSignal): Promise<Got> => {
    const size = sealedFileSize(file.size)
    const tell = (percent: number, cut: boolean) => {
      if (!stopped.aborted) got.value = { kind: 'coming', percent, cut }
    }
    const progress = (have: number) => tell(Math.floor((have / size) * 100), false)
    const stalled = (cut: boolean) => {
      const now = got.peek()
      tell(now.kind === 'coming' ? now.percent : 0, cut)
    }
    const sealed = download(line, { conversation, file: file.id, size }, { signal: stopped, progress, stalled })
    const blob = await gathered(openFile(file, { conversation }, sealed))
    const vetted = await vetFile(blob, file.name)
    return vetted.kind === 'fine' ? { kind: 'whole', blob, type: vetted.type } : { kind: 'damaged' }
  }

  return {
    got,
    stop: () => {
      stopper.abort()
      got.value = { kind: 'away' }
    },
    fetch: async () => {
      if (got.peek().kind === 'coming') return
      stopper = new AbortController()
      const { signal: stopped } = stopper
      got.value = { kind: 'coming', percent: 0, cut: false }
      try {
        const found = await open(stopped)
        if (!stopped.aborted) got.value = found
      } catch (error) {
        if (stopped.aborted) return
        if (error instanceof FileDamaged) got.value = { kind: 'damaged' }
        else if (error instanceof FileRefused) got.value = { kind: 'lost' }
        else {
          got.value = { kind: 'lost' }
          throw error
        }
      }
    },
  }
}
