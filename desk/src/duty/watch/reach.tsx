import { dutyChannels, type ReachWeek as ReachWeekTold } from '@zop/wire'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { ReachWeek } from '../gaps/reach-week.tsx'
import { dayAfter, dayName } from '../plan/calendar.ts'

/** Before the first plan there was no promise: weeks that are over and have nothing are left out until one has something. */
const fromFirst = (weeks: readonly ReachWeekTold[], today: string): readonly ReachWeekTold[] => {
  const first = weeks.find(({ week, days }) => dayAfter(week, 6) >= today || days.some(({ planned, staffed }) => planned + staffed > 0))?.week ?? ''
  return weeks.filter(({ week }) => week >= first)
}

/** The promise of five days in the weeks around today, channel by channel. */
export const ReachPicture = ({ desk, today }: { desk: Workspace; today: string }) => {
  const { watch, plan } = words.value
  const weeks = fromFirst(desk.watch.reach.value, today)
  const planned = dutyChannels.filter((channel) => weeks.some((one) => one.channel === channel && one.days.some((day) => day.planned + day.staffed > 0)))
  return (
    <section class="sheet" id="watch-reach" tabIndex={-1} aria-labelledby="watch-reach-title">
      <h3 id="watch-reach-title">{watch.reach.title}</h3>
      <p class="soft">{planned.length > 0 ? watch.reach.means : watch.reach.none}</p>
      {planned.map((channel) => (
        <section key={channel}>
          <h4>{plan.channels[channel]}</h4>
          <ul class="reach-weeks">
            {weeks
              .filter((one) => one.channel === channel)
              .map((one) => (
                <ReachWeek key={one.week} reach={one} today={today} label={watch.reach.week(dayName(one.week, language.value))} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
