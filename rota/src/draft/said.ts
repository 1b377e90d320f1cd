import { dayOf, nextDay, startOf } from '../calendar/day.ts'
import { overlap, type Stretch, without } from '../calendar/stretch.ts'
import { weeklyStretches } from '../calendar/weekly.ts'
import type { Availability, ClosedDay, Minute, Problem, Slot, Word } from '../problem/problem.ts'

/** A person's word for a slot, or why there is none: `unsaid` nothing was said of at least a part of it, `holiday` and `closed` only the centre's closed day hinders. */
export type Said = Word | 'unsaid' | 'holiday' | 'closed'

interface Heard extends Stretch {
  readonly word: Word
}

const weakness: Record<Word, number> = { cannot: 0, 'rather-not': 1, can: 2, wish: 3 }

const weakest = (heard: readonly Heard[]): Word => heard.reduce<Word>((least, { word }) => (weakness[word] < weakness[least] ? word : least), 'wish')

/** What one person has said of a slot, by layer. */
interface Layers {
  readonly never: boolean
  readonly once: readonly Heard[]
  readonly weekly: readonly Heard[]
}

interface Layered extends Heard {
  readonly kind: Availability['kind']
}

const inLayers = (heard: readonly Layered[]): Layers => {
  const able = heard.filter(({ word }) => word !== 'cannot')
  return {
    never: able.length < heard.length,
    once: able.filter(({ kind }) => kind === 'once'),
    weekly: able.filter(({ kind }) => kind === 'weekly'),
  }
}

const longestSlot = 24 * 60

/** Finds the slots that a stretch touches, by their index, without looking at all of them. */
const slotFinder = (slots: readonly Slot[]): ((stretch: Stretch) => number[]) => {
  const inTime = slots.map((slot, index) => ({ start: slot.start, end: slot.end, index })).toSorted((a, b) => a.start - b.start)
  const firstFrom = (minute: Minute): number => {
    let [low, high] = [0, inTime.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inTime[middle]?.start ?? minute) < minute) low = middle + 1
      else high = middle
    }
    return low
  }
  return (stretch) => {
    const found: number[] = []
    for (let at = firstFrom(stretch.start - longestSlot); at < inTime.length; at++) {
      const slot = inTime[at]
      if (slot === undefined || slot.start >= stretch.end) break
      if (overlap(slot, stretch)) found.push(slot.index)
    }
    return found
  }
}

interface Shut extends Stretch {
  readonly why: ClosedDay['why']
}

const saidOf = (slot: Slot, { never, once, weekly }: Layers, shut: readonly Shut[]): Said => {
  if (never) return 'cannot'
  const open = once.reduce<Stretch[]>(without, [slot])
  const touchesOpen = (stretch: Stretch) => open.some((piece) => overlap(piece, stretch))
  const saidWeekly = weekly.filter(touchesOpen)
  if (saidWeekly.reduce<Stretch[]>(without, open).length > 0) return 'unsaid'
  const hindering = shut.find(touchesOpen)
  if (hindering !== undefined) return hindering.why === 'holiday' ? 'holiday' : 'closed'
  return weakest([...once, ...saidWeekly])
}

const shutDays = (closed: readonly ClosedDay[], zone: string): Shut[] =>
  closed.map(({ day, why }) => ({ start: startOf(day, zone), end: startOf(nextDay(day), zone), why }))

/** Answers, for a person, what they say to each slot. */
export const listening = ({ zone, slots, centres, people, availability }: Problem): ((person: string) => Said[]) => {
  const days = slots.map(({ start }) => dayOf(start, zone)).toSorted()
  const last = dayOf(Math.max(...slots.map(({ end }) => end)), zone)
  const stretchesOf = weeklyStretches({ from: days[0] ?? last, to: last, zone })
  const slotsAt = slotFinder(slots)
  const byPerson = Map.groupBy(availability, ({ person }) => person)
  const shut = new Map(centres.map(({ id, closed }) => [id, shutDays(closed, zone)]))
  const centreOf = new Map(people.map(({ id, centre }) => [id, centre]))
  return (person) => {
    const heardAt = new Map<number, Layered[]>()
    for (const said of byPerson.get(person) ?? []) {
      for (const { start, end } of said.kind === 'once' ? [said] : stretchesOf(said)) {
        const heard = { start, end, word: said.word, kind: said.kind }
        for (const index of slotsAt(heard)) {
          const known = heardAt.get(index)
          if (known === undefined) heardAt.set(index, [heard])
          else known.push(heard)
        }
      }
    }
    const closed = shut.get(centreOf.get(person) ?? '') ?? []
    return slots.map((slot, index) => {
      const heard = heardAt.get(index)
      return heard === undefined ? 'unsaid' : saidOf(slot, inLayers(heard), closed)
    })
  }
}
