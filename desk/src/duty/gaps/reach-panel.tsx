import { useSignal } from '@preact/signals'
import type { ReachWeek as Reach } from '@zop/wire'
import { useEffect } from 'preact/hooks'
import { present } from '../../look/clock.ts'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayName, dayOf, mondayOf } from '../plan/calendar.ts'
import { ReachWeek } from './reach-week.tsx'
import { channelsIn, withDraft } from './weeks.ts'

/** The promise of five days, week by week and channel by channel, beside the month that is planned: of a draft as it would be. */
export const ReachPanel = ({ desk }: { desk: Workspace }) => {
  const { plan: say, watch } = words.value
  const read = useSignal<readonly Reach[]>([])
  const month = desk.plans.month.value
  const plan = desk.plans.told.value?.plan ?? null
  const version = plan?.version
  useEffect(() => {
    const ask = async () => {
      const answer = await desk.ground.line.call('dutyReach', { month })
      if (answer.kind === 'ok' && desk.plans.month.peek() === month) read.value = answer.value.weeks
    }
    void ask().catch(desk.fault)
  }, [desk, month, version, read])
  if (desk.signedIn.role !== 'coordinator' || plan === null || read.value.length === 0) return null
  const isDraft = plan.status === 'draft' || plan.status === 'consultation'
  const weeks = isDraft ? withDraft(read.value, plan) : read.value
  const known = channelsIn(weeks)
  const shown = weeks.filter(({ channel }) => known.includes(channel))
  if (shown.length === 0) return null
  const today = dayOf(Math.floor(present.value / 60_000))
  const older = shown.filter(({ week }) => week < mondayOf(today))
  const lines = (some: readonly Reach[]) => (
    <ul class="reach-weeks">
      {some.map((one) => (
        <ReachWeek
          key={`${one.week} ${one.channel}`}
          reach={one}
          today={today}
          label={`${say.channels[one.channel]}, ${say.reach.week(dayName(one.week, language.value))}`}
        />
      ))}
    </ul>
  )
  return (
    <section class="sheet" data-reach={isDraft ? 'draft' : 'holds'}>
      <h3>{say.reach.title}</h3>
      {isDraft ? <p class="soft">{watch.reach.draft}</p> : null}
      {lines(shown.slice(older.length))}
      {older.length > 0 ? (
        <details>
          <summary>{watch.reach.older(older.length / known.length)}</summary>
          {lines(older)}
        </details>
      ) : null}
    </section>
  )
}
