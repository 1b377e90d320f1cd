import type { WorkshopJob } from '@zop/wire'
import type { Clock } from '../clock.ts'
import { type Outcome, type Progress, type Running, runJob } from './run.ts'
import type { Program } from './sandbox.ts'

export interface Work {
  readonly told?: (progress: Progress) => void
  /** Gives way to any other job. */
  readonly yields?: boolean
  /** Milliseconds. */
  readonly within?: number
}

interface Held {
  readonly yields: boolean
  stopped: boolean
  running: Running | null
  readonly ended: Promise<Outcome>
}

const halt = (held: Held): void => {
  held.stopped = true
  held.running?.stop()
}

/** Where one job is worked on at a time. */
export class Workbench {
  readonly #program: Program
  readonly #clock: Clock
  #held: Held | null = null

  constructor(program: Program, clock: Clock) {
    this.#program = program
    this.#clock = clock
  }

  get busy(): boolean {
    return this.#held !== null
  }

  /** Whether a job that gives way to none would be taken. */
  get free(): boolean {
    return this.#held?.yields ?? true
  }

  /** Null where another job has the place, and does not give way. */
  run(job: WorkshopJob, { told = () => undefined, yields = false, within }: Work = {}): Promise<Outcome> | null {
    if (yields ? this.busy : !this.free) return null
    const before = this.#held
    if (before) halt(before)
    const work = async (): Promise<Outcome> => {
      await Promise.allSettled([before?.ended])
      if (held.stopped) return { kind: 'stopped' }
      held.running = runJob(job, { program: this.#program, clock: this.#clock, told, ...(within === undefined ? {} : { within }) })
      return held.running.ended
    }
    const held: Held = {
      yields,
      stopped: false,
      running: null,
      ended: Promise.resolve()
        .then(work)
        .finally(() => {
          if (this.#held === held) this.#held = null
        }),
    }
    this.#held = held
    return held.ended
  }

  /** Ends what is worked on, if anything is. Settles when it has ended. */
  async stop(): Promise<void> {
    const held = this.#held
    if (!held) return
    halt(held)
    await Promise.allSettled([held.ended])
  }
}
