/** Slips that make one word of the other: a letter changed, left out or added, or two neighbours swapped (optimal string alignment distance). */
const slips = (one: string, other: string): number => {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? 0) + 1 : changed
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}

/** More than these would be guessing; so would a second slip in a short word. */
const most = 3
const slipsIn = (word: string): number => (word.length < 5 ? 1 : 2)

/** A2: the words of the lists that a typed word may have been meant for: those with the fewest slips, in their order; none where it is like no word. */
export const nearestOf = (lists: readonly (readonly string[])[], typed: string): readonly string[] => {
  for (let count = 1; count <= slipsIn(typed); count++) {
    const near = lists.flatMap((list) => list.filter((word) => Math.abs(word.length - typed.length) <= count && slips(typed, word) === count))
    if (near.length > 0) return near.slice(0, most)
  }
  return []
}
