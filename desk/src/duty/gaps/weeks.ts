import { weeksReached } from '@zop/rota'
import { type DutyChannel, type DutyPlan, dutyChannels, fiveDays, type ReachWeek } from '@zop/wire'
import { dayAfter, dayOf } from '../plan/calendar.ts'

/** The channels of which these weeks know anything. */
export const channelsIn = (weeks: readonly ReachWeek[]): readonly DutyChannel[] =>
  dutyChannels.filter((channel) =>
    weeks.some((one) => one.channel === channel && (one.promises || one.days.some(({ held, planned, staffed }) => held || planned + staffed > 0))),
  )

/** Minutes of a day that are planned, and the day of the first duty, of what a plan has on a channel. */
const plannedIn = ({ slots, assignments }: Pick<DutyPlan, 'slots' | 'assignments'>, channel: DutyChannel, weeks: readonly ReachWeek[]) => {
  const has = new Set(assignments.map(({ slot }) => slot))
  const duties = slots.filter((slot) => slot.kind === 'duty').filter((slot) => slot.channel === channel)
  const span = { from: weeks[0]?.week ?? '', to: dayAfter(weeks.at(-1)?.week ?? '', 6), zone: 'Europe/Berlin' }
  const reached = weeksReached(
    duties.filter(({ id }) => has.has(id)),
    span,
    { days: fiveDays.days, minutes: fiveDays.minutes[channel] },
  )
  const days = reached.flatMap((week) => week.days)
  const starts = duties.map(({ start }) => dayOf(start)).toSorted()
  return { minutes: new Map(days.map(({ day, minutes }) => [day, minutes])), first: starts[0] ?? null }
}

/** The longest day, in autumn. */
const longest = 25 * 60

/** These weeks as they would be if this plan, which does not hold yet, held beside those that do. */
export const withDraft = (weeks: readonly ReachWeek[], plan: Pick<DutyPlan, 'month' | 'slots' | 'assignments'>): readonly ReachWeek[] => {
  const drafted = { chat: plannedIn(plan, 'chat', weeks), mail: plannedIn(plan, 'mail', weeks) }
  return weeks.map((one) => {
    const { minutes, first } = drafted[one.channel]
    const days = one.days.map((of, at) => {
      const day = dayAfter(one.week, at)
      const isDrafted = first !== null && day >= first && day.startsWith(plan.month)
      return { ...of, held: of.held || isDrafted, planned: Math.min(longest, of.planned + (minutes.get(day) ?? 0)) }
    })
    return { ...one, days }
  })
}
