import type { GapAlarm } from '@zop/wire'
import { CalendarSearch, TriangleAlert } from 'lucide'
import { present } from '../../look/clock.ts'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { whenOf } from '../plan/calendar.ts'
import { seekOnBoard } from '../plan/seek.ts'

/** Alarms that stand open; the others are folded. */
const soon = 6

const startsIn = (start: number): string => {
  const { alarms } = words.value.watch
  const minutes = start - Math.floor(present.value / 60_000)
  if (minutes <= 0) return alarms.running
  return minutes < 48 * 60 ? alarms.hours(Math.floor(minutes / 60)) : alarms.days(Math.floor(minutes / (24 * 60)))
}

const Line = ({ alarm, show }: { alarm: GapAlarm; show: (alarm: GapAlarm) => void }) => {
  const { watch, plan } = words.value
  const when = whenOf(alarm, language.value)
  return (
    <li class="row alarm" data-step={alarm.step}>
      <span class="row-text">
        <b>{when}</b>
        <span class="soft">{plan.channels[alarm.channel]}</span>
        <span class="fact-line gone">
          <Icon of={TriangleAlert} />
          <span>{[watch.alarms.missing(alarm.lacks), startsIn(alarm.start)].join(' · ')}</span>
        </span>
      </span>
      <button type="button" class="button quiet" aria-label={`${watch.alarms.show}: ${when}`} onClick={() => show(alarm)}>
        <Icon of={CalendarSearch} />
        {watch.alarms.show}
      </button>
    </li>
  )
}

/** Duties that too few people have, each with the way to its place on the board, where its reasons and remedies stand. */
export const Alarms = ({ desk }: { desk: Workspace }) => {
  const say = words.value.watch.alarms
  const all = desk.watch.alarms.value
  const show = (alarm: GapAlarm) => seekOnBoard(desk, alarm)
  const lines = (some: readonly GapAlarm[]) => some.map((alarm) => <Line key={alarm.slot} alarm={alarm} show={show} />)
  return (
    <section class="sheet" id="watch-alarms" tabIndex={-1} aria-labelledby="watch-alarms-title">
      <h3 id="watch-alarms-title">{say.title}</h3>
      {all.length === 0 ? <p class="soft">{say.none}</p> : <ul class="rows">{lines(all.slice(0, soon))}</ul>}
      {all.length > soon ? (
        <details>
          <summary>{say.more(all.length - soon)}</summary>
          <ul class="rows">{lines(all.slice(soon))}</ul>
        </details>
      ) : null}
    </section>
  )
}
