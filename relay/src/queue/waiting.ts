import { type Clock, hourLength } from '../clock.ts'
import type { Entry } from '../conversation/board.ts'
import type { Waits } from '../peers/told.ts'

/** Since when everybody who waits has waited, and what they stand in line by. In memory only: after a restart the hour of their start is all that is known. */
export class Waiting {
  readonly #clock: Clock
  readonly #vanished: (conversation: string) => boolean
  readonly #of = new Map<string, Waits>()

  /** `vanished`: whether its counsellor has gone while the seeker was there. */
  constructor(clock: Clock, vanished: (conversation: string) => boolean) {
    this.#clock = clock
    this.#vanished = vanished
  }

  get(conversation: string): Waits | null {
    return this.#of.get(conversation) ?? null
  }

  set(conversation: string, waits: Waits): void {
    this.#of.set(conversation, waits)
  }

  delete(conversation: string): void {
    this.#of.delete(conversation)
  }

  /** Milliseconds; null where it does not wait, or waits from before this run. */
  time(conversation: string): number | null {
    const from = this.get(conversation)?.from ?? null
    return from === null ? null : this.#clock.now() - from
  }

  /** One that waits has changed: it may have begun to wait just now. */
  changed(before: Entry | null, { conversation, since, started, waits }: Entry): void {
    const wait = this.get(conversation)
    const begun = started ?? since * hourLength
    if (!wait && before) {
      // Whose counsellor has vanished does not stand in line a second time.
      const from = waits ?? this.#clock.now()
      this.set(conversation, { from, rank: this.#vanished(conversation) ? begun : from })
    } else if (!wait) this.set(conversation, { from: started, rank: begun })
    // Found in the store before the process that began it, which may be this one, could say when.
    else if (wait.from === null && before?.started === null && started !== null) this.set(conversation, { from: started, rank: started })
  }
}
