import { type ReadonlySignal, signal } from '@preact/signals'
import type { DocumentId } from '@zop/wire'

/** What somebody has typed and nobody keeps yet, and what it was changed from. */
interface Typed {
  readonly text: string
  /** The hash that it was changed from; null of a new document. */
  readonly base: string | null
}

/** Stays while the desk is open, also while its person looks at something else. */
export interface Unsaved {
  readonly all: ReadonlySignal<ReadonlyMap<DocumentId, Typed>>
  of(id: DocumentId): Typed | null
  put(id: DocumentId, typed: Typed): void
  drop(id: DocumentId): void
}

export const createUnsaved = (): Unsaved => {
  const all = signal<ReadonlyMap<DocumentId, Typed>>(new Map())
  return {
    all,
    of: (id) => all.value.get(id) ?? null,
    put: (id, typed) => {
      all.value = new Map(all.peek()).set(id, typed)
    },
    drop: (id) => {
      all.value = new Map([...all.peek()].filter(([other]) => other !== id))
    },
  }
}
