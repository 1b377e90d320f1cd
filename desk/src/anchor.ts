import type { TrustAnchor } from '@zop/sealing'

declare const __ANCHOR__: TrustAnchor

/** B1: compiled into this script at build time, never fetched. */
export const anchor = __ANCHOR__
