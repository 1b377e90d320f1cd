import type { AudienceTerm, ExcludedTerm, HelpTerm, Land } from '@zop/wire'

/** What a service may say that it cannot take somebody with. */
export const circumstances = ['with-children', 'no-papers', 'dependency'] as const satisfies readonly ExcludedTerm[]
export type Circumstance = (typeof circumstances)[number]

/**
 * What somebody looks for. Null and empty: nothing said, so nothing is left out for it.
 *
 * - `age` in whole years
 * - `language` to be spoken with (ISO 639)
 * - `lands` in which a centre may be; several where a postcode lies in several
 * - `notNear` Länder with which a centre must have nothing to do
 * - `without` ids of centres that must not come up
 */
export interface Need {
  readonly who: AudienceTerm | null
  readonly age: number | null
  readonly language: string | null
  readonly help: readonly HelpTerm[]
  readonly circumstances: readonly Circumstance[]
  readonly lands: readonly Land[]
  readonly notNear: readonly Land[]
  readonly without: readonly string[]
}

export const nothingAsked: Need = { who: null, age: null, language: null, help: [], circumstances: [], lands: [], notNear: [], without: [] }
