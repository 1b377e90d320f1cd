import { type DutyChannel, dutyChannels, fiveDays, type ReachWeek, type Stretch } from '@zop/wire'
import type { World } from '../../world.ts'
import { dayAfter, dayStretch, monthOf, overlaps, weeksOf } from '../calendar.ts'

/** The same minutes as stretches that do not touch: two slots at the same time are one. */
const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const done: { start: number; end: number }[] = []
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = done.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else done.push({ start, end })
  }
  return done
}

const minutesOn = (day: string, planned: readonly Stretch[]): number => {
  const whole = dayStretch(day)
  return planned.filter((one) => overlaps(one, whole)).reduce((sum, { start, end }) => sum + Math.min(end, whole.end) - Math.max(start, whole.start), 0)
}

/** Duties of plans that hold, or held, by channel: of a month and of those whose days its weeks share. */
const plannedBy = async ({ store }: Pick<World, 'store'>, weeks: readonly string[]): Promise<ReadonlyMap<DutyChannel, readonly Stretch[]>> => {
  const days = [...weeks.map((monday) => dayAfter(monday, -1)), ...weeks, ...weeks.map((monday) => dayAfter(monday, 6))]
  const months = [...new Set(days.map((day) => monthOf(dayStretch(day).start)))]
  const plans = await Promise.all(months.map((month) => store.dutyPlan(month)))
  const duties = plans.flatMap((plan) => (plan?.status === 'binding' || plan?.status === 'closed' ? plan.slots : [])).filter((slot) => slot.kind === 'duty')
  return new Map(dutyChannels.map((channel) => [channel, merged(duties.filter((slot) => slot.channel === channel))]))
}

type Sources = Pick<World, 'store'>

/** Of whole ISO weeks, named by their Mondays, the earliest first. */
const weeksFrom = async (world: Sources, weeks: readonly string[]): Promise<ReachWeek[]> => {
  const [first, last] = [weeks[0] ?? '', dayAfter(weeks.at(-1) ?? '', 6)]
  const planned = await plannedBy(world, weeks)
  const staffed = new Map(await Promise.all(dutyChannels.map(async (channel) => [channel, await world.store.staffedDays(channel, first, last)] as const)))
  const dayIn = (channel: DutyChannel, day: string) => {
    const { start, end } = dayStretch(day)
    const minutes = Math.min(staffed.get(channel)?.get(day) ?? 0, end - start)
    return { planned: minutesOn(day, planned.get(channel) ?? []), staffed: minutes, kept: minutes >= fiveDays.minutes }
  }
  return weeks.flatMap((week) =>
    dutyChannels.map((channel) => ({ week, channel, days: Array.from({ length: 7 }, (_, at) => dayIn(channel, dayAfter(week, at))) })),
  )
}

/** Reachability by ISO week and channel; from whom it comes is nowhere. */
export const reachOf = (world: Sources, month: string): Promise<ReachWeek[]> => weeksFrom(world, weeksOf(month))

/** The days of one ISO week, named by its Monday, on one channel. */
export const weekOf = async (world: Sources, monday: string, channel: DutyChannel): Promise<ReachWeek['days']> =>
  (await weeksFrom(world, [monday])).find((one) => one.channel === channel)?.days ?? []
