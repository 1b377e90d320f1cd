import { type DocumentStanding, type Listing, parseListing } from '@zop/wire'
import type { Editorial } from '../editorial/editorial.ts'

/** A centre's entry as it would be public next; null where its text is none, or has not been read yet. */
export interface EntryAt {
  readonly standing: DocumentStanding
  readonly text: string | null
  readonly entry: Listing | null
  /** What everybody reads now; null where nothing is public. */
  readonly seen: Listing | null
}

/** By name; those that cannot be read last. */
export const entriesAt = ({ told, texts }: Pick<Editorial, 'told' | 'texts'>): readonly EntryAt[] => {
  void texts.version.value
  const found = (told.value?.documents ?? []).filter(({ id }) => id.startsWith('listing.'))
  return found
    .map((standing): EntryAt => {
      const text = texts.newest(standing)
      const shown = texts.published(standing)
      return { standing, text, entry: text === null ? null : parseListing(text), seen: shown === null ? null : parseListing(shown) }
    })
    .toSorted((one, other) => (one.entry?.name ?? '\uFFFF').localeCompare(other.entry?.name ?? '\uFFFF', 'de'))
}

/** Those whose name has this in it, in any case; all where nothing is asked. */
export const fitting = (entries: readonly EntryAt[], typed: string): readonly EntryAt[] => {
  const wanted = typed.trim().toLocaleLowerCase()
  return entries.filter(({ standing, entry }) => (entry?.name ?? standing.id).toLocaleLowerCase().includes(wanted))
}
