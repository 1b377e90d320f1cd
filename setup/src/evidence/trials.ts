/** Something that may go wrong, with the files whose tests show what happens then, and the benches that measure it. Its words: content/src/evidence. */
export interface TrialSource {
  readonly id: string
  /** Files of tests, or folders with a slash at their end. */
  readonly tests: readonly string[]
  /** Names of `bench/results/NAME.md`. */
  readonly benches: readonly string[]
}

export const trials: readonly TrialSource[] = []
