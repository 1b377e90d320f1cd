import { type ReadonlySignal, signal } from '@preact/signals'
import type { DeskWords } from '@zop/content/desk'
import type { Ground } from '../ground.ts'
import { words } from '../words/language.ts'

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
  /** News: stands until it was read. */
  tell(say: Sentence): void
  /** That what somebody has just pressed is done: goes by itself. */
  confirm(say: Sentence): void
  /** What did not work, or calls for something: stands until dismissed. */
  warn(say: Sentence): void
  dismiss(id: number): void
  /** The person has turned to something else: what was only told, long enough ago to have been read, goes. */
  turn(): void
}

/** Long enough to have been read, in milliseconds. */
const readIn = 8000

/** What the person should know now: newest first, the last three, the same sentence once. What was only told stands until the person turns to something else. */
export const createNotices = ({ now, later }: Pick<Ground, 'now' | 'later'>): Notices => {
  const all = signal<readonly Notice[]>([])
  let last = 0
  const dismiss = (id: number): void => {
    all.value = all.peek().filter((notice) => notice.id !== id)
  }
  const add = (tone: Notice['tone'], say: Sentence): number => {
    last += 1
    const said = say(words.peek())
    const others = all.peek().filter((notice) => notice.say(words.peek()) !== said)
    all.value = [{ id: last, tone, say, at: now() }, ...others].slice(0, 3)
    return last
  }
  return {
    all,
    tell: (say) => void add('plain', say),
    confirm: (say) => {
      const id = add('plain', say)
      later(readIn, () => dismiss(id))
    },
    warn: (say) => void add('attention', say),
    dismiss,
    turn: () => {
      const left = all.peek().filter(({ tone, at }) => tone === 'attention' || now() - at < readIn)
      if (left.length < all.peek().length) all.value = left
    },
  }
}

/** A short number to name a fault by: it says nothing about the person or the text. */
const faultNumber = (): string => {
  const digits = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  return String(digits % 1_000_000).padStart(6, '0')
}

/** Writes a bug of ours to the console, and gives back its number. Only the error's name: its message could hold somebody's words. */
export const reported = (error: unknown): string => {
  const id = faultNumber()
  console.error(`fault ${id}`, error instanceof Error ? error.name : typeof error)
  return id
}
