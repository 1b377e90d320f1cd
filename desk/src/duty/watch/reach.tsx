import { dutyChannels } from '@zop/wire'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { ReachWeek } from '../gaps/reach-week.tsx'
import { dayName } from '../plan/calendar.ts'

/** The promise of five days in the weeks around today, channel by channel. */
export const ReachPicture = ({ desk, today }: { desk: Workspace; today: string }) => {
  const { watch, plan } = words.value
  const weeks = desk.watch.reach.value
  const planned = dutyChannels.filter((channel) => weeks.some((one) => one.channel === channel && one.days.some((day) => day.planned + day.staffed > 0)))
  return (
    <section class="sheet" id="watch-reach" tabIndex={-1} aria-labelledby="watch-reach-title">
      <h3 id="watch-reach-title">{watch.reach.title}</h3>
      <p class="soft">{planned.length > 0 ? watch.reach.means : watch.reach.none}</p>
      {planned.map((channel) => (
        <section key={channel}>
          <h4>{plan.channels[channel]}</h4>
          <ul class="reach">
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
