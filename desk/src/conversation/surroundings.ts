import type { Line } from '@zop/line'
import type { Follower, Person } from '@zop/sealing'

/** What a conversation needs of the desk around it. `follower` is null while nothing may be encrypted. */
export interface Surroundings {
  readonly line: Line
  now(): number
  later(milliseconds: number, step: () => void): () => void
  follower(): Omit<Follower, 'conversation'> | null
  me(): Person | null
  /** A record names the directory of this number. */
  newerDirectory(number: number): void
  /** The relay has nothing of this conversation any more. */
  ended(id: string): void
  /** Our own fault: told to the person with a number. */
  fault(error: unknown): void
}
