import { type ReadonlySignal, signal } from '@preact/signals'
import type { DocumentId } from '@zop/wire'
import { type Filter, wide } from './overview/filter.ts'

/** What the website room shows beside one document. */
export type Part = 'overview' | 'languages' | 'publish' | 'editions' | 'listings' | 'editors'

type At = { readonly kind: 'part'; readonly part: Part } | { readonly kind: 'document'; readonly id: DocumentId }

/** Where in the website room somebody is. */
export interface Place {
  readonly at: ReadonlySignal<At>
  /** What the overview is narrowed to: every number in it is a way to what it counts. */
  readonly filter: ReadonlySignal<Filter>
  turn(part: Part): void
  open(id: DocumentId): void
  /** To the overview, narrowed to this. */
  narrow(filter: Partial<Filter>): void
}

export const createPlace = (): Place => {
  const at = signal<At>({ kind: 'part', part: 'overview' })
  const filter = signal<Filter>(wide)
  return {
    at,
    filter,
    turn: (part) => {
      at.value = { kind: 'part', part }
    },
    open: (id) => {
      at.value = { kind: 'document', id }
    },
    narrow: (next) => {
      filter.value = { ...filter.peek(), ...next }
      at.value = { kind: 'part', part: 'overview' }
    },
  }
}
