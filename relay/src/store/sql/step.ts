/** The way to the schema before, losing nothing that its release knows; or why there is none, as a sentence. */
export type Back = string | { readonly none: string }

export const nothingBefore: Back = { none: 'Before the first schema there is nothing.' }
