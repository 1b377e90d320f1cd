import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { reported, type Sentence } from './notices.ts'

/** Work that somebody asked for: one at a time, and what to say where it did not succeed. */
export interface Attempt {
  readonly busy: ReadonlySignal<boolean>
  /** What is wrong, and what to do; null while nothing is. */
  readonly wrong: Signal<Sentence | null>
  /** Nothing while one is under way. The work gives back what is wrong, or null. */
  run(work: () => Promise<Sentence | null>): Promise<void>
}

/** Where `broke` names no sentence for our own bugs, they are thrown on. */
export const createAttempt = (broke?: (id: string) => Sentence, first: Sentence | null = null): Attempt => {
  const busy = signal(false)
  const wrong = signal(first)
  return {
    busy,
    wrong,
    run: async (work) => {
      if (busy.peek()) return
      busy.value = true
      wrong.value = null
      try {
        wrong.value = await work()
      } catch (error) {
        if (!broke) throw error
        wrong.value = broke(reported(error))
      } finally {
        busy.value = false
      }
    },
  }
}

/** An attempt for as long as the view stands. */
export const useAttempt = (broke?: (id: string) => Sentence): Attempt => useMemo(() => createAttempt(broke), [broke])

/** What a text that could not be sealed is told by: it has not left the page (D6). */
export const notSealed =
  (id: string): Sentence =>
  (say) =>
    say.trouble.sealing(id)
