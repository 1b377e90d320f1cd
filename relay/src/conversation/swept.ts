import type { Space } from '../peers/shared.ts'
import type { Together } from '../peers/together.ts'

/** When the retention has last run to its end, whichever process led. A process that has heard of none counts from its own start. */
export class Swept {
  readonly #told: Space<number>
  #hour: number

  constructor(peers: Pick<Together, 'space'>, hour: number) {
    this.#hour = hour
    this.#told = peers.space<number>('swept', (_, heard) => {
      if (heard !== null) this.#hour = heard
    })
  }

  get hour(): number {
    return this.#hour
  }

  finished(hour: number): void {
    this.#hour = hour
    this.#told.put('', hour)
  }
}
