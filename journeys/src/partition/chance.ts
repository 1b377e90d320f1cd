/** The same numbers for the same seed, so that a run that failed can be told again. */
export interface Chance {
  /** From 0 to just below 1. */
  part(): number
  /** A whole number from 0 to just below `limit`. */
  below(limit: number): number
  one<T>(of: readonly T[]): T
}

/** mulberry32 (Tommy Ettinger, public domain). */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const part = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(part() * limit)
  return {
    part,
    below,
    one<T>(of: readonly T[]): T {
      if (of.length === 0) throw new RangeError('nothing to choose from')
      return of[below(of.length)] as T
    },
  }
}
