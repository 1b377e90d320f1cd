import { randomBytes } from 'node:crypto'
import type { PlanStatus } from '@zop/wire'
import type { DutyPlanStore, MonthState, Planned, PlannedKept } from '../duty-plan.ts'
import type { Database } from './database.ts'
import { writeDuty } from './duty-change.ts'
import { forgetAbsences, forgetMonths } from './duty-forget.ts'
import { groundOf } from './duty-ground.ts'
import { absenceOf, absencesWithin, changeOf, noticeOf, planOf, swapOf } from './duty-rows.ts'
import { sql } from './query.ts'
import { all, one, put, type Work } from './work.ts'

function* writePlanned({ month, version, assignments, made, gaps, by, hour }: Planned): Work<PlannedKept> {
  const before = yield* planOf(month)
  if (!before) return { kind: 'missing' }
  if (before.version !== version || before.status !== 'draft') return { kind: 'newer-version' }
  const ids = new Map(before.assignments.map(({ id, slot, account }) => [`${slot} ${account}`, id]))
  const idOf = (slot: string, account: string): string => ids.get(`${slot} ${account}`) ?? randomBytes(16).toString('base64url')
  const { answers: _, ...state } = before
  const plan = { ...state, version: version + 1, made, changed: hour, assignments: assignments.map((one) => ({ id: idOf(one.slot, one.account), ...one })) }
  const line = { month, hour, status: before.status, kind: 'planned', by, forWhom: null, slot: null, from: null, to: null, rule: null } as const
  const kind = yield* writeDuty({ plans: [{ version, plan }], history: [line] })
  if (kind !== 'changed') return { kind: kind === 'known' ? 'missing' : kind }
  yield* writeGaps(month, { version: plan.version, gaps })
  return { kind: 'stored', version: plan.version }
}

function* writeGaps(month: string, { version, gaps }: Parameters<DutyPlanStore['putGaps']>[1]): Work<void> {
  const row = { version, gaps: JSON.stringify(gaps) }
  const added = sql.insertInto('duty_gap').values({ month, ...row })
  yield* put(added.onConflict((same) => same.column('month').doUpdateSet(row)))
}

function* monthOf(id: string): Work<string | null> {
  const assigned = sql.selectFrom('duty_assignment').select('slot').where('id', '=', id)
  const slot = (yield* one(assigned))?.slot ?? id
  return (yield* one(sql.selectFrom('duty_slot').select('month').where('id', '=', slot)))?.month ?? null
}

function* putAnswer(month: string, { centre, agreed, text, version }: Parameters<DutyPlanStore['putAnswer']>[1]): Work<boolean> {
  const consulted = sql.selectFrom('duty_month').select('month').where('month', '=', month)
  if (!(yield* one(consulted.where('version', '=', version).where('status', '=', 'consultation' satisfies PlanStatus)))) return false
  const row = { agreed: agreed ? 1 : 0, text, version }
  const added = sql.insertInto('duty_answer').values({ month, centre, ...row })
  yield* put(added.onConflict((same) => same.columns(['month', 'centre']).doUpdateSet(row)))
  return true
}

const offers = sql.selectFrom('duty_swap').select(['duty_swap.id', 'duty_swap.assignment', 'duty_swap.account', 'duty_swap.recipient', 'duty_swap.in_return'])

export const dutyPlanStore = (database: Database): DutyPlanStore => ({
  dutyMonths: async () => {
    const months = sql.selectFrom('duty_month').select(['month', 'status', 'version']).orderBy('month')
    return (await database.read(() => all(months))) as MonthState[]
  },
  dutyPlan: (month) => database.read(() => planOf(month)),
  dutyGround: (month) => database.read(() => groundOf(month)),
  dutyMonthOf: (id) => database.read(() => monthOf(id)),
  changeDuty: (change) => database.write(() => writeDuty(change)),
  putPlanned: (planned) => database.write(() => writePlanned(planned)),

  dutyGaps: async (month) => {
    const row = await database.read(() => one(sql.selectFrom('duty_gap').selectAll().where('month', '=', month)))
    return row && { version: row.version, gaps: JSON.parse(row.gaps) }
  },
  putGaps: (month, found) =>
    database.write(function* () {
      if (yield* planOf(month)) yield* writeGaps(month, found)
    }),

  putAnswer: (month, answer) => database.write(() => putAnswer(month, answer)),

  dutyHistory: async (month, most) => {
    const lines = sql.selectFrom('duty_change').selectAll().where('month', '=', month).orderBy('at', 'desc').limit(most)
    return (await database.read(() => all(lines))).map(changeOf)
  },

  swaps: async (month) => {
    const standing = offers
      .innerJoin('duty_assignment', 'duty_assignment.id', 'duty_swap.assignment')
      .innerJoin('duty_slot', 'duty_slot.id', 'duty_assignment.slot')
    return (await database.read(() => all(standing.where('duty_slot.month', '=', month).orderBy('duty_swap.id')))).map(swapOf)
  },
  swap: async (id) => {
    const row = await database.read(() => one(offers.where('duty_swap.id', '=', id)))
    return row && swapOf(row)
  },

  absence: async (id) => {
    const row = await database.read(() => one(sql.selectFrom('duty_absence').selectAll().where('id', '=', id)))
    return row && absenceOf(row)
  },
  absences: (within) => database.read(() => absencesWithin(within)),
  sweepAbsences: (minute) => database.write(() => forgetAbsences(minute), { erases: (count) => count > 0 }),
  forgetMonths: (before) => database.write(() => forgetMonths(before), { erases: (count) => count > 0 }),

  dutyNotices: async () => (await database.read(() => all(sql.selectFrom('duty_notice').selectAll().orderBy('at')))).map(noticeOf),
  seeNotices: (account, notices) => database.write(() => put(sql.deleteFrom('duty_notice').where('account', '=', account).where('id', 'in', notices))),
})
