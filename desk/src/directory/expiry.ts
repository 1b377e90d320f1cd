import type { KnownDirectory } from '@zop/sealing'

/** B2: hours left at which the alarm is raised, and raised again. */
const alarms = [2 * 24, 4 * 24, 7 * 24] as const

/** Hours until the directory or its pool runs out, whichever is first; from then on nobody encrypts anything (B5). */
export const hoursLeft = ({ directory }: KnownDirectory, hour: number): number => Math.min(directory.expires, directory.pool.expires) - hour

/** B2: 2, 4 or 7 where that many days are left or fewer, null before. */
export const alarmAt = (left: number): 2 | 4 | 7 | null => {
  const reached = alarms.find((hours) => left <= hours)
  return reached === undefined ? null : reached === alarms[0] ? 2 : reached === alarms[1] ? 4 : 7
}
