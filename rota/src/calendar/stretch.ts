import type { Minute } from '../problem/problem.ts'

/** From one minute up to, and without, another. */
export interface Stretch {
  readonly start: Minute
  readonly end: Minute
}

/** Whether they have a minute in common. */
export const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** The same minutes as sorted stretches that do not touch each other. */
export const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const out: Stretch[] = []
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last === undefined || start > last.end) out.push({ start, end })
    else if (end > last.end) out[out.length - 1] = { start: last.start, end }
  }
  return out
}

/** What is left of `whole` without `taken`. */
export const without = (whole: readonly Stretch[], taken: Stretch): Stretch[] =>
  whole.flatMap((piece) => {
    if (!overlap(piece, taken)) return [piece]
    const before = { start: piece.start, end: taken.start }
    const after = { start: taken.end, end: piece.end }
    return [before, after].filter(({ start, end }) => start < end)
  })
