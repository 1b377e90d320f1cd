import type { DocumentId, Edition } from '@zop/wire'

/** The texts in which two editions may differ: whatever has changed in any edition after the earlier of them, up to the later. */
export const between = (editions: readonly Edition[], from: number, to: number): readonly DocumentId[] => {
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  return [...new Set(editions.filter(({ number }) => number > first && number <= last).flatMap(({ changed }) => changed))]
}
