import { type Clock, every } from '../clock.ts'

export interface Held<T> {
  /** What was seen at the last look, whoever asks and however often. */
  readonly seen: T
  stop(): void
}

/** Looked at now and every so many milliseconds, and at no moment that whoever asks can choose. */
export const held = <T>(clock: Clock, milliseconds: number, look: () => T): Held<T> => {
  let seen = look()
  const stop = every(clock, milliseconds, () => {
    seen = look()
  })
  return {
    get seen() {
      return seen
    },
    stop,
  }
}
