/** What runs while a process leads, and nowhere else. */
export class Lead {
  readonly #acts = new Map<() => () => void, (() => void) | null>()
  #leads = false

  get leads(): boolean {
    return this.#leads
  }

  set(leads: boolean): void {
    if (leads === this.#leads) return
    this.#leads = leads
    for (const [act, stop] of this.#acts) {
      stop?.()
      this.#acts.set(act, leads ? act() : null)
    }
  }

  while(act: () => () => void): () => void {
    this.#acts.set(act, this.#leads ? act() : null)
    return () => {
      this.#acts.get(act)?.()
      this.#acts.delete(act)
    }
  }
}
