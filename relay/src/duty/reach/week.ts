import { merged } from '@zop/rota'
import { type DutyChannel, type DutyPlan, dutyChannels, fiveDays, type ReachDay, type ReachWeek, type Stretch } from '@zop/wire'
import type { World } from '../../world.ts'
import { dayAfter, dayStretch, monthBefore, overlaps, weeksOf } from '../calendar.ts'

type Sources = Pick<World, 'store'>

const minutesOn = (whole: Stretch, planned: readonly Stretch[]): number =>
  planned.filter((one) => overlaps(one, whole)).reduce((sum, { start, end }) => sum + Math.min(end, whole.end) - Math.max(start, whole.start), 0)

/** What plans that hold, or held, have on one channel. */
interface Planned {
  /** The minute at which its first duty starts; infinite where it has none. */
  readonly since: number
  /** With at least one person. */
  readonly manned: readonly Stretch[]
}

const plannedOn = (channel: DutyChannel, plans: readonly DutyPlan[]): Planned => {
  const has = new Set(plans.flatMap(({ assignments }) => assignments.map(({ slot }) => slot)))
  const duties = plans.flatMap(({ slots }) => slots.filter((slot) => slot.kind === 'duty')).filter((slot) => slot.channel === channel)
  return { since: Math.min(Number.POSITIVE_INFINITY, ...duties.map(({ start }) => start)), manned: merged(duties.filter(({ id }) => has.has(id))) }
}

/** Plans that hold, or held: of the months of these weeks, and of the one before, whose duties may be why the first of these days is held. */
const plansOf = async ({ store }: Sources, weeks: readonly string[]): Promise<readonly DutyPlan[]> => {
  const months = new Set(weeks.flatMap((monday) => [monday, dayAfter(monday, 6)]).map((day) => day.slice(0, 7)))
  const first = monthBefore([...months][0] ?? '', 1)
  const plans = await Promise.all([first, ...months].map((month) => store.dutyPlan(month)))
  return plans.filter((plan) => plan !== null).filter(({ status }) => status === 'binding' || status === 'closed')
}

/** Of whole ISO weeks, named by their Mondays, the earliest first; promises are left out. */
const weeksFrom = async (world: Sources, weeks: readonly string[]): Promise<ReachWeek[]> => {
  const [first, last] = [weeks[0] ?? '', dayAfter(weeks.at(-1) ?? '', 6)]
  const plans = await plansOf(world, weeks)
  const months = new Set(plans.map(({ month }) => month))
  const read = async (channel: DutyChannel) => ({ ...plannedOn(channel, plans), staffed: await world.store.staffedDays(channel, first, last) })
  const known = { chat: await read('chat'), mail: await read('mail') }
  const dayOn = (channel: DutyChannel, day: string): ReachDay => {
    const { since, manned, staffed } = known[channel]
    const whole = dayStretch(day)
    const minutes = Math.min(staffed.get(day) ?? 0, whole.end - whole.start)
    return {
      held: months.has(day.slice(0, 7)) && since < whole.end,
      planned: minutesOn(whole, manned),
      staffed: minutes,
      kept: minutes >= fiveDays.minutes[channel],
    }
  }
  return weeks.flatMap((week) =>
    dutyChannels.map((channel) => ({ week, channel, days: Array.from({ length: 7 }, (_, at) => dayOn(channel, dayAfter(week, at))), promises: null })),
  )
}

/** Reachability by ISO week and channel; from whom it comes is nowhere. */
export const reachOf = (world: Sources, month: string): Promise<ReachWeek[]> => weeksFrom(world, weeksOf(month))

/** The same with how promises to answer were kept. What centres promise each other is none of those. */
export const reachAndPromisesOf = async (world: Sources, month: string): Promise<ReachWeek[]> => {
  const weeks = await reachOf(world, month)
  const counted = (await world.store.promises(weeks[0]?.week ?? '', weeks.at(-1)?.week ?? '')).filter(({ kind }) => kind !== 'hand-over')
  const promisesIn = (week: string): ReachWeek['promises'] => {
    const times = (isKept: boolean) =>
      counted.filter((one) => one.week === week && (one.outcome === 'kept') === isKept).reduce((sum, one) => sum + one.times, 0)
    const [kept, broken] = [times(true), times(false)]
    return kept + broken === 0 ? null : { kept, broken }
  }
  return weeks.map((one) => (one.channel === 'mail' ? { ...one, promises: promisesIn(one.week) } : one))
}

/** The days of one ISO week, named by its Monday, on one channel. */
export const weekOf = async (world: Sources, monday: string, channel: DutyChannel): Promise<ReachWeek['days']> =>
  (await weeksFrom(world, [monday])).find((one) => one.channel === channel)?.days ?? []
