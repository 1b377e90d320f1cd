import { dayOf, minuteAt, nextDay } from '../calendar/day.ts'
import { overlap, type Stretch, without } from '../calendar/stretch.ts'
import { weeklyStretches } from '../calendar/weekly.ts'
import type { Availability, ClosedDay, Problem, Slot, Word } from '../problem/problem.ts'

/** A person's word for a slot, or why there is none: `unsaid` nothing was said of at least a part of it, `holiday` and `closed` only the centre's closed day hinders. */
export type Said = Word | 'unsaid' | 'holiday' | 'closed'

interface Heard extends Stretch {
  readonly word: Word
}

const weakness: Record<Word, number> = { cannot: 0, 'rather-not': 1, can: 2, wish: 3 }

const weakest = (heard: readonly Heard[]): Word => heard.reduce<Word>((least, { word }) => (weakness[word] < weakness[least] ? word : least), 'wish')

/** What one person has said, as stretches by layer. */
interface Layers {
  readonly never: readonly Heard[]
  readonly once: readonly Heard[]
  readonly weekly: readonly Heard[]
}

const inLayers = (said: readonly Availability[], stretchesOf: ReturnType<typeof weeklyStretches>): Layers => {
  const heard = said.map((one) => ({
    kind: one.kind,
    stretches: (one.kind === 'once' ? [one] : stretchesOf(one)).map(({ start, end }): Heard => ({ start, end, word: one.word })),
  }))
  const of = (kind: Availability['kind']) => heard.filter((one) => one.kind === kind).flatMap(({ stretches }) => stretches)
  const able = ({ word }: Heard) => word !== 'cannot'
  return { never: [...of('once'), ...of('weekly')].filter(({ word }) => word === 'cannot'), once: of('once').filter(able), weekly: of('weekly').filter(able) }
}

interface Shut extends Stretch {
  readonly why: ClosedDay['why']
}

const saidOf = (slot: Slot, { never, once, weekly }: Layers, shut: readonly Shut[]): Said => {
  const touches = (stretch: Stretch) => overlap(stretch, slot)
  if (never.some(touches)) return 'cannot'
  const saidOnce = once.filter(touches)
  const open = saidOnce.reduce<Stretch[]>(without, [slot])
  const touchesOpen = (stretch: Stretch) => open.some((piece) => overlap(piece, stretch))
  const saidWeekly = weekly.filter(touchesOpen)
  if (saidWeekly.reduce<Stretch[]>(without, open).length > 0) return 'unsaid'
  const hindering = shut.find(touchesOpen)
  if (hindering !== undefined) return hindering.why === 'holiday' ? 'holiday' : 'closed'
  return weakest([...saidOnce, ...saidWeekly])
}

const shutDays = (closed: readonly ClosedDay[], zone: string): Shut[] =>
  closed.map(({ day, why }) => ({ start: minuteAt(day, '00:00', zone) ?? 0, end: minuteAt(nextDay(day), '00:00', zone) ?? 0, why }))

/** Answers, for a person, what they say to each slot. */
export const listening = ({ zone, slots, centres, people, availability }: Problem): ((person: string) => Said[]) => {
  const days = slots.map(({ start }) => dayOf(start, zone)).toSorted()
  const last = dayOf(Math.max(...slots.map(({ end }) => end)), zone)
  const stretchesOf = weeklyStretches({ from: days[0] ?? last, to: last, zone })
  const byPerson = Map.groupBy(availability, ({ person }) => person)
  const shut = new Map(centres.map(({ id, closed }) => [id, shutDays(closed, zone)]))
  const centreOf = new Map(people.map(({ id, centre }) => [id, centre]))
  return (person) => {
    const layers = inLayers(byPerson.get(person) ?? [], stretchesOf)
    const closed = shut.get(centreOf.get(person) ?? '') ?? []
    return slots.map((slot) => saidOf(slot, layers, closed))
  }
}
