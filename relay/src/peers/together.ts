import type { How, Space } from './shared.ts'
import type { Told } from './told.ts'

/** What handlers know of other processes of the same house. */
export interface Together {
  /** How many others there are. */
  readonly others: number
  /** Whether this is the one process that does what must happen once. */
  readonly leads: boolean
  /** Whether it hears the others. What it has in memory may be old where it does not. */
  readonly hears: boolean
  /** Milliseconds: the most by which the clock of another one, or of what carries between them, differs from this one's. */
  readonly apart: number
  tell(told: Told): void
  /**
   * Resolves when every other process has done what it was told before this moment, and this one what it was told before theirs; or after a second. Whether it is so:
   * nothing that others have told is missing here.
   */
  settled(): Promise<boolean>
  space<V>(name: string, heard: (id: string, value: V | null, by: string) => void, how?: How): Space<V>
  /** Begins while this process leads; what `act` answers ends it, and so does the answer. */
  leading(act: () => () => void): () => void
}

const nothing: Space<unknown> = { put: () => undefined, drop: () => undefined }
const done = Promise.resolve(true)

/** One process: it leads, and there is nobody to tell. */
export const alone: Together = {
  others: 0,
  leads: true,
  hears: true,
  apart: 0,
  tell: () => undefined,
  settled: () => done,
  space: () => nothing,
  leading: (act) => act(),
}
