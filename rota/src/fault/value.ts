import { isDay, isWallTime, isZone } from '../calendar/day.ts'
import { parseRecurrence } from '../calendar/recurrence.ts'
import type { Availability, Centre, Commitment, Engagement, Person, Problem, Rules, Slot } from '../problem/problem.ts'
import type { Fault } from './fault.ts'

const longestSlot = 24 * 60

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const isStretch = ({ start, end }: { start: number; end: number }): boolean => Number.isSafeInteger(start) && Number.isSafeInteger(end) && start < end

/** Whole minutes, given in hours. */
const isHours = (hours: number): boolean => isCount(hours * 60)

const ofRules = ({ rest, lateAfter, weights }: Rules): Fault[] => {
  const { wished, ...costs } = weights
  const possible = isCount(rest) && isWallTime(lateAfter) && Object.values(costs).every(isCount) && isCount(-wished)
  return possible ? [] : [{ kind: 'impossible-rules' }]
}

const ofSlot = (slot: Slot): Fault[] => {
  const { id, start, end, minimum, wanted } = slot
  const possible = isStretch(slot) && end - start <= longestSlot && isCount(minimum) && isCount(wanted) && wanted >= Math.max(1, minimum)
  return possible ? [] : [{ kind: 'impossible-slot', slot: id }]
}

const ofPerson = ({ id, dutiesPerWeek, hoursPerMonth }: Person): Fault[] =>
  isCount(dutiesPerWeek) && isHours(hoursPerMonth) ? [] : [{ kind: 'impossible-limits', person: id }]

const ofCentre = ({ id, closed }: Centre): Fault[] =>
  closed.filter(({ day }) => !isDay(day)).map(({ day }) => ({ kind: 'impossible-closed-day', centre: id, day }))

const ofCommitment = ({ centre, from, to, hours }: Commitment): Fault[] =>
  isDay(from) && isDay(to) && from <= to && isHours(hours) ? [] : [{ kind: 'impossible-commitment', centre }]

const ofEngagement = (engagement: Engagement): Fault[] => (isStretch(engagement) ? [] : [{ kind: 'impossible-engagement', person: engagement.person }])

const ofAvailability = (said: Availability): Fault[] => {
  const { person } = said
  const impossible: Fault[] = [{ kind: 'impossible-availability', person, said }]
  if (said.kind === 'once') return isStretch(said) ? [] : impossible
  const { since, from, to, rule } = said
  const recurrence = parseRecurrence(rule)
  if (recurrence.kind === 'refused') return [{ kind: 'refused-recurrence', person, rule, part: recurrence.part }]
  const { until } = recurrence.weekly
  return isDay(since) && isWallTime(from) && isWallTime(to) && from !== '24:00' && (until === null || until >= since) ? [] : impossible
}

/** Values that are wrong by themselves. */
export const valueFaults = ({ zone, rules, slots, people, centres, commitments, engagements, availability }: Problem): Fault[] => [
  ...(isZone(zone) ? [] : [{ kind: 'unknown-zone' } as const]),
  ...(slots.length > 0 ? [] : [{ kind: 'empty-plan' } as const]),
  ...(people.length > 0 ? [] : [{ kind: 'nobody' } as const]),
  ...ofRules(rules),
  ...slots.flatMap(ofSlot),
  ...people.flatMap(ofPerson),
  ...centres.flatMap(ofCentre),
  ...commitments.flatMap(ofCommitment),
  ...engagements.flatMap(ofEngagement),
  ...availability.flatMap(ofAvailability),
]
