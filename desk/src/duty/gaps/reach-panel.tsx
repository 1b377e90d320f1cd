import { useSignal } from '@preact/signals'
import { fiveDays, type ReachWeek } from '@zop/wire'
import { useEffect } from 'preact/hooks'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayAfter, dayName, weekdayName } from '../plan/calendar.ts'

const hours = (minutes: number): string => new Intl.NumberFormat(language.value, { maximumFractionDigits: 1 }).format(minutes / 60)

const Week = ({ week, channel, days }: ReachWeek) => {
  const { reach, channels } = words.value.plan
  const planned = days.filter((day) => day.planned >= fiveDays.minutes).length
  return (
    <li class="reach-week">
      <span class="soft">
        {channels[channel]}, {reach.week(dayName(week, language.value))}
      </span>
      <ol class="reach-days">
        {days.map((day, at) => {
          const name = dayAfter(week, at)
          return (
            <li key={name} data-kept={day.planned >= fiveDays.minutes} title={reach.day(dayName(name, language.value), hours(day.planned))}>
              <span aria-hidden="true">{weekdayName(name, language.value).slice(0, 2)}</span>
              <span class="hidden">{reach.day(dayName(name, language.value), hours(day.planned))}</span>
            </li>
          )
        })}
      </ol>
      <span class={planned >= fiveDays.days ? 'soft' : 'gone'}>{planned >= fiveDays.days ? reach.kept(planned) : reach.missed(planned)}</span>
    </li>
  )
}

/** The promise of five days, week by week and channel by channel: each day is a field, full where its hours are planned. */
export const ReachPanel = ({ desk }: { desk: Workspace }) => {
  const { reach } = words.value.plan
  const weeks = useSignal<readonly ReachWeek[]>([])
  const month = desk.plans.month.value
  const version = desk.plans.told.value?.plan?.version
  useEffect(() => {
    const read = async () => {
      const answer = await desk.ground.line.call('dutyReach', { month })
      if (answer.kind === 'ok' && desk.plans.month.peek() === month) weeks.value = answer.value.weeks
    }
    void read().catch(desk.fault)
  }, [desk, month, version, weeks])
  if (desk.signedIn.role !== 'coordinator' || weeks.value.length === 0) return null
  return (
    <section class="sheet">
      <h3>{reach.title}</h3>
      <ul class="reach">
        {weeks.value.map((one) => (
          <Week key={`${one.week} ${one.channel}`} {...one} />
        ))}
      </ul>
    </section>
  )
}
