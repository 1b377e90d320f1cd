import { Unavailable } from '../../store.ts'

/** The first thing that is said to the thread. */
export interface Opening {
  readonly path: string
  readonly forget: number | undefined
}

/** Of the store that has been opened: what can be asked of it. */
export type Opened = { readonly names: readonly string[]; readonly unused: number } | { readonly failed: Failure }

/** A method of the store with what it is given. `id`: of the answer. */
export type Call = readonly [id: number, name: string, given: readonly unknown[]]

/** `done`: the value that it answered with, or else why it failed. */
export type Answer = readonly [id: number, done: true, value: unknown] | readonly [id: number, done: false, failure: Failure]

export interface Answers {
  readonly answers: readonly Answer[]
  /** As `unused` of the store says, after all of these. */
  readonly unused: number
}

/** An error as it goes from thread to thread: what the relay knows it by, and where it came from. */
export interface Failure {
  readonly unavailable: boolean
  readonly message: string
  /** Whatever else of these it has: `name`, `stack`, `code`, `errcode`. */
  readonly more: Readonly<Record<string, unknown>>
  readonly cause: Failure | null
}

export const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { unavailable: false, message: 'not an error', more: {}, cause: null }
  const { message, cause, name, stack, code, errcode } = error as Error & { code?: unknown; errcode?: unknown }
  return { unavailable: error instanceof Unavailable, message, more: { name, stack, code, errcode }, cause: cause === undefined ? null : failureOf(cause) }
}

export const errorOf = ({ unavailable, message, more, cause }: Failure): Error => {
  const options = cause === null ? {} : { cause: errorOf(cause) }
  const error = unavailable ? new Unavailable(message, options) : new Error(message, options)
  for (const [key, value] of Object.entries(more)) {
    // Hidden, as an error's own are; that it has a code at all says something to whoever reads it.
    if (value !== undefined) Object.defineProperty(error, key, { value, configurable: true, writable: true })
  }
  return error
}
