import { type ReadonlySignal, signal } from '@preact/signals'
import type { DeskWords } from '@zop/content/desk'

/** One sentence for the person, in whatever language the desk speaks when it is read. */
export type Sentence = (words: DeskWords) => string

interface Notice {
  readonly id: number
  readonly tone: 'plain' | 'attention'
  readonly say: Sentence
}

export interface Notices {
  readonly all: ReadonlySignal<readonly Notice[]>
  tell(say: Sentence): void
  warn(say: Sentence): void
  dismiss(id: number): void
}

/** What the person should know now: said once, newest first, the last three kept until dismissed. */
export const createNotices = (): Notices => {
  const all = signal<readonly Notice[]>([])
  let last = 0
  const add = (tone: Notice['tone']) => (say: Sentence) => {
    last += 1
    all.value = [{ id: last, tone, say }, ...all.peek()].slice(0, 3)
  }
  return {
    all,
    tell: add('plain'),
    warn: add('attention'),
    dismiss: (id) => {
      all.value = all.peek().filter((notice) => notice.id !== id)
    },
  }
}

/** A short number to name a fault by: it says nothing about the person or the text. */
export const faultNumber = (): string => {
  const digits = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  return String(digits % 1_000_000).padStart(6, '0')
}
