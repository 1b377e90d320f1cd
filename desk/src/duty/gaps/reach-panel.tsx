import { useSignal } from '@preact/signals'
import type { ReachWeek as Reach } from '@zop/wire'
import { useEffect } from 'preact/hooks'
import { present } from '../../look/clock.ts'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayName, dayOf } from '../plan/calendar.ts'
import { ReachWeek } from './reach-week.tsx'

/** The promise of five days, week by week and channel by channel, beside the month that is planned. */
export const ReachPanel = ({ desk }: { desk: Workspace }) => {
  const { reach, channels } = words.value.plan
  const weeks = useSignal<readonly Reach[]>([])
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
  const today = dayOf(Math.floor(present.value / 60_000))
  return (
    <section class="sheet">
      <h3>{reach.title}</h3>
      <ul class="reach-weeks">
        {weeks.value.map((one) => (
          <ReachWeek
            key={`${one.week} ${one.channel}`}
            reach={one}
            today={today}
            label={`${channels[one.channel]}, ${reach.week(dayName(one.week, language.value))}`}
          />
        ))}
      </ul>
    </section>
  )
}
