import type { State, Told } from './told.ts'

/** What is done with what others tell. */
export interface Following {
  follow(told: Told, from: string): Promise<void>
  /** All that this process holds; of what all know together nothing, where another one says it. */
  state(whole: boolean): Omit<State, 'marks'>
  /** Reads everything from the store: something has been missed. */
  anew(): Promise<void>
  gone(peer: string): void
  /** It hears again, or has slept: who was there meanwhile nobody knows. */
  returned(): void
  /** It hears nothing: who is connected to it goes to another one. */
  deaf(): void
}
