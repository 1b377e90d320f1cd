import type { Now } from './now.ts'
import { at, clock, deadline, type Speech, until } from './when.ts'

/** The live state in sentences; what does not apply is empty. */
export interface Said {
  readonly state: string
  readonly why: string
  /** What to do now. */
  readonly next: string
  /** By when a letter is answered. */
  readonly answer: string
  /** Whether the chat was there last week as promised. */
  readonly week: string
}

/** Minutes until the end of an opening that is worth saying: of today and the coming night. What the plan says of later days helps nobody who is here now. */
const nearEnd = 18 * 60

const sentences = (...all: readonly (string | number | boolean | null)[]): string => all.filter(Boolean).join(' ')

/** A time that has come is no opening any more, because the page may have slept; then 0. */
const ahead = (minute: number | null, speech: Speech): number => (minute && minute > speech.minute ? minute : 0)

/** A page may be older than this script, and have no words for what it says. */
const state = (now: Now, speech: Speech): string => {
  const { words, minute } = speech
  const end = ahead(now.until, speech)
  if (now.live === 'open' && end && end - minute <= nearEnd) return words.openUntil.replace('{time}', until(end, speech))
  const opens = ahead(now.opens, speech)
  return now.live === 'closed' && opens && now.missing?.given !== false ? words.opens.replace('{time}', at(opens, speech)) : (words[now.live] ?? words.unknown)
}

/** Why nobody is there, and when somebody is. */
const why = (now: Now, speech: Speech): string => {
  const { words } = speech
  const { missing } = now
  return sentences(
    missing && (missing.given ? words.missed.replace('{time}', clock(missing.since, speech)) : sayOpens(now, now.opens, speech)),
    !ahead(now.opens, speech) && words.unplanned,
  )
}

/** What is true now, in words. */
export const say = (now: Now, speech: Speech): Said => {
  const { words, minute } = speech
  const { live, lastWeek } = now
  const hour = now.answerBy ?? 0
  const promised = (text: string) => (hour * 60 > minute ? text.replace('{date}', sayDeadline(now, hour, speech)) : '')
  return {
    state: state(now, speech),
    why: live === 'closed' ? why(now, speech) : '',
    next: { open: words.here, full: words.many, closed: promised(words.write), keyless: words.instead ?? words.call, unknown: words.call, asking: '' }[live],
    answer: promised(words.answer),
    week: lastWeek ? words.week.replace('{days}', String(lastWeek.days)).replace('{of}', String(lastWeek.of)) : '',
  }
}

/** When somebody is there again, for whoever waits. Where somebody should be there already, that too, and by when somebody is at the latest. */
export const sayOpens = (now: Pick<Now, 'missing'>, opens: number | null, speech: Speech): string => {
  const { words } = speech
  const next = ahead(opens, speech)
  const due = now.missing?.given === false || (opens && !next)
  return sentences(due && words.due, next && (due ? words.latest : words.again).replace('{time}', at(next, speech)))
}

/** The minute from which on somebody on the chat speaks it: 0 where somebody does now, or nothing is known; Infinity where nobody is planned. */
const spokenFrom = ({ spoken, languages }: Now, asked: string): number =>
  spoken.length === 0 || languages.includes(asked) ? 0 : (spoken.find(({ language }) => language === asked)?.from ?? Infinity)

const isCommon = (asked: string): boolean => asked === 'de' || asked === 'en'

/** Whether a letter may well be answered in another language: nobody speaks this one on the chat before its hour. Those of letters alone speak German or English too. */
const isOther = (now: Now, hour: number, { asked }: Speech): boolean => spokenFrom(now, asked) >= (isCommon(asked) ? Infinity : hour * 60)

/** By when a letter is answered, and that it may be in another language. */
export const sayDeadline = (now: Now, hour: number, speech: Speech, dated = false): string =>
  deadline(hour, speech, dated) + (isOther(now, hour, speech) ? speech.words.perhaps : '')

/**
 * Where nobody who is there speaks the language asked for: that, and when somebody does; empty where somebody is there, nothing is known, or the
 * state of the chat says as much. Of a letter only where nobody speaks it before it is answered.
 */
export const sayUnspoken = (now: Now, letter: boolean, speech: Speech): string => {
  const { words, asked } = speech
  const from = spokenFrom(now, asked)
  const never = from === Infinity
  const next = ahead(from, speech)
  const closed = now.live === 'closed'
  const known = letter ? !isOther(now, now.answerBy ?? 0, speech) : closed && (!next || from === now.opens)
  if (!from || known) return ''
  return sentences(
    closed ? words.unspoken : words.others,
    never ? words.neverSpoken : next && words.again.replace('{time}', at(next, speech)),
    !letter && !isCommon(asked) && words.otherwise,
  )
}
