import type { TrustAnchor } from '@zop/sealing'

declare const __ANCHOR__: TrustAnchor

/** B1: whom this release trusts, written into it when it was built and never fetched. */
export const anchor: TrustAnchor = __ANCHOR__
