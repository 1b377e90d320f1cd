import { brokenReasons, obligationKinds, type WeekSummary } from '@zop/wire'
import { ChevronLeft, ChevronRight } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayAfter, dayName } from '../plan/calendar.ts'

const timesOf = ({ promises }: WeekSummary, wanted: (one: WeekSummary['promises'][number]) => boolean): number =>
  promises.filter(wanted).reduce((sum, { times }) => sum + times, 0)

/** Kept and broken side by side, each as long as its share. */
const Shares = ({ kept, broken, label }: { kept: number; broken: number; label: string }) => {
  const width = (1000 * kept) / Math.max(1, kept + broken)
  return (
    <svg class="shares" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="share-kept" x="0" y="0" width={width} height="10" />
      <rect class="share-broken" x={width} y="0" width={1000 - width} height="10" />
    </svg>
  )
}

const Kinds = ({ week }: { week: WeekSummary }) => {
  const { watch } = words.value
  return (
    <ul class="week-kinds">
      {obligationKinds.map((kind) => {
        const kept = timesOf(week, (one) => one.kind === kind && one.outcome === 'kept')
        const broken = timesOf(week, (one) => one.kind === kind && one.outcome !== 'kept')
        if (kept + broken === 0) return null
        const text = [kept > 0 ? watch.week.kept(kept) : '', broken > 0 ? watch.week.broken(broken) : ''].filter(Boolean).join(', ')
        return (
          <li key={kind}>
            <b>{watch.kinds[kind]}</b>
            <Shares kept={kept} broken={broken} label={text} />
            <span class={broken > 0 ? 'gone' : 'soft'}>{text}</span>
          </li>
        )
      })}
    </ul>
  )
}

const Reasons = ({ week }: { week: WeekSummary }) => {
  const { reasons } = words.value.watch
  const found = brokenReasons.map((reason) => ({ reason, times: timesOf(week, ({ outcome }) => outcome === reason) })).filter(({ times }) => times > 0)
  if (found.length === 0) return null
  return (
    <ul class="week-reasons">
      {found.map(({ reason, times }) => (
        <li key={reason}>
          <span class="count">{times}</span> {reasons[reason]}
        </li>
      ))}
    </ul>
  )
}

/** Letters are promised answers, not hours: where answers were counted, they tell. */
const isShort = ({ channel, days, of }: WeekSummary['reach'][number], { promises }: WeekSummary): boolean =>
  days < of && (channel === 'chat' || promises.length === 0)

const goTo = (id: string): void => document.getElementById(id)?.focus()

const Told = ({ desk, week }: { desk: Workspace; week: WeekSummary }) => {
  const { watch, plan } = words.value
  const coordinates = desk.signedIn.role === 'coordinator'
  const nothing = week.promises.length + week.reach.length === 0
  return (
    <>
      {nothing ? <p class="soft">{watch.week.nothing}</p> : null}
      <Kinds week={week} />
      <Reasons week={week} />
      <ul class="week-links">
        {week.reach.map((one) => (
          <li key={one.channel}>
            <button type="button" class={`link ${isShort(one, week) ? 'gone' : ''}`} onClick={() => goTo('watch-reach')}>
              {watch.week.reach(plan.channels[one.channel], one.days, one.of)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class={`link ${week.gaps.length > 0 ? 'gone' : ''}`}
            onClick={() => (coordinates ? goTo('watch-alarms') : desk.view.enter('plan', 'board'))}
          >
            {watch.week.gaps(week.gaps.length)}
          </button>
        </li>
      </ul>
      {week.promises.length > 0 ? <p class="soft">{watch.week.anonymous}</p> : null}
    </>
  )
}

/** One week as a whole: what was kept, what was broken and why, on how many days somebody was there, and what is missing ahead. */
export const WeekSheet = ({ desk, last }: { desk: Workspace; last: string }) => {
  const { week: say } = words.value.watch
  const { monday, week, weekFailed, turn } = desk.watch
  const name = dayName(monday.value, language.value)
  return (
    <section class="sheet" aria-labelledby="watch-week-title">
      <header class="week-turn">
        <button type="button" class="button plain" aria-label={say.before} onClick={() => turn(dayAfter(monday.peek(), -7))}>
          <Icon of={ChevronLeft} />
        </button>
        <h3 id="watch-week-title">{say.title(name)}</h3>
        <button type="button" class="button plain" aria-label={say.after} disabled={monday.value >= last} onClick={() => turn(dayAfter(monday.peek(), 7))}>
          <Icon of={ChevronRight} />
        </button>
      </header>
      {weekFailed.value ? <p role="alert">{say.failed}</p> : null}
      {week.value ? <Told desk={desk} week={week.value} /> : null}
    </section>
  )
}
