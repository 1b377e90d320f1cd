import { type Back, nothingBefore } from '../../sql/step.ts'

/** One change of the schema, with the release that brought it. A released step is never edited. */
export interface Step {
  readonly forward: string
  readonly back: Back
  /**
   * The oldest schema whose release may work on beside this one, counted in steps. While a release is rolled out both run: a step adds what is new
   * (expand), and only a later release takes away what nobody uses any more (contract).
   */
  readonly oldest: number
}

export const firstStep = (...parts: readonly string[]): Step => ({
  forward: ['create domain word as text collate "C";', ...parts].join('\n'),
  back: nothingBefore,
  oldest: 1,
})
