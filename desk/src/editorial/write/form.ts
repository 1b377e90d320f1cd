import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { bodyOf, type FrontMatter, frontMatterOf } from '@zop/pages'
import type { Draft } from './draft.ts'
import { written } from './front.ts'

/** A page as its form shows it. */
interface PageParts {
  readonly front: FrontMatter
  readonly body: string
}

/** A page in its fields, beside its whole text. */
export interface PageForm {
  /** Null where the front matter cannot be read: then the whole text is shown instead of fields. */
  readonly parts: ReadonlySignal<PageParts | null>
  /** How many lines stand before the Markdown. */
  readonly before: ReadonlySignal<number>
  change(to: Partial<FrontMatter>): void
  write(body: string): void
}

const begun: FrontMatter = { title: '', description: '' }

/** What a page of one's own begins with; a translation leaves the rest to its master. */
const firstOf = (master: boolean, today: string): FrontMatter => {
  if (!master) return begun
  return {
    ...begun,
    audience: 'everyone',
    order: 1,
    reviewed: today,
    reviewBy: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    owner: '',
    checked: false,
    sources: [],
  }
}

const linesBefore = (text: string, body: string): number => text.slice(0, text.length - body.length).split('\n').length - 1

/** What is typed into the fields stays as typed, also while the text that they make cannot be read. */
export const createPageForm = (draft: Pick<Draft, 'text' | 'set'>, { master, today }: { master: boolean; today: string }): PageForm => {
  const typed = signal<(PageParts & { readonly text: string }) | null>(null)
  const read = (text: string): PageParts | null => {
    if (text === '') return { front: firstOf(master, today), body: '' }
    const front = frontMatterOf(text)
    return front && { front, body: bodyOf(text).replace(/^(?:[ \t]*\r?\n)+/, '') }
  }
  const parts = computed(() => (typed.value?.text === draft.text.value ? typed.value : read(draft.text.value)))
  const put = (next: PageParts): void => {
    const text = written(next.front, next.body)
    typed.value = { ...next, text }
    draft.set(text)
  }
  return {
    parts,
    before: computed(() => (parts.value === null ? 0 : linesBefore(draft.text.value, parts.value.body))),
    change: (to) => {
      const now = parts.peek()
      if (now) put({ ...now, front: { ...now.front, ...to } })
    },
    write: (body) => {
      const now = parts.peek()
      if (now) put({ ...now, body })
    },
  }
}
