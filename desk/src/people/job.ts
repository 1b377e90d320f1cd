import { type ReadonlySignal, signal } from '@preact/signals'

/** How far a long piece of work is: `done` and `failed` of `of`. */
export interface Progress {
  readonly done: number
  readonly failed: number
  readonly of: number
}

/** Work through a list, one after the other, that shows how far it is and can be stopped between two. */
export interface Job {
  readonly progress: ReadonlySignal<Progress | null>
  /** Null where it runs already. What throws ends the run. */
  run<T>(items: readonly T[], step: (item: T) => Promise<boolean>): Promise<Progress | null>
  stop(): void
}

export const createJob = (): Job => {
  const progress = signal<Progress | null>(null)
  let stopped = false
  return {
    progress,
    run: async (items, step) => {
      if (progress.peek() !== null) return null
      stopped = false
      let at: Progress = { done: 0, failed: 0, of: items.length }
      progress.value = at
      try {
        for (const item of items) {
          if (stopped) break
          at = (await step(item)) ? { ...at, done: at.done + 1 } : { ...at, failed: at.failed + 1 }
          progress.value = at
        }
        return at
      } finally {
        progress.value = null
      }
    },
    stop: () => {
      stopped = true
    },
  }
}
