import type { Store } from '../store/store.ts'

/** One change at a time of what `name` says, whichever process makes it: what was read and checked still holds when it is written. */
export class Turns {
  readonly #exclusive: <T>(act: () => Promise<T>) => Promise<T>
  #last: Promise<unknown> = Promise.resolve()

  constructor(name: string, store: Pick<Store, 'exclusive'>) {
    this.#exclusive = (act) => store.exclusive(name, act)
  }

  take<T>(act: () => Promise<T>): Promise<T> {
    // Whoever waits for their turn here waits for one place in the line outside.
    const turn = this.#last.then(() => this.#exclusive(act))
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
