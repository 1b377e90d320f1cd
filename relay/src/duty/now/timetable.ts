import type { Absence, DutyChannel, SpokenLanguage, Stretch } from '@zop/wire'
import type { Clock } from '../../clock.ts'
import { Readings } from '../../readings.ts'
import type { Account } from '../../store/account.ts'
import type { Store } from '../../store/store.ts'
import { dayAfter, dayOf, dayStretch, monthOf, overlaps } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'
import { byStart, next, running, runningOrNext, type Shift, shiftsOf, spokenBy } from './shift.ts'

/** Days that are known ahead; and of the days behind, yesterday. */
const ahead = 40
/** Minutes of a duty at most. */
const longest = 24 * 60

interface Known {
  readonly shifts: readonly Shift[]
  readonly byPerson: ReadonlyMap<string, readonly Shift[]>
  readonly languages: ReadonlyMap<string, readonly SpokenLanguage[]>
  /** Months of which a plan holds, or held. */
  readonly months: ReadonlySet<string>
  readonly absences: readonly Absence[]
}

const byPersonOf = (shifts: readonly Shift[]): ReadonlyMap<string, readonly Shift[]> => {
  const found = new Map<string, Shift[]>()
  for (const shift of shifts) {
    for (const account of shift.people) {
      const own = found.get(account) ?? []
      own.push(shift)
      found.set(account, own)
    }
  }
  return found
}

/**
 * The one source of who is to be there: duties of binding plans from yesterday to 40 days ahead, and what people on them speak. Kept in memory, and read again
 * with every change and every hour, so that whoever asks (the public page, lanes, check-in, reminders, deadlines) reads no plan.
 */
export class Timetable {
  readonly #store: Pick<Store, 'dutyMonths' | 'dutyPlan' | 'dutyProfiles' | 'absences'>
  readonly #clock: Clock
  #known: Known = { shifts: [], byPerson: new Map(), languages: new Map(), months: new Set(), absences: [] }
  #changes = 0
  readonly #readings = new Readings()

  constructor(store: Pick<Store, 'dutyMonths' | 'dutyPlan' | 'dutyProfiles' | 'absences'>, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  async read(): Promise<void> {
    const counts = this.#readings.begin()
    const today = dayOf(nowOf({ clock: this.#clock }))
    const from = dayStretch(dayAfter(today, -1)).start
    const until = dayStretch(dayAfter(today, ahead)).end
    const held = (await this.#store.dutyMonths()).filter(({ status }) => status === 'binding' || status === 'closed').map(({ month }) => month)
    // A duty belongs to the month in which it begins, a day before its end at most.
    const touched = held.filter((month) => month >= monthOf(from - longest) && month <= monthOf(until - 1))
    const plans = await Promise.all(touched.map((month) => this.#store.dutyPlan(month)))
    const profiles = await this.#store.dutyProfiles()
    const absences = await this.#store.absences({ start: from, end: until })
    if (!counts()) return
    const shifts = plans
      .flatMap((plan) => (plan ? shiftsOf(plan, from) : []))
      .filter(({ slot }) => slot.start < until)
      .toSorted(byStart)
    this.#known = {
      shifts,
      byPerson: byPersonOf(shifts),
      languages: new Map(profiles.map(({ account, languages }) => [account, spokenBy(languages)])),
      months: new Set(held),
      absences,
    }
    this.#changes++
  }

  /** Goes up with every reading: what was made of an older one may be out of date. */
  get changes(): number {
    return this.#changes
  }

  /** All of them, of both channels, the earliest first; those that nobody has too. */
  get shifts(): readonly Shift[] {
    return this.#known.shifts
  }

  /** Whether a plan holds, or held, in the month of this day (`2027-05-14`). Months long past too. */
  covers(day: string): boolean {
    return this.#known.months.has(day.slice(0, 7))
  }

  /** By the id of its slot. */
  get(slot: string): Shift | null {
    return this.#known.shifts.find((shift) => shift.slot.id === slot) ?? null
  }

  /** Duties that run at this minute, also those that nobody has. */
  running(minute: number, channel?: DutyChannel): Shift[] {
    return running(this.#known.shifts, minute).filter(({ slot }) => channel === undefined || slot.channel === channel)
  }

  /** The next duty of a channel that somebody has and that has not begun at this minute. */
  next(minute: number, channel: DutyChannel): Shift | null {
    return next(
      this.#known.shifts.filter(({ slot }) => slot.channel === channel),
      minute,
    )
  }

  /** All duties of one person, the earliest first. */
  allOf(account: string): readonly Shift[] {
    return this.#known.byPerson.get(account) ?? []
  }

  /** The duty of this person's that runs at this minute, or else their next one. */
  ofPerson(account: string, minute: number): Shift | null {
    return runningOrNext(this.allOf(account), minute)
  }

  /** Whether this person, or their whole centre, is away in any minute of this stretch. */
  isAway({ id, centre }: Pick<Account, 'id' | 'centre'>, stretch: Stretch): boolean {
    return this.#known.absences.some((one) => (one.account === null ? one.centre === centre : one.account === id) && overlaps(one, stretch))
  }

  /** What this person speaks on duty. */
  speaks(account: string): readonly SpokenLanguage[] {
    return this.#known.languages.get(account) ?? spokenBy(undefined)
  }
}
