/** Does one thing after the other. What fails is made good by `failed`, before the next. */
export class InOrder {
  readonly #failed: (error: unknown) => Promise<void>
  #work: Promise<void> = Promise.resolve()
  #begin: () => void = () => undefined

  constructor(failed: (error: unknown) => Promise<void>) {
    this.#failed = failed
  }

  /** Nothing is done before `begin`. */
  wait(): void {
    this.#work = new Promise((resolve) => {
      this.#begin = resolve
    })
  }

  begin(): void {
    this.#begin()
  }

  do(act: () => Promise<void> | void): void {
    this.#work = this.#work.then(act).catch(this.#failed)
  }
}
