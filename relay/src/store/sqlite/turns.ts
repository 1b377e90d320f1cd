/** One at a time for each name; those of other names do not wait. */
export class NamedTurns {
  readonly #last = new Map<string, Promise<unknown>>()

  take<T>(name: string, act: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(name) ?? Promise.resolve()).then(act)
    this.#last.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  }
}
