/** One change of the schema, with the release that brought it. A released step is never edited. */
export interface Step {
  readonly forward: string
  /** The way to the schema before, losing nothing that its release knows; or why there is none, as a sentence. */
  readonly back: string | { readonly none: string }
  /**
   * The oldest schema whose release may work on beside this one, counted in steps. While a release is rolled out both run: a step adds what is new
   * (expand), and only a later release takes away what nobody uses any more (contract).
   */
  readonly oldest: number
}

const nothingBefore = { none: 'Before the first schema there is nothing.' }

export const firstStep = (...parts: readonly string[]): Step => ({
  forward: ['create domain word as text collate "C";', ...parts].join('\n'),
  back: nothingBefore,
  oldest: 1,
})
