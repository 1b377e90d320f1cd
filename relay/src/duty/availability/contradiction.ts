import { parseRecurrence } from '@zop/rota'
import type { Availability, Stretch } from '@zop/wire'

const wholeDay = 24 * 60
const week = 7 * wholeDay
const minuteOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))

/** A word for minutes of the calendar, or of every week from one day to another. */
interface Spoken extends Stretch {
  readonly word: Availability['word']
  readonly since: string
  readonly until: string
}

/** The same stretch of every week; one that begins on Sunday and ends on Monday stands at the front of the week too. Null: its rule says nothing, or ends before it begins. */
const weekly = ({ word, rule, since, from, to }: Extract<Availability, { kind: 'weekly' }>): readonly Spoken[] | null => {
  const read = parseRecurrence(rule)
  const until = read.kind === 'weekly' ? (read.weekly.until ?? '9999-12-31') : ''
  if (read.kind === 'refused' || until < since) return null
  const length = minuteOf(to) - minuteOf(from) + (to > from ? 0 : wholeDay)
  const starts = read.weekly.weekdays.map((weekday) => (weekday - 1) * wholeDay + minuteOf(from))
  return starts.flatMap((start) => [start, start - week].map((at) => ({ start: at, end: at + length, word, since, until })))
}

/** Two different words for the same time. Looks no further than a stretch reaches. */
const contradicts = (spoken: readonly Spoken[]): boolean => {
  const inTime = spoken.toSorted((a, b) => a.start - b.start)
  return inTime.some((one, at) => {
    for (let next = at + 1; next < inTime.length; next++) {
      const other = inTime[next]
      if (!other || other.start >= one.end) return false
      if (other.word !== one.word && other.since <= one.until && one.since <= other.until) return true
    }
    return false
  })
}

/** What is wrong with what somebody says; null where nothing is. A no overrides everything and contradicts nothing, and what is said once overrides what is said weekly. */
export const faultIn = (said: readonly Availability[]): 'impossible' | 'contradiction' | null => {
  const everyWeek = said.flatMap((one) => (one.kind === 'weekly' ? [weekly(one)] : []))
  if (everyWeek.includes(null)) return 'impossible'
  const once = said.flatMap((one) => (one.kind === 'once' ? [{ ...one, since: '', until: '9' }] : []))
  const layers = [once, everyWeek.flatMap((one) => one ?? [])]
  return layers.some((layer) => contradicts(layer.filter(({ word }) => word !== 'cannot'))) ? 'contradiction' : null
}
