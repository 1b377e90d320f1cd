import { fiveDays, type ReachWeek as Reach } from '@zop/wire'
import { language, words } from '../../words/language.ts'
import { dayAfter, dayName, weekdayName } from '../plan/calendar.ts'

const hours = (minutes: number): string => new Intl.NumberFormat(language.value, { maximumFractionDigits: 1 }).format(minutes / 60)

/** How high a bar is, of the four hours that make a day count. */
const height = (minutes: number): number => Math.round(100 * Math.min(1, minutes / fiveDays.minutes))

const counts = (minutes: number): boolean => minutes >= fiveDays.minutes

const verdictOf = ({ week, days }: Reach, today: string): { readonly text: string; readonly short: boolean } => {
  const { reach } = words.value.watch
  const kept = days.filter((day) => day.kept).length
  const planned = days.filter((day, at) => dayAfter(week, at) >= today && !day.kept && counts(day.planned)).length
  if (dayAfter(week, 6) < today) return kept >= fiveDays.days ? { text: reach.kept(kept), short: false } : { text: reach.missed(kept), short: true }
  const short = kept + planned < fiveDays.days
  if (week <= today) return { text: reach.soFar(kept, planned), short }
  if (days.every((day) => day.planned === 0)) return { text: reach.open, short: false }
  return { text: short ? reach.short(planned) : reach.planned(planned), short }
}

const Day = ({ day, of, today }: { day: string; of: Reach['days'][number]; today: string }) => {
  const { reach } = words.value.watch
  const text = reach.day(dayName(day, language.value), hours(of.staffed), hours(of.planned))
  const past = day < today
  return (
    <li title={text} data-today={day === today} data-state={of.kept ? 'kept' : !counts(of.planned) ? 'open' : past ? 'missed' : 'planned'}>
      <svg viewBox="0 0 20 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="reach-ground" x="1" y="1" width="18" height="98" rx="3" />
        <rect class="reach-planned" x="2" y={100 - height(of.planned)} width="16" height={height(of.planned)} rx="3" />
        <rect class="reach-staffed" x="2" y={100 - height(of.staffed)} width="16" height={height(of.staffed)} rx="3" />
      </svg>
      <span aria-hidden="true">{weekdayName(day, language.value).slice(0, 2)}</span>
      <span class="hidden">{text}</span>
    </li>
  )
}

/** One week of the promise of five days: seven bars, each as high as its hours, filled with what was staffed, outlined with what is planned. */
export const ReachWeek = ({ reach, today, label }: { reach: Reach; today: string; label: string }) => {
  const { text, short } = verdictOf(reach, today)
  return (
    <li class="reach-week" data-week={reach.week} data-channel={reach.channel}>
      <span class="soft">{label}</span>
      <span class={short ? 'gone' : 'soft'}>{text}</span>
      <ol class="reach-days">
        {reach.days.map((of, at) => {
          const day = dayAfter(reach.week, at)
          return <Day key={day} day={day} of={of} today={today} />
        })}
      </ol>
    </li>
  )
}
