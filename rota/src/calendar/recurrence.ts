import type { Day } from '../problem/problem.ts'
import { isDay } from './day.ts'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The days of a week on which something comes again. */
export interface Weekly {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  /** The last day on which it may begin. */
  readonly until: Day | null
}

/** `part` is what was not understood. */
export type Recurrence = { readonly kind: 'weekly'; readonly weekly: Weekly } | { readonly kind: 'refused'; readonly part: string }

const refused = (part: string): Recurrence => ({ kind: 'refused', part })

const untilOf = (value: string): Day | null => {
  const day = value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return isDay(day) ? day : null
}

/**
 * RFC 5545 section 3.3.10, and of it only what people say of their week: FREQ=WEEKLY with BYDAY and perhaps UNTIL as a date.
 * Everything else is refused rather than half understood.
 */
export const parseRecurrence = (rule: string): Recurrence => {
  const parts = new Map<string, string>()
  for (const part of rule.split(';')) {
    const [, name, value] = part.match(/^(FREQ|BYDAY|UNTIL)=(.+)$/) ?? []
    if (name === undefined || value === undefined || parts.has(name)) return refused(part)
    parts.set(name, value)
  }
  const freq = parts.get('FREQ')
  if (freq !== 'WEEKLY') return refused(freq === undefined ? 'FREQ is missing' : `FREQ=${freq}`)
  const byDay = parts.get('BYDAY')
  if (byDay === undefined) return refused('BYDAY is missing')
  const numbers = byDay.split(',').map((name) => weekdays.indexOf(name) + 1)
  if (numbers.includes(0) || new Set(numbers).size < numbers.length) return refused(`BYDAY=${byDay}`)
  const until = parts.get('UNTIL')
  const last = until === undefined ? null : untilOf(until)
  if (until !== undefined && last === null) return refused(`UNTIL=${until}`)
  return { kind: 'weekly', weekly: { weekdays: numbers.toSorted((a, b) => a - b), until: last } }
}
