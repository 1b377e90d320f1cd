import type { Availabilities, DutyPerson, Stretch } from '@zop/wire'
import type { DutyGround } from '../duty-plan.ts'
import { absencesWithin, commitmentOf, planOf } from './duty-rows.ts'
import { sql } from './query.ts'
import { all, type Work } from './work.ts'

/** `2027-01` and -1 is `2026-12`. */
const shifted = (month: string, by: number): string => {
  const at = new Date(`${month}-15T00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + by)
  return at.toISOString().slice(0, 7)
}

function* neighboursOf(month: string): Work<DutyGround['neighbours']> {
  const duties = sql
    .selectFrom('duty_assignment')
    .innerJoin('duty_slot', 'duty_slot.id', 'duty_assignment.slot')
    .innerJoin('duty_month', 'duty_month.month', 'duty_slot.month')
    .select(['duty_assignment.account', 'duty_slot.begins', 'duty_slot.ends'])
    .where('duty_month.month', 'in', [shifted(month, -1), shifted(month, 1)])
    .where('duty_month.status', '<>', 'draft')
    .orderBy('duty_slot.begins')
    .orderBy('duty_assignment.account')
  return (yield* all(duties)).map(({ account, begins, ends }) => ({ account, start: begins, end: ends }))
}

function* peopleOf(): Work<DutyPerson[]> {
  const people = sql
    .selectFrom('account')
    .leftJoin('duty_profile', 'duty_profile.account', 'account.id')
    .select(['account.id', 'account.name', 'account.centre', 'duty_profile.profile'])
    .where('account.role', '=', 'counsellor')
    .where('account.closed', 'is', null)
    .orderBy('account.id')
  return (yield* all(people)).map(({ id, name, centre, profile }) => ({
    account: id,
    name,
    centre: centre ?? '',
    profile: profile === null ? null : JSON.parse(profile),
  }))
}

function* said(): Work<Availabilities[]> {
  const rows = yield* all(sql.selectFrom('duty_availability').selectAll().orderBy('account'))
  return rows.map((row) => ({ ...row, said: JSON.parse(row.said) }))
}

const spanOf = (slots: readonly Stretch[]): Stretch => ({
  start: Math.min(...slots.map(({ start }) => start)),
  end: Math.max(...slots.map(({ end }) => end)),
})

export function* groundOf(month: string): Work<DutyGround | null> {
  const plan = yield* planOf(month)
  if (!plan) return null
  const centres = yield* all(sql.selectFrom('duty_centre').select('place').orderBy('centre'))
  const commitments = yield* all(sql.selectFrom('duty_commitment').selectAll().where('month', '=', month).orderBy('centre'))
  return {
    plan,
    neighbours: yield* neighboursOf(month),
    people: yield* peopleOf(),
    centres: centres.map(({ place }) => JSON.parse(place)),
    availabilities: yield* said(),
    commitments: commitments.map(commitmentOf),
    absences: plan.slots.length > 0 ? yield* absencesWithin(spanOf(plan.slots)) : [],
  }
}
