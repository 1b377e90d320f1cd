import { type ReadonlySignal, signal } from '@preact/signals'
import type { DeskWords } from '@zop/content/desk'

/** One sentence for the person, in whatever language the desk speaks when it is read. */
export type Sentence = (words: DeskWords) => string

interface Notice {
  readonly id: number
  readonly tone: 'plain' | 'attention'
  readonly say: Sentence
  /** When it was said, in milliseconds. */
  readonly at: number
}

export interface Notices {
  readonly all: ReadonlySignal<readonly Notice[]>
  tell(say: Sentence): void
  warn(say: Sentence): void
  dismiss(id: number): void
  /** The person has turned to something else: what was only told, long enough ago to have been read, goes. */
  turn(): void
}

/** Long enough to have been read, in milliseconds. */
const readIn = 8000

/** What the person should know now: said once, newest first; the last three stand until dismissed, what was only told until the person turns to something else. */
export const createNotices = (now: () => number = Date.now): Notices => {
  const all = signal<readonly Notice[]>([])
  let last = 0
  const add = (tone: Notice['tone']) => (say: Sentence) => {
    last += 1
    all.value = [{ id: last, tone, say, at: now() }, ...all.peek()].slice(0, 3)
  }
  return {
    all,
    tell: add('plain'),
    warn: add('attention'),
    turn: () => {
      const left = all.peek().filter(({ tone, at }) => tone === 'attention' || now() - at < readIn)
      if (left.length < all.peek().length) all.value = left
    },
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
