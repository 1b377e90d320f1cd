import { randomBytes } from 'node:crypto'
import type { DutySlot, Slot } from '@zop/wire'
import { daysFrom, minuteAt, weekdayOf } from './days.ts'

interface Times {
  readonly day: string
  /** Hours of the day, from and to. */
  readonly from: number
  readonly to: number
}

const identifier = (): string => randomBytes(16).toString('base64url')

const duty = ({ day, from, to }: Times, more: Partial<DutySlot> = {}): DutySlot => ({
  id: identifier(),
  kind: 'duty',
  start: minuteAt(day, from),
  end: minuteAt(day, to),
  channel: 'chat',
  minimum: 1,
  wanted: 1,
  languages: ['de'],
  experienced: false,
  onePerCentre: false,
  ...more,
})

/** A duty of the demo with who has it: the first counsellor, or so many of the others in their turn. */
interface Given {
  readonly slot: DutySlot
  readonly first: boolean
  readonly others: number
}

/**
 * What is staffed on a day. The first counsellor has the chat all day, in two halves (a day may have 25 hours, a slot has 24 at most), so that whoever tries the demo
 * finds it running whenever they come; the others have what a small network could keep.
 */
const dutiesOf = (day: string): Given[] => {
  const halves = [duty({ day, from: 0, to: 12 }), duty({ day, from: 12, to: 24 })].map((slot) => ({ slot, first: true, others: 0 }))
  const weekday = weekdayOf(day)
  if (weekday > 5) return halves
  const mail = { slot: duty({ day, from: 10, to: 12 }, { channel: 'mail' }), first: false, others: 1 }
  const afternoon = { slot: duty({ day, from: 14, to: 17 }, { languages: ['de', 'en'] }), first: false, others: 1 }
  // On Fridays one person is missing to what is wanted.
  const evening = { slot: duty({ day, from: 18, to: 21 }, { wanted: 2, onePerCentre: true }), first: false, others: weekday === 5 ? 1 : 2 }
  return [...halves, mail, ...(weekday % 2 === 1 ? [afternoon] : []), evening]
}

/** The team of one centre meets once a month. */
const meetingOf = (day: string, centre: string): Slot => ({
  id: identifier(),
  kind: 'team',
  start: minuteAt(day, 12.5),
  end: minuteAt(day, 13.5),
  title: 'Teamsitzung',
  centre,
})

export interface Planned {
  readonly slots: readonly Slot[]
  readonly moves: readonly { readonly slot: string; readonly off: null; readonly on: string }[]
}

/** The plan of a month from `from` on. `people` are accounts: the one who always has a duty, and the others, who take turns. */
export const planOf = (
  { month, from, meets }: { month: string; from: string; meets: string },
  people: { first: string | null; others: readonly string[] },
): Planned => {
  const days = daysFrom(month, from)
  const duties = days.flatMap(dutiesOf)
  const thursday = days.find((day) => weekdayOf(day) === 4)
  let turn = 0
  const moves = duties.flatMap(({ slot, first, others }) => {
    const own = first && people.first !== null ? [people.first] : []
    const theirs = Array.from({ length: Math.min(others, people.others.length) }, () => people.others[turn++ % people.others.length] ?? '')
    return [...own, ...theirs].map((on) => ({ slot: slot.id, off: null, on }))
  })
  return { slots: [...duties.map(({ slot }) => slot), ...(thursday ? [meetingOf(thursday, meets)] : [])], moves }
}
