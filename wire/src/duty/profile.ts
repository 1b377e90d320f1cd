import * as v from 'valibot'
import { count, displayName, identifier } from '../encoding.ts'
import { dutyLanguage } from './slot.ts'
import { day, month } from './time.ts'

const centreId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

/** What the planner has to know of a person; their lead enters it. */
export const dutyProfile = v.strictObject({
  account: identifier,
  languages: v.pipe(v.array(dutyLanguage), v.minLength(1), v.maxLength(20)),
  experienced: v.boolean(),
  dutiesPerWeek: count(7),
  hoursPerMonth: count(200),
})
export type DutyProfile = v.InferOutput<typeof dutyProfile>

/** ISO 3166-2 of the sixteen Länder, without `DE-`. */
export const lands = ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const
export type Land = (typeof lands)[number]

/** Where a centre is, and the days on which it does not work beside the holidays of its Land. */
export const dutyCentre = v.strictObject({
  centre: centreId,
  land: v.picklist(lands),
  closed: v.pipe(v.array(v.strictObject({ day, name: displayName })), v.maxLength(120)),
})
export type DutyCentre = v.InferOutput<typeof dutyCentre>

/** A day on which a Land does not work. */
export const holiday = v.strictObject({ land: v.picklist(lands), day, name: displayName })
export type Holiday = v.InferOutput<typeof holiday>

/** The hours that a centre staffs in a month. `binding` where both sides have agreed. */
export const commitment = v.strictObject({ centre: centreId, month, hours: count(2000), binding: v.boolean() })
export type Commitment = v.InferOutput<typeof commitment>

/** A person as the board shows them. `profile` null: none is entered, or it is not the caller's to see (one's own, one's lead's, coordinators'). */
export const dutyPerson = v.strictObject({ account: identifier, name: displayName, centre: centreId, profile: v.nullable(dutyProfile) })
export type DutyPerson = v.InferOutput<typeof dutyPerson>
