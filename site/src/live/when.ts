import type { LiveWords } from '@zop/content/live'
import type { SpokenLanguage } from '@zop/wire'

/** In what words something is said, to somebody who wants to be answered in the language `asked`. */
export interface Speaking {
  readonly words: LiveWords
  readonly asked: SpokenLanguage
}

/** At which moment too (minutes since 1970). */
export interface Speech extends Speaking {
  readonly minute: number
}

/** The duty plan and everything that it promises is in this zone, whatever the person's own clock shows. */
const zone = 'Europe/Berlin'
const hourLength = 60
const minuteLength = 60_000
const dayLength = 86_400_000

const format = (minute: number, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, options).format(minute * minuteLength)

/** Calendar days since 1970 there: a day of 23 or 25 hours is one day too. */
const dayOf = (minute: number): number => Date.parse(format(minute, 'sv-SE', { timeZone: zone })) / dayLength

/** How many days after today it is. */
const awayOf = (minute: number, speech: Speech): number => dayOf(minute) - dayOf(speech.minute)

const time = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
const date = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** Whether the person's own clock shows another time. */
const isAbroad = (minute: number): boolean => {
  const [there, here] = [zone, undefined].map((timeZone) => format(minute, 'en', { ...time, day: 'numeric', timeZone }))
  return there !== here
}

/** "18:00 Uhr"; says whose time that is where the person's own clock shows another. */
export const clock = (minute: number, { words }: Speech): string => {
  const shown = format(minute, words.locale, { ...time, timeZone: zone })
  return (isAbroad(minute) ? words.clockAbroad : words.clock).replace('{time}', shown.replace(/^0(?=\d)/, ''))
}

/** "heute", "morgen", "Dienstag" with `on` around it; from a week on with its date. */
const dayIn = (minute: number, speech: Speech, on = '{day}'): string => {
  const { words } = speech
  const away = awayOf(minute, speech)
  if (away === 0) return words.today
  if (away === 1) return words.tomorrow
  return on.replace('{day}', format(minute, words.locale, { ...(away > 0 && away < 7 ? { weekday: 'long' } : date), timeZone: zone }))
}

/** Whether today ends with it, by the person's own clock too. */
const endsToday = (minute: number, speech: Speech): boolean => awayOf(minute - 1, speech) === 0 && awayOf(minute, speech) === 1 && !isAbroad(minute)

/** "heute um 18:00 Uhr", "heute um Mitternacht", "am Dienstag um 10:00 Uhr". */
export const at = (minute: number, speech: Speech): string =>
  endsToday(minute, speech)
    ? speech.words.tonight
    : speech.words.at.replace('{day}', dayIn(minute, speech, speech.words.on)).replace('{clock}', clock(minute, speech))

/** "18:00 Uhr" of today, or "Mitternacht", otherwise "morgen, 1:00 Uhr". */
export const until = (minute: number, speech: Speech): string => {
  if (endsToday(minute, speech)) return speech.words.midnight
  return awayOf(minute - 1, speech) === 0 ? clock(minute, speech) : by(minute, speech)
}

const by = (minute: number, speech: Speech, day = dayIn(minute, speech)): string =>
  speech.words.by.replace('{day}', day).replace('{clock}', clock(minute, speech))

/** By when an answer is promised: "Mittwoch, 12:00 Uhr", `dated` "Mittwoch, 25. November, 12:00 Uhr". At night the day alone: nobody believes in an answer at three in the morning. */
export const deadline = (hour: number, speech: Speech, dated = false): string => {
  const minute = hour * hourLength
  const day = dated ? format(minute, speech.words.locale, { ...date, timeZone: zone }) : dayIn(minute, speech)
  const there = Number(format(minute, 'en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }))
  return there >= 8 && there <= 20 ? by(minute, speech, day) : day
}
