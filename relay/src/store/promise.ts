import type { ObligationKind, Outcome } from '@zop/wire'

/** How often promises of one kind ended so in one ISO week. */
export interface PromiseCount {
  /** Monday. */
  readonly week: string
  readonly kind: ObligationKind
  readonly outcome: Outcome
}

/** What was found broken: an answer that was owed in a conversation by this hour, or to a proposal. */
export interface BrokenPromise extends PromiseCount {
  readonly of: { readonly conversation: string } | { readonly proposal: string }
  readonly due: number
}

/** How many promises were kept and broken, by week, kind and reason; never of whom, never by whom. */
export interface PromiseStore {
  /** Counts once, however often it is found: whether it was counted now. What is gone counts no more. */
  breakPromise(broken: BrokenPromise): Promise<boolean>
  keepPromise(kept: PromiseCount): Promise<void>
  /** Of weeks from one Monday to another, both included. */
  promises(from: string, to: string): Promise<readonly (PromiseCount & { readonly times: number })[]>
  /** Erases what is of weeks before this Monday; how many rows. */
  sweepPromises(before: string): Promise<number>
}
