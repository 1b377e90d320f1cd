const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })

/** Minutes since 1970 of what the clocks of Berlin show at this minute, read as UTC. */
const shownAt = (minute: number): number => Date.parse(`${local.format(minute * 60_000).replace(' ', 'T')}Z`) / 60_000

/** Whole minutes since 1970 at which the clocks of Berlin show this; no time that a change of the clocks leaves out or repeats. */
export const minuteAt = (day: string, hours: number): number => {
  const shown = Date.parse(`${day}T00:00Z`) / 60_000 + hours * 60
  const near = shown - (shownAt(shown) - shown)
  return shown - (shownAt(near) - near)
}

/** The day in Berlin, `2027-05-14`. */
export const dayOf = (milliseconds: number): string => local.format(milliseconds).slice(0, 10)

/** `2027-05` and the month after it. */
export const monthsFrom = (day: string): string[] => {
  const after = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1))
  return [day.slice(0, 7), after.toISOString().slice(0, 7)]
}

/** The days of a month, from this one on. */
export const daysFrom = (month: string, first: string): string[] =>
  Array.from({ length: 31 }, (_, at) => new Date(Date.parse(`${month}-01T00:00Z`) + at * 86_400_000).toISOString().slice(0, 10)).filter(
    (day) => day.startsWith(month) && day >= first,
  )

/** From 1, Monday, to 7. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7
