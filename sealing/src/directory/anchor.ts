/** B1: what a build trusts, compiled into its script. Hours since 1970; keys and deployment id as base64url. */
export interface TrustAnchor {
  /** The demo's roots come from a published seed: such a build works on localhost only. */
  readonly demo: boolean
  readonly deployment: string
  readonly roots: readonly string[]
  /** How many distinct roots must have signed the list of coordinators. */
  readonly threshold: number
  /** Origins whose pages may use this build; not read in the demo. */
  readonly origins: readonly string[]
  /** Lowest accepted numbers: older lists are refused whoever signed them. */
  readonly lowest: { readonly roots: number; readonly directory: number }
  /** Hour of the build: a device's clock before it is not believed (B5). */
  readonly built: number
  /** Where the exit leads, per language (BCP 47); a language without one takes that of `en`. */
  readonly exit: Readonly<Record<string, string>> & { readonly de: string; readonly en: string }
  /** Where anybody finds the source code, https; missing where nobody has said. */
  readonly source?: string
}

export const hourOf = (milliseconds: number): number => Math.floor(milliseconds / 3_600_000)

/** B1: whether a page of this origin may use this build. The demo: `http://localhost`, any port, nothing else. */
export const allowsOrigin = (anchor: TrustAnchor, origin: string): boolean =>
  anchor.demo ? /^http:\/\/localhost(:\d{1,5})?$/.test(origin) : anchor.origins.includes(origin)

/** Clocks of two honest devices may differ by this many hours. */
export const clockSkew = 2
