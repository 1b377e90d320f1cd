import { type Listing, listingText } from '@zop/wire'
import type { Draft } from '../../editorial/editorial.ts'
import type { EntryAt } from '../entries.ts'

/** What differs from what would be public next, as one call that is done whole or not at all. */
export const draftsOf = (read: readonly Listing[], now: readonly EntryAt[]): readonly Draft[] =>
  read.flatMap((entry): readonly Draft[] => {
    const there = now.find(({ standing }) => standing.id === `listing.${entry.id}`)
    const text = listingText(entry)
    if (there?.text === text) return []
    const { open = null, published = null } = there?.standing ?? {}
    return [{ id: `listing.${entry.id}`, text, base: open?.hash ?? published?.hash ?? null }]
  })
