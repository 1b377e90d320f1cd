/** One test, by its file in the project and its name, and whether it held. */
export interface Trial {
  readonly file: string
  readonly name: string
  readonly held: boolean
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

/** What a run of all tests has found. Generated: `npm run evidence`. */
export interface Evidence {
  /** Null before the first run. */
  readonly run: { readonly day: string; readonly commit: string; readonly tests: number; readonly failed: number } | null
  readonly promises: readonly Shown[]
  readonly trials: readonly Shown[]
}

/** Whether all that shows it held; null where nothing was run. */
export const standingOf = ({ tests }: Shown): boolean | null => (tests.length === 0 ? null : tests.every(({ held }) => held))
