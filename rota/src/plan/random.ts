/** Whole random numbers that only the seed decides, on every machine. */
export interface Random {
  /** 32 bits, without a sign. */
  readonly bits: () => number
  /** 0 to `limit - 1`. */
  readonly below: (limit: number) => number
}

/** One more than the greatest number of 32 bits. */
const full = 0x1_0000_0000

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded as its author does: the counter at 1, the first twelve numbers thrown away. */
export const randomOf = (seed: number): Random => {
  if (!Number.isSafeInteger(seed)) throw new RangeError('a seed is a whole number')
  let a = 0
  let b = seed | 0
  let c = Math.floor(seed / full) | 0
  let counter = 1
  const bits = (): number => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) bits()
  return { bits, below: (limit) => Math.floor((bits() / full) * limit) }
}

/**
 * A random number above 0 whose tail halves with each whole step: about the negative binary logarithm of a uniform one.
 * Built from bits alone, because Math.log and Math.exp may differ between engines in the last place, and a plan must not.
 */
export const halving = ({ bits }: Random): number => {
  const drawn = bits()
  const zeros = Math.clz32(drawn)
  if (zeros === 32) return 32
  return zeros + 2 - drawn / (0x80000000 >>> zeros)
}
