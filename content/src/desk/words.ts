import type { de } from './de.ts'

/** The same keys with any words: a language that lacks one does not compile. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...given: infer Given) => string ? (...given: Given) => string : Words<T[K]>
}

export type DeskWords = Words<typeof de>
