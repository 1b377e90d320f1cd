import type { Clock } from '../clock.ts'
import type { Mark, Marks } from './told.ts'

/** Milliseconds for which it is known that something is not so any more: nobody who heard of it late brings it back. */
const goneFor = 24 * 3_600_000

type Heard = (id: string, value: unknown, by: string) => void

export interface How {
  /** What is not so any more never is again, whatever the clocks say. */
  readonly final?: boolean
  /** Milliseconds after which nobody is told of it any more who has not heard of it; for ever where it is not said. */
  readonly lasts?: number
}

/** One kind of things that several processes know together, by id. */
export interface Space<V> {
  /** Tells the others; null: it is not so any more. */
  put(id: string, value: V | null): void
  /** Forgets what everybody forgets by themselves. */
  drop(id: string): void
}

/**
 * [Note: The newest word counts] What several processes know together and nobody writes down. Every mark has the moment and the process that set it, and the higher of two
 * counts, so that lost, doubled and late ones do no harm: whoever is told all marks knows what everybody knows.
 */
export class Shared {
  readonly #clock: Clock
  readonly #by: string
  readonly #tell: (marks: Marks) => void
  readonly #marks = new Map<string, Mark>()
  readonly #spaces = new Map<string, { readonly heard: Heard } & How>()
  #latest = 0

  constructor({ clock, by, tell }: { clock: Clock; by: string; tell: (marks: Marks) => void }) {
    this.#clock = clock
    this.#by = by
    this.#tell = tell
  }

  /** `heard`: what another process has said. */
  space<V>(name: string, heard: (id: string, value: V | null, by: string) => void, how: How = {}): Space<V> {
    this.#spaces.set(name, { heard: heard as Heard, ...how })
    return {
      put: (id, value) => {
        const key = `${name} ${id}`
        // Whoever says something after having heard something else means it, whatever their clock.
        const at = Math.max(this.#clock.now(), this.#latest + 1)
        this.#latest = at
        const mark = { at, by: this.#by, value }
        this.#marks.set(key, mark)
        this.#tell([[key, mark]])
      },
      drop: (id) => void this.#marks.delete(`${name} ${id}`),
    }
  }

  all(): Marks {
    return [...this.#marks]
  }

  merge(marks: Marks): void {
    for (const [key, mark] of marks) {
      this.#latest = Math.max(this.#latest, mark.at)
      const space = this.#spaceOf(key)
      const before = this.#marks.get(key)
      if (before && !isAfter(mark, before, space?.final === true)) continue
      this.#marks.set(key, mark)
      space?.heard(key.slice(key.indexOf(' ') + 1), mark.value, mark.by)
    }
  }

  /** Forgets what has not been so for a day, and what has lasted as long as such things do. */
  sweep(): void {
    const now = this.#clock.now()
    for (const [key, { at, value }] of this.#marks) {
      const lasts = value === null ? goneFor : (this.#spaceOf(key)?.lasts ?? Number.POSITIVE_INFINITY)
      if (at < now - lasts) this.#marks.delete(key)
    }
  }

  #spaceOf(key: string): ({ readonly heard: Heard } & How) | undefined {
    return this.#spaces.get(key.slice(0, key.indexOf(' ')))
  }
}

const isAfter = (one: Mark, other: Mark, final: boolean): boolean => {
  if (final && (one.value === null) !== (other.value === null)) return one.value === null
  return one.at > other.at || (one.at === other.at && one.by > other.by)
}
