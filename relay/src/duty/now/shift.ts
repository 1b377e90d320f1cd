import { comingIn, type DutyPlan, type DutySlot, type SpokenLanguage, spokenLanguages } from '@zop/wire'

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

const following = (own: readonly Shift[], { slot: { end } }: Shift): Shift | undefined => own.find(({ slot }) => slot.start === end)

/** The duty that somebody who has checked in to a slot is on by this minute: that one, or the one that follows it directly. Null where it is over, or theirs no more. */
export const stillOn = (own: readonly Shift[], slot: string, minute: number): Shift | null => {
  let shift = own.find((one) => one.slot.id === slot)
  while (shift && shift.slot.end <= minute) shift = following(own, shift)
  return shift && shift.slot.start - comingIn.early <= minute ? shift : null
}

/** The minute to which somebody is on duty from the start of this one on: duties that follow directly are one. */
export const endOf = (own: readonly Shift[], shift: Shift): number => {
  const after = following(own, shift)
  return after ? endOf(own, after) : shift.slot.end
}

/** The next duty that somebody has and that has not begun. */
export const next = (shifts: readonly Shift[], minute: number): Shift | null =>
  shifts.find(({ slot, people }) => slot.start > minute && people.length > 0) ?? null

/** The next duty that has not begun and that has too few people. */
export const nextGap = (shifts: readonly Shift[], minute: number): Shift | null =>
  shifts.find(({ slot, people }) => slot.start > minute && people.length < slot.minimum) ?? null

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
