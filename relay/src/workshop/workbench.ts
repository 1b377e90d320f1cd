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

  /** Null where another job has the place, and does not give way. */
  run(job: WorkshopJob, { told = () => undefined, yields = false, within }: Work = {}): Promise<Outcome> | null {
    const before = this.#held
    if (before && (yields || !before.yields)) return null
    this.stop()
    const work = async (): Promise<Outcome> => {
      await before?.ended
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
    held.stopped = true
    held.running?.stop()
    await held.ended
  }
}
