import { useEffect } from 'preact/hooks'
import { present } from '../../look/clock.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayOf, mondayOf } from '../plan/calendar.ts'
import { Alarms } from './alarms.tsx'
import { groupsOf } from './groups.ts'
import { Promises } from './promises.tsx'
import { ReachPicture } from './reach.tsx'
import { WeekSheet } from './week.tsx'

interface Count {
  readonly name: 'broken' | 'risk' | 'today' | 'gaps'
  readonly count: number
  /** The id of what it counts. */
  readonly of: string
}

/** Every number leads to what it counts; of nothing there is nothing to go to. */
const Counts = ({ counts }: { counts: readonly Count[] }) => {
  const say = words.value.watch.counts
  return (
    <ul class="watch-counts" aria-label={say.label}>
      {counts.map(({ name, count, of }) => (
        <li key={name} data-count={name} data-calm={count === 0 || name === 'today'}>
          <button type="button" class="watch-count" disabled={count === 0} onClick={() => document.getElementById(of)?.focus()}>
            <b>{count}</b> <span>{say[name]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What is promised and what is missing, as far as this person answers for it: the most urgent first, then the weeks. */
export const WatchPage = ({ desk }: { desk: Workspace }) => {
  const { watch } = desk
  const { role } = desk.signedIn
  useEffect(() => watch.open(), [watch])
  const today = dayOf(Math.floor(present.value / 60_000))
  const groups = groupsOf(watch.obligations.value, today)
  const coordinates = role === 'coordinator'
  const counts: Count[] = [
    { name: 'broken', count: groups.broken.length, of: 'promises-broken' },
    { name: 'risk', count: groups.risk.length, of: 'promises-risk' },
    { name: 'today', count: groups.today.length, of: 'promises-today' },
    ...(coordinates ? [{ name: 'gaps' as const, count: watch.alarms.value.length, of: 'watch-alarms' }] : []),
  ]
  return (
    <div class="page-body plan-body watch">
      <Counts counts={counts} />
      <div class="watch-column">
        <Promises desk={desk} groups={groups} />
        {coordinates ? <Alarms desk={desk} /> : null}
        {role === 'counsellor' ? null : <WeekSheet desk={desk} last={mondayOf(today)} />}
      </div>
      <div class="watch-column">
        <ReachPicture desk={desk} today={today} />
      </div>
    </div>
  )
}
