import type { ReachWeek as ReachWeekTold } from '@zop/wire'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { ReachWeek } from '../gaps/reach-week.tsx'
import { isEmpty } from '../gaps/verdict.ts'
import { channelsIn } from '../gaps/weeks.ts'
import { dayAfter, dayName } from '../plan/calendar.ts'

/** Before the first plan there was no promise: weeks that are over and have nothing are left out until one has something. */
const fromFirst = (weeks: readonly ReachWeekTold[], today: string): readonly ReachWeekTold[] => {
  const first = weeks.find((one) => dayAfter(one.week, 6) >= today || !isEmpty(one))?.week ?? ''
  return weeks.filter(({ week }) => week >= first)
}

/** The promise of five days in the weeks around today, channel by channel. */
export const ReachPicture = ({ desk, today }: { desk: Workspace; today: string }) => {
  const { watch, plan } = words.value
  const weeks = fromFirst(desk.watch.reach.value, today)
  const known = channelsIn(weeks)
  return (
    <section class="sheet" id="watch-reach" tabIndex={-1} aria-labelledby="watch-reach-title">
      <h3 id="watch-reach-title">{watch.reach.title}</h3>
      <p class="soft">{known.length > 0 ? watch.reach.means : watch.reach.none}</p>
      {known.map((channel) => (
        <section key={channel}>
          <h4>{plan.channels[channel]}</h4>
          <p class="soft">{watch.reach.counts[channel]}</p>
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
