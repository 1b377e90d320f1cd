import { fiveDays, type ReachWeek as Reach, type ReachDay } from '@zop/wire'
import { language, words } from '../../words/language.ts'
import { dayAfter, dayName, weekdayName } from '../plan/calendar.ts'
import { isEnough, verdictOf } from './verdict.ts'

const hours = (minutes: number): string => new Intl.NumberFormat(language.value, { maximumFractionDigits: 1 }).format(minutes / 60)

/** How high a bar is, of the minutes that make a day count. */
const height = (channel: Reach['channel'], minutes: number): number => Math.round(100 * Math.min(1, minutes / fiveDays.minutes[channel]))

const Day = ({ day, of, channel, today }: { day: string; of: ReachDay; channel: Reach['channel']; today: string }) => {
  const { reach } = words.value.watch
  const text = reach.day(dayName(day, language.value), hours(of.staffed), hours(of.planned))
  const past = day < today
  const [planned, staffed] = [height(channel, of.planned), height(channel, of.staffed)]
  return (
    <li title={text} data-today={day === today} data-state={of.kept ? 'kept' : !isEnough(channel, of.planned) ? 'open' : past ? 'missed' : 'planned'}>
      <svg viewBox="0 0 20 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="reach-ground" x="1" y="1" width="18" height="98" rx="3" />
        <rect class="reach-planned" x="2" y={100 - planned} width="16" height={planned} rx="3" />
        <rect class="reach-staffed" x="2" y={100 - staffed} width="16" height={staffed} rx="3" />
      </svg>
      <span aria-hidden="true">{weekdayName(day, language.value).slice(0, 2)}</span>
      <span class="hidden">{text}</span>
    </li>
  )
}

/** One week of the promise of five days: seven bars, each as high as its hours, filled with what was staffed, outlined with what is planned. */
export const ReachWeek = ({ reach, today, label }: { reach: Reach; today: string; label: string }) => {
  const { text, short } = verdictOf(words.value, reach, today)
  return (
    <li class="reach-week" data-week={reach.week} data-channel={reach.channel}>
      <span class="soft">{label}</span>
      <span class={short ? 'gone' : 'soft'}>{text}</span>
      <ol class="reach-days">
        {reach.days.map((of, at) => {
          const day = dayAfter(reach.week, at)
          return <Day key={day} day={day} of={of} channel={reach.channel} today={today} />
        })}
      </ol>
    </li>
  )
}
