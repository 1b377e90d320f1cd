import type { Envelope, PoolSeal } from '@zop/wire'
import type { StoredDirectory } from './directory.ts'

/** B4: the generation that the members of the pool have been asked for, and the offer of one of them. */
export interface NextPool {
  readonly generation: number
  readonly offer: Envelope | null
}

/** What one member has said about an offer. */
export interface StoredTrial {
  /** As pools name them. */
  readonly member: string
  readonly trial: Envelope
}

/** A directory with the seals of the pool that it names for the first time. */
export interface Publication {
  readonly directory: StoredDirectory
  readonly seals: readonly (PoolSeal & { readonly account: string })[]
  /** Generations that directories name which have not expired: seals of all others go. */
  readonly generations: readonly number[]
}

export interface PoolStore {
  nextPool(): Promise<(NextPool & { readonly trials: readonly StoredTrial[] }) | null>
  /** What was offered before goes, and what was said about it. */
  putNextPool(next: NextPool): Promise<void>
  /** One for each member: the last. False, and nothing is written, where no offer of this generation is there. */
  putTrial(generation: number, trial: StoredTrial): Promise<boolean>
  /**
   * All or none; resolves when seals that nobody needs are in no file any more. An offer that the directory names, or that is older, goes. False, and nothing
   * is written, where another directory of this number or a higher one stands already, or the newest one is shown with another list of coordinators.
   */
  publishNext(publication: Publication): Promise<boolean>
}
