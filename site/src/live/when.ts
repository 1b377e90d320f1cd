import type { Language } from '@zop/content'
import type { LiveWords } from '@zop/content/live'

/** In what words, in which language and at which moment (minutes since 1970) something is said. */
export interface Speech {
  readonly words: LiveWords
  readonly language: Language
  readonly minute: number
}

/** The duty plan and everything that it promises is in this zone, whatever the person's own clock shows. */
const zone = 'Europe/Berlin'
const hourLength = 60
const minuteLength = 60_000
const dayLength = 86_400_000

const format = (minute: number, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(minute * minuteLength)

/** Calendar days since 1970 there: a day of 23 or 25 hours is one day too. */
const dayOf = (minute: number): number => Date.parse(format(minute, 'sv-SE', { timeZone: zone })) / dayLength

const time = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
const date = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** "18:00 Uhr"; says whose time that is where the person's own clock shows another. */
export const clock = (minute: number, { words, language }: Speech): string => {
  const [there, here] = [zone, undefined].map((timeZone) => format(minute, language, { ...time, day: 'numeric', ...(timeZone && { timeZone }) }))
  const shown = format(minute, language, { ...time, timeZone: zone })
  return (there === here ? words.clock : words.clockAbroad).replace('{time}', language === 'de' ? shown.replace(/^0(?=\d)/, '') : shown)
}

/** "heute", "morgen", "Dienstag" with `on` around it; from a week on with its date. */
const dayIn = (minute: number, speech: Speech, on = '{day}'): string => {
  const { words, language } = speech
  const away = dayOf(minute) - dayOf(speech.minute)
  if (away === 0) return words.today
  if (away === 1) return words.tomorrow
  return on.replace('{day}', format(minute, language, { ...(away > 0 && away < 7 ? { weekday: 'long' } : date), timeZone: zone }))
}

/** "heute um 18:00 Uhr", "am Dienstag um 10:00 Uhr". */
export const at = (minute: number, speech: Speech): string =>
  speech.words.at.replace('{day}', dayIn(minute, speech, speech.words.on)).replace('{clock}', clock(minute, speech))

/** "18:00 Uhr" of today, otherwise "morgen, 1:00 Uhr". */
export const until = (minute: number, speech: Speech): string => (dayOf(minute) === dayOf(speech.minute) ? clock(minute, speech) : by(minute, speech))

const by = (minute: number, speech: Speech, day = dayIn(minute, speech)): string =>
  speech.words.by.replace('{day}', day).replace('{clock}', clock(minute, speech))

/** By when an answer is promised: "Mittwoch, 12:00 Uhr", `dated` "Mittwoch, 25. November, 12:00 Uhr". At night the day alone: nobody believes in an answer at three in the morning. */
export const deadline = (hour: number, speech: Speech, dated = false): string => {
  const minute = hour * hourLength
  const day = dated ? format(minute, speech.language, { ...date, timeZone: zone }) : dayIn(minute, speech)
  const there = Number(format(minute, 'en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }))
  return there >= 8 && there <= 20 ? by(minute, speech, day) : day
}
