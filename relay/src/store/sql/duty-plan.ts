import { randomBytes } from 'node:crypto'
import type { PlanStatus } from '@zop/wire'
import type { DutyPlanStore, MonthState, Planned, PlannedKept } from '../duty-plan.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { writeDuty } from './duty-change.ts'
import { forgetAbsences, forgetMonths } from './duty-forget.ts'
import { groundOf } from './duty-ground.ts'
import { absenceOf, absencesWithin, changeOf, noticeOf, planOf, swapOf } from './duty-rows.ts'
import { sql } from './query.ts'

const writePlanned = (connection: Connection, { month, version, assignments, made, gaps, by, hour }: Planned): PlannedKept => {
  const before = planOf(connection, month)
  if (!before) return { kind: 'missing' }
  if (before.version !== version || before.status !== 'draft') return { kind: 'newer-version' }
  const ids = new Map(before.assignments.map(({ id, slot, account }) => [`${slot} ${account}`, id]))
  const idOf = (slot: string, account: string): string => ids.get(`${slot} ${account}`) ?? randomBytes(16).toString('base64url')
  const { answers: _, ...state } = before
  const plan = { ...state, version: version + 1, made, changed: hour, assignments: assignments.map((one) => ({ id: idOf(one.slot, one.account), ...one })) }
  const line = { month, hour, status: before.status, kind: 'planned', by, forWhom: null, slot: null, from: null, to: null, rule: null } as const
  const kind = writeDuty(connection, { plans: [{ version, plan }], history: [line] })
  if (kind !== 'changed') return { kind: kind === 'known' ? 'missing' : kind }
  writeGaps(connection, month, { version: plan.version, gaps })
  return { kind: 'stored', version: plan.version }
}

const writeGaps = (connection: Connection, month: string, { version, gaps }: Parameters<DutyPlanStore['putGaps']>[1]): void => {
  const row = { version, gaps: JSON.stringify(gaps) }
  const added = sql.insertInto('duty_gap').values({ month, ...row })
  connection.run(added.onConflict((same) => same.column('month').doUpdateSet(row)))
}

const monthOf = (connection: Connection, id: string): string | null => {
  const assigned = sql.selectFrom('duty_assignment').select('slot').where('id', '=', id)
  const slot = connection.one(assigned)?.slot ?? id
  return connection.one(sql.selectFrom('duty_slot').select('month').where('id', '=', slot))?.month ?? null
}

export const dutyPlanStore = (connection: Connection, batch: Batch): DutyPlanStore => {
  const offers = sql.selectFrom('duty_swap').select(['duty_swap.id', 'duty_swap.assignment', 'duty_swap.account', 'duty_swap.recipient', 'duty_swap.in_return'])
  return {
    dutyMonths: async () => connection.all(sql.selectFrom('duty_month').select(['month', 'status', 'version']).orderBy('month')) as MonthState[],
    dutyPlan: async (month) => planOf(connection, month),
    dutyGround: async (month) => groundOf(connection, month),
    dutyMonthOf: async (id) => monthOf(connection, id),
    changeDuty: (change) => batch.write(() => writeDuty(connection, change)),
    putPlanned: (planned) => batch.write(() => writePlanned(connection, planned)),

    dutyGaps: async (month) => {
      const row = connection.one(sql.selectFrom('duty_gap').selectAll().where('month', '=', month))
      return row && { version: row.version, gaps: JSON.parse(row.gaps) }
    },
    putGaps: (month, found) =>
      batch.write(() => {
        if (planOf(connection, month)) writeGaps(connection, month, found)
      }),

    putAnswer: (month, { centre, agreed, text, version }) =>
      batch.write(() => {
        const consulted = sql.selectFrom('duty_month').select('month').where('month', '=', month)
        if (!connection.one(consulted.where('version', '=', version).where('status', '=', 'consultation' satisfies PlanStatus))) return false
        const row = { agreed: agreed ? 1 : 0, text, version }
        const added = sql.insertInto('duty_answer').values({ month, centre, ...row })
        connection.run(added.onConflict((same) => same.columns(['month', 'centre']).doUpdateSet(row)))
        return true
      }),

    dutyHistory: async (month, most) =>
      connection.all(sql.selectFrom('duty_change').selectAll().where('month', '=', month).orderBy('at', 'desc').limit(most)).map(changeOf),

    swaps: async (month) => {
      const standing = offers
        .innerJoin('duty_assignment', 'duty_assignment.id', 'duty_swap.assignment')
        .innerJoin('duty_slot', 'duty_slot.id', 'duty_assignment.slot')
      return connection.all(standing.where('duty_slot.month', '=', month).orderBy('duty_swap.id')).map(swapOf)
    },
    swap: async (id) => {
      const row = connection.one(offers.where('duty_swap.id', '=', id))
      return row && swapOf(row)
    },

    absence: async (id) => {
      const row = connection.one(sql.selectFrom('duty_absence').selectAll().where('id', '=', id))
      return row && absenceOf(row)
    },
    absences: async (within) => absencesWithin(connection, within),
    sweepAbsences: (minute) => batch.write(() => forgetAbsences(connection, minute), { erases: (count) => count > 0 }),
    forgetMonths: (before) => batch.write(() => forgetMonths(connection, before), { erases: (count) => count > 0 }),

    dutyNotices: async () => connection.all(sql.selectFrom('duty_notice').selectAll().orderBy('at')).map(noticeOf),
    seeNotices: (account, notices) =>
      batch.write(() => void connection.run(sql.deleteFrom('duty_notice').where('account', '=', account).where('id', 'in', notices))),
  }
}
