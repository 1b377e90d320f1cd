import type { Space } from './shared.ts'
import type { Together } from './together.ts'

/** One run of a job, as people are shown it. */
interface Stage {
  readonly run: number
  /** Null while it goes on. */
  readonly ended: unknown
}

/** A job that one of several processes does at a time, and that all of them show. `changed`: there is something else to show, whoever does it. */
export class Job<S extends Stage> {
  readonly #shared: Space<S>
  readonly #changed: () => void
  #state: S | null = null
  /** The process that does it; null: this one. */
  #at: string | null = null
  #last = 0

  constructor(name: string, peers: Pick<Together, 'space'>, changed: () => void) {
    this.#changed = changed
    this.#shared = peers.space<S>(name, (_, state, by) => this.#set(state, by))
  }

  /** The run that goes on, or was the last; null where none has begun since the start. */
  get state(): S | null {
    return this.#state
  }

  /** Whether another process is at it. */
  get elsewhere(): boolean {
    return this.#at !== null && this.#state?.ended === null
  }

  /** This process begins a run; its number. */
  begin(first: Omit<S, 'run'>): number {
    const run = this.#last + 1
    this.#tell({ ...first, run } as S)
    return run
  }

  /** How far this process has come with it. Another run may have begun already: then that one is shown. */
  goOn(run: number, more: Partial<S>): void {
    if (this.#state?.run === run) this.#tell({ ...this.#state, ...more })
  }

  /** A process is gone: where it was at it, this is how that has ended. */
  lost(by: string, end: Partial<S>): void {
    if (this.elsewhere && this.#at === by && this.#state) this.#tell({ ...this.#state, ...end })
  }

  #tell(state: S): void {
    this.#shared.put('', state)
    this.#set(state, null)
  }

  #set(state: S | null, at: string | null): void {
    this.#state = state
    this.#at = at
    this.#last = Math.max(this.#last, state?.run ?? 0)
    this.#changed()
  }
}
