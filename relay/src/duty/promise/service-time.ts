import { closedDays, type Land } from '@zop/rota'
import type { Absence, DutyCentre } from '@zop/wire'
import type { Clock } from '../../clock.ts'
import { Readings } from '../../readings.ts'
import type { Promised } from '../../store/conversation.ts'
import type { Store } from '../../store/store.ts'
import { dayAfter, dayOf, dayStretch } from '../calendar.ts'
import type { Timetable } from '../now/timetable.ts'
import { nowOf } from '../plan/open.ts'
import { type Marks, marksOf } from './marks.ts'
import { answerBy, type ServiceDays } from './service.ts'

/** Days of which absences and closed days are known: a promise that was given 21 days ago is due, one that is given now is within 21. */
const behind = 30
const ahead = 40
/** Answers that are kept until something changes: one for each hour and centre. */
const mostKept = 5000

interface Sources {
  readonly store: Pick<Store, 'dutyCentres' | 'absences' | 'dutyPlan'>
  readonly clock: Clock
  readonly timetable: Pick<Timetable, 'shifts' | 'covers' | 'changes'>
}

/** Service time as the duty plan has it, from memory: whoever sends a word waits for no plan to be read. */
export class ServiceTime {
  readonly #sources: Sources
  readonly #kept = new Map<string, unknown>()
  #closed: ReadonlyMap<string, ReadonlySet<string>> = new Map()
  #absences: readonly Absence[] = []
  /** Days with a duty: those that are over, as they were, and those of the timetable. */
  #past: ReadonlySet<string> = new Set()
  #planned: ReadonlySet<string> = new Set()
  #changes = -1
  readonly #readings = new Readings()
  readonly #days: ServiceDays = {
    planned: (day) => (this.#sources.timetable.covers(day) ? this.#planned.has(day) : null),
    closed: (centre, day) => this.#closed.get(centre)?.has(day) === true || this.#isAway(centre, day),
  }

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /** Days that had a duty, where centres are, the days on which they are closed, and who is absent. */
  async read(): Promise<void> {
    const counts = this.#readings.begin()
    const today = dayOf(nowOf(this.#sources))
    const [from, to] = [dayAfter(today, -behind), dayAfter(today, ahead)]
    const { store } = this.#sources
    const months = new Set(Array.from({ length: behind + 1 }, (_, at) => dayAfter(from, at).slice(0, 7)))
    const plans = await Promise.all([...months].map((month) => store.dutyPlan(month)))
    const held = plans.flatMap((plan) => (plan?.status === 'binding' || plan?.status === 'closed' ? plan.slots : []))
    const centres = await store.dutyCentres()
    const absences = await store.absences({ start: dayStretch(from).start, end: dayStretch(to).end })
    if (!counts()) return
    this.#past = new Set(held.flatMap((slot) => (slot.kind === 'duty' && dayOf(slot.start) < today ? [dayOf(slot.start)] : [])))
    this.#absences = absences
    const closedOf = ({ land, closed }: DutyCentre) => new Set(closedDays({ land: land as Land, own: closed, from, to }).map(({ day }) => day))
    this.#closed = new Map(centres.map((one) => [one.centre, closedOf(one)]))
    this.#changes = -1
  }

  /** The hour by which a word of this hour is answered; `centre`: who has the conversation. */
  answerBy(hour: number, centre: string | null): number {
    return this.#once(`answer ${hour} ${centre}`, () => answerBy(this.#days, hour, centre))
  }

  marks(promise: Promised, centre: string | null): Marks {
    return this.#once(`marks ${promise.since} ${promise.by} ${centre}`, () => marksOf(this.#days, promise, centre))
  }

  /** Whether nobody of this centre is there at this minute. */
  centreAway(centre: string, minute: number): boolean {
    return this.#absences.some((one) => one.account === null && one.centre === centre && one.start <= minute && minute < one.end)
  }

  /** Whether this person is absent at this minute, by themselves. */
  personAway(account: string, minute: number): boolean {
    return this.#absences.some((one) => one.account === account && one.start <= minute && minute < one.end)
  }

  /** An absence that leaves some of the day leaves the day. */
  #isAway(centre: string, day: string): boolean {
    const away = this.#absences.filter((one) => one.account === null && one.centre === centre)
    if (away.length === 0) return false
    const { start, end } = dayStretch(day)
    return away.some((one) => one.start <= start && one.end >= end)
  }

  #once<T>(key: string, find: () => T): T {
    const { changes, shifts } = this.#sources.timetable
    if (changes !== this.#changes || this.#kept.size > mostKept) {
      this.#kept.clear()
      this.#planned = new Set([...this.#past, ...shifts.map(({ slot }) => dayOf(slot.start))])
      this.#changes = changes
    }
    if (!this.#kept.has(key)) this.#kept.set(key, find())
    return this.#kept.get(key) as T
  }
}
