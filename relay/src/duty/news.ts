import { type DutyNotice, type Month, noticeLimit } from '@zop/wire'
import { Readings } from '../readings.ts'
import type { MonthState, StoredNotice } from '../store/duty-plan.ts'
import type { Store } from '../store/store.ts'
import type { Timetable } from './now/timetable.ts'

/** What desks are told of the duty plan: which months stand how, and who has not seen what. Read again after every change, so that a stream needs no waiting. */
export class News {
  readonly #store: Store
  readonly #timetable: Pick<Timetable, 'read'>
  readonly #changed: () => void
  readonly #readings = new Readings()
  readonly #beside = new Map<Month, number>()
  #months: readonly MonthState[] = []
  #notices: ReadonlyMap<string, readonly StoredNotice[]> = new Map()

  readonly #born: number

  /** `born`: where the counts of this run begin. */
  constructor({ store, timetable, born = 0 }: { store: Store; timetable: Pick<Timetable, 'read'>; born?: number }, changed: () => void) {
    this.#born = born
    this.#store = store
    this.#timetable = timetable
    this.#changed = changed
  }

  async read(): Promise<void> {
    const counts = this.#readings.begin()
    const months = await this.#store.dutyMonths()
    const notices = await this.#store.dutyNotices()
    if (counts()) {
      this.#months = months
      this.#notices = Map.groupBy(notices, ({ account }) => account)
    }
    await this.#timetable.read()
    this.#changed()
  }

  get months(): readonly MonthState[] {
    return this.#months
  }

  /** How often something beside the plan of this month has changed since the relay started. */
  beside(month: Month): number {
    return this.#beside.get(month) ?? this.#born
  }

  /** Something beside the plan has changed: of these months, or of all. */
  heard(months: readonly Month[] = this.#months.map(({ month }) => month)): void {
    for (const month of months) this.#beside.set(month, this.beside(month) + 1)
    this.#changed()
  }

  /** The oldest that this person has not seen. */
  noticesOf(account: string): DutyNotice[] {
    return (this.#notices.get(account) ?? []).slice(0, noticeLimit).map(({ account: _, ...notice }) => notice)
  }
}
