import { type DutyPlan, type DutySlot, type SpokenLanguage, spokenLanguages } from '@zop/wire'

/** A duty of a plan that holds, with the accounts of whoever has it. Nobody: it is a gap. */
export interface Shift {
  readonly slot: DutySlot
  readonly people: readonly string[]
}

/** The duties of a plan that end after this minute, the earliest first. */
export const shiftsOf = ({ slots, assignments }: Pick<DutyPlan, 'slots' | 'assignments'>, after = 0): Shift[] => {
  const people = Map.groupBy(assignments, ({ slot }) => slot)
  return slots
    .filter((slot) => slot.kind === 'duty')
    .filter(({ end }) => end > after)
    .map((slot) => ({ slot, people: (people.get(slot.id) ?? []).map(({ account }) => account) }))
    .toSorted(byStart)
}

export const byStart = (a: Shift, b: Shift): number => a.slot.start - b.slot.start || a.slot.end - b.slot.end || (a.slot.id < b.slot.id ? -1 : 1)

export const runsAt = ({ slot }: Shift, minute: number): boolean => slot.start <= minute && minute < slot.end

/** Duties that run at this minute. */
export const running = (shifts: readonly Shift[], minute: number): Shift[] => shifts.filter((shift) => runsAt(shift, minute))

/** The duty of one person's that runs, or else their next one. */
export const runningOrNext = (own: readonly Shift[], minute: number): Shift | null => own.find(({ slot }) => minute < slot.end) ?? null

/** The next duty that somebody has and that has not begun. */
export const next = (shifts: readonly Shift[], minute: number): Shift | null =>
  shifts.find(({ slot, people }) => slot.start > minute && people.length > 0) ?? null

/** The minute to which these run without a break, from this one on; null where none runs. */
export const unbroken = (shifts: readonly Shift[], minute: number): number | null => {
  const end = shifts.reduce((until, { slot }) => (slot.start <= until ? Math.max(until, slot.end) : until), minute)
  return end > minute ? end : null
}

const isSpoken = (language: string): language is SpokenLanguage => (spokenLanguages as readonly string[]).includes(language)

/** What somebody speaks on duty; German where nothing is entered. */
export const spokenBy = (entered: readonly string[] | undefined): readonly SpokenLanguage[] => {
  const spoken = (entered ?? []).filter(isSpoken)
  return spoken.length > 0 ? spoken : ['de']
}
