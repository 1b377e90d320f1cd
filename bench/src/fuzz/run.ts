import fc from 'fast-check'
import type { Target } from './targets.ts'

export interface Fuzzed {
  readonly name: string
  readonly cases: number
  /** How many had the shape that the wire asks for, and came to the parser itself. */
  readonly reached: number
  /** Milliseconds of this thread's processor time for the slowest case, which a machine that does something else meanwhile does not change. */
  readonly slowest: number
}

/** Milliseconds of this thread's own processor time. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** A case counts as slow by the fastest of three times: what a collection of garbage costs is nobody's fault. */
const timesOf = async (act: () => unknown): Promise<number> => {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < 3 && (time === 0 || best > 20); time++) {
    const before = spent()
    await act()
    best = Math.min(best, spent() - before)
  }
  return best
}

/** So many cases at one parser; the same seed makes the same cases. Throws with the smallest case that failed, and its seed. */
export const fuzz = async (target: Target, { cases, seed }: { readonly cases: number; readonly seed: number }): Promise<Fuzzed> => {
  let slowest = 0
  let reached = 0
  const held = fc.asyncProperty(target.input, async (input) => {
    let answer: unknown
    slowest = Math.max(slowest, await timesOf(async () => (answer = await target.act(input))))
    if (answer !== null) reached++
    return answer !== false
  })
  await fc.assert(held, { numRuns: cases, seed, endOnFailure: false })
  if ('polluted' in {}) throw new Error(`${target.name} has changed what every object has`)
  return { name: target.name, cases, reached, slowest }
}
