const hourLong = 3_600_000

/** The hour that is at least one whole hour away: the relay knows hours only (F5). */
export const hourFromNow = (now: number): number => Math.ceil(now / hourLong) + 1

/** Eight in the morning of tomorrow, by this device's clock. */
export const tomorrowMorning = (now: number): number => {
  const morning = new Date(now)
  morning.setDate(morning.getDate() + 1)
  morning.setHours(8, 0, 0, 0)
  return Math.ceil(morning.getTime() / hourLong)
}
