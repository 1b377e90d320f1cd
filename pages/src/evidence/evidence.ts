/** One test, by its file in the project and its name, and whether it held; null where it did not run to its end. */
export interface Trial {
  readonly file: string
  readonly name: string
  readonly held: boolean | null
}

/** What was measured of something: rows of what, figure, and what it is to be read beside. */
export interface Measured {
  readonly bench: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly rows: readonly (readonly [what: string, figure: string, beside: string])[]
}

/** A promise, or something that may go wrong, with all that shows it. */
export interface Shown {
  readonly id: string
  readonly tests: readonly Trial[]
  readonly measured: readonly Measured[]
}

/** A run of all tests, by the version it has seen. */
export interface Run {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Null where nobody keeps versions. */
  readonly commit: string | null
  /** Whether the files were those of that version, from the beginning to the end. */
  readonly clean: boolean
  readonly tests: number
  readonly failed: number
  /** Tests and files that did not run to their end. */
  readonly unseen: number
}

/** What a run of all tests has found. Generated: `npm run evidence`. */
export interface Evidence {
  /** Null before the first run. */
  readonly run: Run | null
  readonly promises: readonly Shown[]
  readonly trials: readonly Shown[]
}

/** What is shown of a promise by its id, also where nothing is. */
export const shownOf = ({ promises }: Evidence, id: string): Shown => promises.find((one) => one.id === id) ?? { id, tests: [], measured: [] }

/** Whether all that shows it held; null where that was not seen: no test, or a run that was not whole. */
export const standingOf = ({ run }: Evidence, { tests }: Shown): boolean | null => {
  if (tests.some(({ held }) => held === false)) return false
  return run !== null && run.unseen === 0 && tests.length > 0 && tests.every(({ held }) => held) ? true : null
}
