import * as v from 'valibot'
import { availabilityWords, day, dutyChannel, dutyLanguage, lands, minute, mostSlots, wallTime } from '../duty/index.ts'
import { count, displayName, identifier } from '../encoding.ts'

const centreId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))
/** Points; wishes count below zero. */
const points = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const most = { people: 2000, said: 200_000, engagements: 100_000, assignments: mostSlots * 20 }

const slot = v.strictObject({
  id: identifier,
  start: minute,
  end: minute,
  channel: dutyChannel,
  minimum: count(20),
  wanted: count(20),
  languages: v.pipe(v.array(dutyLanguage), v.maxLength(20)),
  experienced: v.boolean(),
  onePerCentre: v.boolean(),
})

const person = v.strictObject({
  id: identifier,
  centre: centreId,
  languages: v.pipe(v.array(dutyLanguage), v.maxLength(20)),
  experienced: v.boolean(),
  dutiesPerWeek: count(7),
  hoursPerMonth: count(200),
})

const centre = v.strictObject({
  id: centreId,
  /** Empty where nobody has said it. */
  land: v.picklist([...lands, '']),
  closed: v.pipe(v.array(v.strictObject({ day, why: v.picklist(['holiday', 'own']), name: displayName })), v.maxLength(400)),
})

const word = v.picklist(availabilityWords)
const said = v.variant('kind', [
  v.strictObject({ kind: v.literal('once'), person: identifier, word, start: minute, end: minute }),
  v.strictObject({ kind: v.literal('weekly'), person: identifier, word, since: day, from: wallTime, to: wallTime, rule: v.pipe(v.string(), v.maxLength(80)) }),
])

export const workshopAssignments = v.pipe(v.array(v.strictObject({ slot: identifier, person: identifier })), v.maxLength(most.assignments))

const weights = v.strictObject({
  uncovered: points,
  experienced: points,
  language: points,
  thin: points,
  unwanted: points,
  wished: points,
  quota: points,
  late: points,
  weekend: points,
})

/** A month to be planned, as the room `rota` describes it. What is impossible in it, the planner says by name. */
export const workshopProblem = v.strictObject({
  zone: v.pipe(v.string(), v.maxLength(40)),
  slots: v.pipe(v.array(slot), v.maxLength(mostSlots)),
  centres: v.pipe(v.array(centre), v.maxLength(200)),
  people: v.pipe(v.array(person), v.maxLength(most.people)),
  availability: v.pipe(v.array(said), v.maxLength(most.said)),
  commitments: v.pipe(v.array(v.strictObject({ centre: centreId, from: day, to: day, hours: count(2000), binding: v.boolean() })), v.maxLength(400)),
  engagements: v.pipe(
    v.array(v.strictObject({ person: identifier, kind: v.picklist(['duty', 'meeting']), start: minute, end: minute })),
    v.maxLength(most.engagements),
  ),
  pinned: workshopAssignments,
  rules: v.strictObject({ rest: count(10_000), lateAfter: wallTime, weights }),
})
export type WorkshopProblem = v.InferOutput<typeof workshopProblem>
