import type { Availability, ClosedDay, Minute, Problem, Slot, WeeklyAvailable, Word } from '../problem/problem.ts'
import { type Clock, weekdayOfNumber } from './clock.ts'

/** How much a word is worth: the weakest minute of a slot decides. Nothing said, and a closed day, are `cannot`. */
const worth: readonly Word[] = ['cannot', 'rather-not', 'can', 'wish']

interface Said {
  readonly once: boolean
  readonly word: Word
  readonly start: Minute
  readonly end: Minute
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const ruleValue = (rule: string, name: string): string =>
  rule
    .split(';')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? ''

/** The weekly stretches that begin on the days of a slot or on the day before. */
const weeklyNear = (slot: Slot, { rule, since, from, to, word }: WeeklyAvailable, clock: Clock): Said[] => {
  const names = ruleValue(rule, 'BYDAY').split(',')
  const until = ruleValue(rule, 'UNTIL').replace(/(....)(..)(..)/, '$1-$2-$3')
  const last = until === '' ? Number.POSITIVE_INFINITY : clock.dayNumber(until)
  const found: Said[] = []
  for (let day = clock.dayOf(slot.start) - 1; day <= clock.dayOf(slot.end); day++) {
    if (day < clock.dayNumber(since) || day > last || !names.includes(weekdayNames[weekdayOfNumber(day) - 1] ?? '')) continue
    found.push({ once: false, word, start: clock.firstFrom(day, from), end: clock.firstFrom(to > from ? day : day + 1, to) })
  }
  return found
}

const saidNear = (slot: Slot, availability: readonly Availability[], clock: Clock): Said[] =>
  availability.flatMap((said) => (said.kind === 'weekly' ? weeklyNear(slot, said, clock) : [{ once: true, word: said.word, start: said.start, end: said.end }]))

const wordAt = (minute: Minute, said: readonly Said[], closed: boolean): Word => {
  const covering = said.filter(({ start, end }) => start <= minute && minute < end)
  if (covering.some(({ word }) => word === 'cannot')) return 'cannot'
  const once = covering.filter((one) => one.once)
  const counting = once.length > 0 ? once : closed ? [] : covering
  return worth.find((word) => counting.some((one) => one.word === word)) ?? 'cannot'
}

/** The minutes of a slot at which a person's word may change: its start, every beginning and end of what was said, every midnight. */
const turns = (slot: Slot, said: readonly Said[], clock: Clock): Minute[] => {
  const midnights: Minute[] = []
  for (let day = clock.dayOf(slot.start) + 1; day <= clock.dayOf(slot.end); day++) midnights.push(clock.firstFrom(day, '00:00'))
  return [slot.start, ...midnights, ...said.flatMap(({ start, end }) => [start, end])].filter((minute) => minute >= slot.start && minute < slot.end)
}

const isClosed = (closed: readonly ClosedDay[], clock: Clock, minute: Minute): boolean => {
  const day = clock.dayOf(minute)
  return closed.some((one) => clock.dayNumber(one.day) === day)
}

/** A person's word for a slot: the weakest of all its minutes. */
export const wordFinder = ({ centres, people, availability }: Problem, clock: Clock): ((person: string, slot: Slot) => Word) => {
  const saidBy = Map.groupBy(availability, ({ person }) => person)
  const closedFor = new Map(people.map(({ id, centre }) => [id, centres.find((one) => one.id === centre)?.closed ?? []]))
  return (person, slot) => {
    const said = saidNear(slot, saidBy.get(person) ?? [], clock)
    const closed = closedFor.get(person) ?? []
    const heard = turns(slot, said, clock).map((minute) => wordAt(minute, said, isClosed(closed, clock, minute)))
    return worth.find((word) => heard.includes(word)) ?? 'cannot'
  }
}
