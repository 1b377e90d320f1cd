import { type ReadonlySignal, signal } from '@preact/signals'
import { FileRefused, type Line, receive } from '@zop/line'
import { FileDamaged, openFile, type SealedFileRef, sealedFileSize } from '@zop/sealing'

/** How far a file has come. Only what is `whole` has been checked to its last byte (H7) and looked into. */
export type Got =
  | { readonly kind: 'away' | 'damaged' | 'lost' }
  | { readonly kind: 'coming'; readonly percent: number; readonly cut: boolean }
  | { readonly kind: 'whole'; readonly blob: Blob; readonly type: string }

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
    const named = { conversation, file: file.id, size, name: file.name }
    const received = await receive(line, { ...named, open: (sealed) => openFile(file, { conversation }, sealed) }, { signal: stopped, progress, stalled })
    return received === null ? { kind: 'damaged' } : { kind: 'whole', ...received }
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
