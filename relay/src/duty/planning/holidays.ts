import { type ClosedDay, closedDays, type Land } from '@zop/rota'
import { dayAfter, dayOf, monthStretch } from '../calendar.ts'

/** Found once for each Land and month, because finding takes milliseconds for each centre, and every move asks. What is found never changes. */
const found = new Map<string, readonly ClosedDay[]>()

/** The holidays of a Land in a month and on the days around it: duties last over midnight. */
const holidaysIn = (land: Land, month: string): readonly ClosedDay[] => {
  const key = `${land} ${month}`
  const { start, end } = monthStretch(month)
  const days = found.get(key) ?? closedDays({ land, own: [], from: dayAfter(dayOf(start), -1), to: dayOf(end) })
  found.set(key, days)
  return days
}

/** When a centre does not work in a month: holidays, and the days that it names itself. */
export const closedIn = (month: string, { land, closed }: { land: Land; closed: readonly { day: string; name: string }[] }): ClosedDay[] => {
  const holidays = holidaysIn(land, month)
  const own = closed.filter(({ day }) => !holidays.some((one) => one.day === day))
  return [...holidays, ...own.map(({ day, name }): ClosedDay => ({ day, why: 'own', name }))]
}
