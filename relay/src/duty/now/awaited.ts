import { comingIn, type DutySlot } from '@zop/wire'
import type { There } from '../duty.ts'
import { runsAt, type Shift } from './shift.ts'

/** Somebody who has a duty that runs and is not there. `since`: the minute of its start, or when they left, or when they got it. */
export interface Awaited {
  readonly account: string
  readonly since: number
}

/** They may still come. */
export const isExpected = ({ since }: Awaited, minute: number): boolean => minute - since < comingIn.coordinator

interface Watched {
  /** The minute since which it runs and is watched. */
  readonly since: number
  readonly people: readonly Awaited[]
}

/**
 * Who is awaited, and since when. Nobody is awaited for longer than this has been there to see it, than they have had the duty, or than its plan has held. In memory
 * only: it says who is late.
 */
export class Waiting {
  readonly #born: number
  /** Slots that were planned when it was last looked at, and those of them that ran. */
  #planned: ReadonlySet<string> | null = null
  #running: ReadonlyMap<string, Watched> = new Map()

  constructor(minute: number) {
    this.#born = minute
  }

  look(shifts: readonly Shift[], { there, minute }: { there: readonly There[]; minute: number }): void {
    const running = shifts.filter((shift) => runsAt(shift, minute))
    this.#running = new Map(running.map((shift) => [shift.slot.id, this.#watched(shift, { there, minute })]))
    this.#planned = new Set(shifts.map(({ slot }) => slot.id))
  }

  on({ id, start }: DutySlot): Watched {
    return this.#running.get(id) ?? { since: start, people: [] }
  }

  #watched({ slot, people }: Shift, { there, minute }: { there: readonly There[]; minute: number }): Watched {
    const before = this.#running.get(slot.id)
    const seenComing = this.#planned === null || this.#planned.has(slot.id)
    const since = Math.min(minute, before?.since ?? (seenComing ? Math.max(slot.start, this.#born) : minute))
    const here = new Set(there.flatMap(({ account, shift }) => (shift.slot.id === slot.id ? [account] : [])))
    const sinceOf = (account: string): number => before?.people.find((one) => one.account === account)?.since ?? (before ? minute : since)
    // A clock that is set back makes nobody awaited from a later minute on.
    return { since, people: people.filter((account) => !here.has(account)).map((account) => ({ account, since: Math.min(minute, sinceOf(account)) })) }
  }
}
