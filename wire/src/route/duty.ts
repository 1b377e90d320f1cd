import * as v from 'valibot'
import {
  absence,
  assignment,
  availabilities,
  commitment,
  dutyCentre,
  dutyPerson,
  dutyPlan,
  dutyProfile,
  holiday,
  mostSlots,
  planAnswer,
  planChange,
  planStatuses,
  reachWeek,
  slot,
  swap,
} from '../duty/index.ts'
import { minute, month } from '../duty/time.ts'
import { count, identifier } from '../encoding.ts'
import { noticeLimit } from '../lanes.ts'
import { none, nothing, small } from './shape.ts'
import type { Route } from './type.ts'

const ofMonth = v.strictObject({ month })
const large = 512 * 1024
/** Of one call: a whole month dealt anew, everybody off and everybody on. */
const mostMoves = 2 * mostSlots
/** Every change of a plan names the version it was made from, and answers with the one it made. */
const version = v.strictObject({ version: count() })

/** The duty plan (docs/decisions/025): what everybody on duty sees of it, and who may change what. */
export const dutyRoutes = {
  /** A month as the caller may see it: coordinators every status, everybody else from the consultation on. Null where there is none to see. */
  dutyMonth: {
    method: 'GET',
    path: '/api/duty/month/:month',
    on: 'desk',
    caller: 'staff',
    params: ofMonth,
    body: none,
    reply: v.strictObject({
      plan: v.nullable(dutyPlan),
      people: v.array(dutyPerson),
      centres: v.array(dutyCentre),
      /** Of the Länder that these centres are in, in this month. */
      holidays: v.array(holiday),
      commitments: v.array(commitment),
      absences: v.array(absence),
      swaps: v.array(swap),
    }),
    limit: small,
  },
  dutyHistory: {
    method: 'GET',
    path: '/api/duty/month/:month/history',
    on: 'desk',
    caller: 'staff',
    params: ofMonth,
    body: none,
    reply: v.strictObject({ changes: v.array(planChange) }),
    limit: small,
  },
  /** The ISO weeks that begin in or overlap the month. */
  dutyReach: {
    method: 'GET',
    path: '/api/duty/month/:month/reach',
    on: 'desk',
    caller: 'staff',
    params: ofMonth,
    body: none,
    reply: v.strictObject({ weeks: v.array(reachWeek) }),
    limit: small,
  },
  /** The slots of a month, whole: a new draft (`version` null), or the same slots changed. Each starts in the month. Whoever is on a slot that moves goes with it; on one that goes, they are told. What has begun in a binding plan stays as it is. */
  putSlots: {
    method: 'POST',
    path: '/api/duty/month/:month/slots',
    on: 'desk',
    caller: 'coordinator',
    params: ofMonth,
    body: v.strictObject({ version: v.nullable(count()), slots: v.pipe(v.array(slot), v.maxLength(mostSlots)) }),
    reply: version,
    limit: large,
  },
  /** Draft to consultation to binding to closed; back to draft from consultation. Closed only when all of it is over. */
  setPlanStatus: {
    method: 'POST',
    path: '/api/duty/month/:month/status',
    on: 'desk',
    caller: 'coordinator',
    params: ofMonth,
    body: v.strictObject({ version: count(), status: v.picklist(planStatuses) }),
    reply: version,
    limit: small,
  },
  /** A coordinator's moves, all or none: `off` leaves the slot, `on` comes in. What breaks a hard rule is taken only with `although`, and recorded so. */
  assign: {
    method: 'POST',
    path: '/api/duty/month/:month/assign',
    on: 'desk',
    caller: 'coordinator',
    params: ofMonth,
    body: v.strictObject({
      version: count(),
      moves: v.pipe(
        v.array(v.strictObject({ slot: identifier, off: v.nullable(identifier), on: v.nullable(identifier) })),
        v.minLength(1),
        v.maxLength(mostMoves),
      ),
      although: v.boolean(),
    }),
    reply: v.strictObject({ version: count(), assignments: v.array(assignment) }),
    limit: large,
  },
  /** A lead's word for their centre on a plan in consultation. */
  answerPlan: {
    method: 'POST',
    path: '/api/duty/month/:month/answer',
    on: 'desk',
    caller: 'leader',
    params: ofMonth,
    body: v.strictObject({ version: count(), agreed: v.boolean(), text: planAnswer.entries.text }),
    reply: nothing,
    limit: 8 * 1024,
  },

  /** What a person has said; one's own, or as a lead or coordinator of those one answers for. */
  availability: {
    method: 'GET',
    path: '/api/duty/availability/:account',
    on: 'desk',
    caller: 'staff',
    params: v.strictObject({ account: identifier }),
    body: none,
    reply: availabilities,
    limit: small,
  },
  /** What contradicts itself is refused by the rule `availability`. */
  putAvailability: {
    method: 'POST',
    path: '/api/duty/availability',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: availabilities,
    reply: version,
    limit: 128 * 1024,
  },
  putDutyProfile: {
    method: 'POST',
    path: '/api/duty/profile',
    on: 'desk',
    caller: 'leader',
    params: nothing,
    body: dutyProfile,
    reply: nothing,
    limit: small,
  },
  putDutyCentre: {
    method: 'POST',
    path: '/api/duty/centre',
    on: 'desk',
    caller: 'leader',
    params: nothing,
    body: dutyCentre,
    reply: nothing,
    limit: 32 * 1024,
  },
  /** A coordinator sets, a lead of the centre makes it binding: of other hours than those that stand they are told `newer-version`. All or nothing. */
  putCommitments: {
    method: 'POST',
    path: '/api/duty/commitments',
    on: 'desk',
    caller: 'leader',
    params: nothing,
    body: v.strictObject({ commitments: v.pipe(v.array(commitment), v.minLength(1), v.maxLength(200)) }),
    reply: nothing,
    limit: 64 * 1024,
  },
  /** A table of availabilities and commitments, all or nothing. */
  importDuty: {
    method: 'POST',
    path: '/api/duty/import',
    on: 'desk',
    caller: 'coordinator',
    params: nothing,
    body: v.strictObject({
      availabilities: v.pipe(v.array(availabilities), v.maxLength(500)),
      commitments: v.pipe(v.array(commitment), v.maxLength(2000)),
    }),
    reply: nothing,
    limit: 4 * 1024 * 1024,
  },

  /** One's own duty, or as a lead or coordinator of those one acts for. Takes the place of an older offer of the same duty. */
  offerSwap: {
    method: 'POST',
    path: '/api/duty/swap',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({ id: identifier, assignment: identifier, to: v.nullable(identifier), inReturn: v.nullable(identifier) }),
    reply: nothing,
    limit: small,
  },
  /** Yes or no of whoever it was offered to; of an offer to everybody, the first yes holds. A hard rule that it would break refuses it by name. */
  answerSwap: {
    method: 'POST',
    path: '/api/duty/swap/:swap/answer',
    on: 'desk',
    caller: 'staff',
    params: v.strictObject({ swap: identifier }),
    body: v.strictObject({ yes: v.boolean() }),
    reply: nothing,
    limit: small,
  },
  withdrawSwap: {
    method: 'POST',
    path: '/api/duty/swap/:swap/withdraw',
    on: 'desk',
    caller: 'staff',
    params: v.strictObject({ swap: identifier }),
    body: nothing,
    reply: nothing,
    limit: small,
  },
  /** Where somebody is missing, also of a duty that runs, or where one is offered to everybody: the caller comes in at once. By that they have said that they can. Asked again, it is the same assignment. */
  takeDuty: {
    method: 'POST',
    path: '/api/duty/take/:slot',
    on: 'desk',
    caller: 'pool',
    params: v.strictObject({ slot: identifier }),
    body: nothing,
    reply: v.strictObject({ assignment: identifier }),
    limit: small,
  },
  /** Oneself; a lead their people or (`account` null) the whole centre; a coordinator anybody. Duties in that time become gaps; `lost` names those of plans that the caller may see. */
  reportAbsence: {
    method: 'POST',
    path: '/api/duty/absence',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: absence,
    reply: v.strictObject({ lost: v.array(v.strictObject({ slot: identifier, start: minute })) }),
    limit: small,
  },
  withdrawAbsence: {
    method: 'POST',
    path: '/api/duty/absence/:absence/withdraw',
    on: 'desk',
    caller: 'staff',
    params: v.strictObject({ absence: identifier }),
    body: nothing,
    reply: nothing,
    limit: small,
  },
  /** Of the event `notices`; what is not there (any more) is passed over. */
  seenNotices: {
    method: 'POST',
    path: '/api/duty/notices/seen',
    on: 'desk',
    caller: 'staff',
    params: nothing,
    body: v.strictObject({ notices: v.pipe(v.array(identifier), v.minLength(1), v.maxLength(noticeLimit)) }),
    reply: nothing,
    limit: small,
  },
} as const satisfies Record<string, Route>
