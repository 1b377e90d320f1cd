import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { ContentDocument, DocumentId, DocumentStanding } from '@zop/wire'

interface Wanted {
  readonly document: DocumentId
  readonly hash: string
}

/** Texts by what they are of and their hash: a text once read never changes. */
export interface Texts {
  /** Grows with every text that has come. */
  readonly version: ReadonlySignal<number>
  readonly state: ReadonlySignal<'reading' | 'read' | 'unreachable'>
  /** Null where it has not been read yet. */
  find(document: DocumentId, hash: string | null | undefined): string | null
  /** What would be public next: the open text, else the public one. Null where there is none, or it has not been read. */
  newest(standing: DocumentStanding): string | null
  published(standing: DocumentStanding): string | null
  /** The newest text with its id: the same object each time, so that whoever reads it does so once. */
  document(standing: DocumentStanding): ContentDocument | null
  keep(document: DocumentId, hash: string, text: string): void
  /** Reads all of these that are not here yet. */
  fetch(standings: readonly DocumentStanding[]): Promise<void>
}

/** Texts asked for at once. */
const most = 500

const keyOf = (document: DocumentId, hash: string): string => `${document} ${hash}`

const wantedOf = ({ id, open, published }: DocumentStanding): readonly Wanted[] =>
  [open, published].flatMap((one) => (one ? [{ document: id, hash: one.hash }] : []))

export const createTexts = (line: Line): Texts => {
  const known = new Map<string, ContentDocument>()
  const version = signal(0)
  const state = signal<'reading' | 'read' | 'unreachable'>('reading')
  const at = (document: DocumentId, hash: string | null | undefined): ContentDocument | null => (hash ? (known.get(keyOf(document, hash)) ?? null) : null)
  const find: Texts['find'] = (document, hash) => at(document, hash)?.text ?? null
  return {
    version,
    state,
    find,
    newest: ({ id, open, published }) => find(id, open?.hash ?? published?.hash),
    document: ({ id, open, published }) => at(id, open?.hash ?? published?.hash),
    published: ({ id, published }) => find(id, published?.hash),
    keep: (document, hash, text) => {
      if (!known.has(keyOf(document, hash))) known.set(keyOf(document, hash), { id: document, text })
      version.value += 1
    },
    fetch: async (standings) => {
      let missing = standings.flatMap(wantedOf).filter(({ document, hash }) => !known.has(keyOf(document, hash)))
      while (missing.length > 0) {
        const wanted = missing.slice(0, most)
        const answer = await line.call('documentTexts', {}, { wanted })
        if (answer.kind !== 'ok') {
          state.value = 'unreachable'
          return
        }
        const { texts } = answer.value
        for (const { id, hash, text } of texts) known.set(keyOf(id, hash), { id, text })
        version.value += 1
        // What one answer has no room for is asked for again; where nothing of it comes, it is not there.
        const left = texts.length === 0 ? [] : wanted.filter(({ document, hash }) => !known.has(keyOf(document, hash)))
        missing = [...left, ...missing.slice(most)]
      }
      state.value = 'read'
    },
  }
}
