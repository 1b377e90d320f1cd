import type { Trouble } from '../state.ts'

/** What may go wrong while nothing can be fetched: its words are in the page from the beginning. */
const common = ['sealing', 'slow', 'busy', 'unchecked'] as const
type Common = (typeof common)[number]

export const isCommon = (trouble: Trouble): trouble is Common => common.some((one) => one === trouble)
