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

/** A time that has come is no opening any more: the page may have slept. */
const ahead = (minute: number | null | undefined, speech: Speech): number | null => (minute != null && minute > speech.minute ? minute : null)

const state = (now: Now, speech: Speech): Pick<Said, 'state' | 'why'> => {
  const { words } = speech
  const end = ahead(now.until, speech)
  if (now.live === 'open') return { state: end === null ? words.open : words.openUntil.replace('{time}', until(end, speech)), why: '' }
  if (now.live === 'full') return { state: words.full, why: '' }
  if (now.live === 'unknown') return { state: words.unknown, why: '' }
  if (now.live === 'asking') return { state: words.asking, why: '' }
  const opens = ahead(now.opens, speech)
  const { missing } = now
  const about = (text: string) => text.replace('{time}', clock(missing?.since ?? 0, speech))
  if (missing?.given === false) return { state: words.closed, why: about(words.due) }
  const next = opens === null ? [words.closed, words.unplanned] : [words.opens.replace('{time}', at(opens, speech)), '']
  return { state: next[0] ?? '', why: [missing ? about(words.missed) : '', next[1]].filter(Boolean).join(' ') }
}

/** What is true now, in words. */
export const say = (now: Now, speech: Speech): Said => {
  const { words, minute } = speech
  const hour = now.answerBy !== null && now.answerBy * 60 > minute ? now.answerBy : null
  const letter = hour === null ? '' : words.write.replace('{date}', deadline(hour, speech))
  const week = now.lastWeek
  return {
    ...state(now, speech),
    next: { open: words.here, full: words.many, closed: letter, unknown: words.call, asking: '' }[now.live],
    answer: hour === null ? '' : words.answer.replace('{date}', deadline(hour, speech)),
    week: week ? words.week.replace('{days}', String(week.days)).replace('{of}', String(week.of)) : '',
  }
}

/** When somebody comes for whoever waits; of a time that has passed, that somebody should be there: the relay says it only as long as they are expected. */
export const sayOpens = (minute: number, speech: Speech): string =>
  minute > speech.minute ? speech.words.again.replace('{time}', at(minute, speech)) : speech.words.expected

/**
 * Where nobody who is there speaks the language asked for: that, and when somebody does; empty where somebody is there, nothing is known, or the
 * state of the chat says as much. A letter waits for whoever comes, so of it only what nobody is planned for is said.
 */
export const sayUnspoken = (now: Now, { asked, letter }: { asked: string; letter: boolean }, speech: Speech): string => {
  const { words } = speech
  const open = now.live === 'open' || now.live === 'full'
  const planned = now.spoken.find(({ language }) => language === asked)
  if (now.spoken.length === 0 || (open && now.languages.includes(asked)) || (letter && planned)) return ''
  const from = ahead(planned?.from, speech)
  if (!open && planned && (from === null || from === ahead(now.opens, speech))) return ''
  const known = asked === 'de' || asked === 'en'
  const when = from === null ? '' : words.again.replace('{time}', at(from, speech))
  return [words.unspoken, planned ? when : words.neverSpoken, planned || known ? '' : words.otherwise].filter(Boolean).join(' ')
}
