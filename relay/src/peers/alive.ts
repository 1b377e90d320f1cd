import type { Clock } from '../clock.ts'
import type { Bus } from './bus.ts'
import type { Lead } from './lead.ts'
import type { Others } from './others.ts'

/** Milliseconds between two signs of life, and without which a process is gone. */
export const beatEvery = 1000
const goneAfter = 5000
/** Milliseconds more, without which it hangs. */
const hangsAfter = 10_000

interface Sources {
  readonly bus: Bus
  readonly clock: Clock
  readonly others: Others
  readonly lead: Lead
  /** Sends a sign of life. */
  readonly beat: (line: string | null) => void
  readonly left: (from: string) => void
  /** Its time has stood still. */
  readonly slept: () => void
  readonly hears: () => boolean
  readonly mayLead: () => boolean
}

/** Says each second that this process lives, notices which others do not, and asks who leads. */
export class Alive {
  readonly #sources: Sources
  #last: number

  constructor(sources: Sources) {
    this.#sources = sources
    this.#last = sources.clock.now()
  }

  async live(): Promise<void> {
    const { clock, bus, others, hears, beat, slept } = this.#sources
    const now = clock.now()
    // Who has slept has heard nobody: what they said lies there still.
    if (now - this.#last > goneAfter / 2) others.forgive()
    if (now - this.#last > goneAfter) slept()
    this.#last = now
    if (hears()) {
      for (const from of others.silent(goneAfter)) this.#silent(from)
      beat(bus.line ?? null)
    }
    await this.look()
  }

  #silent(from: string): void {
    const { bus, clock, others, hears, left } = this.#sources
    const line = others.get(from)?.line
    left(from)
    if (!line) return
    clock.after(hangsAfter, () => {
      // What hangs would hold the lead for ever, and what it does not read would fill the server's disk.
      if (hears() && !others.get(from)) void bus.end?.(line).catch(() => undefined)
    })
  }

  /** Whether this process leads now. */
  async look(): Promise<void> {
    const { bus, lead, mayLead } = this.#sources
    try {
      lead.set(mayLead() && (await bus.lead()) && mayLead())
    } catch {
      // It cannot be asked just now; whoever does not know does not lead.
      lead.set(false)
    }
  }
}
