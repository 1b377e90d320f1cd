import type { Assignment } from '@zop/wire'
import type { Changed, DutyChange, PlanState } from '../duty-plan.ts'
import type { Connection } from '../sqlite/connection.ts'
import { absenceRow, changeRow, monthRow, noticeRow, planOf, slotRow, swapRow } from './duty-rows.ts'
import { sql } from './query.ts'

/** Extended result codes of SQLite (sqlite.org/rescode.html), and what they say of a duty. */
const meanings: Readonly<Record<number, Changed>> = { 1811: 'booked', 2067: 'booked', 1555: 'known', 787: 'missing' }

/** Runs `act` so that a constraint it breaks undoes it whole and is told by name. */
const heeding = (connection: Connection, act: () => void): Changed => {
  connection.database.exec('savepoint duty')
  try {
    act()
    connection.database.exec('release duty')
    return 'changed'
  } catch (error) {
    // A full disk has rolled everything back by itself already.
    const meaning = meanings[(error as { errcode?: number }).errcode ?? 0]
    if (meaning === undefined || !connection.database.isTransaction) throw error
    connection.database.exec('rollback to duty; release duty')
    return meaning
  }
}

const versionOf = (connection: Connection, month: string): number | null =>
  connection.one(sql.selectFrom('duty_month').select('version').where('month', '=', month))?.version ?? null

interface Step {
  readonly plan: PlanState
  /** What goes before anything comes, so that two people can change places. */
  readonly slotsOff: readonly string[]
  readonly off: readonly Assignment[]
  readonly slots: PlanState['slots']
  readonly on: readonly Assignment[]
}

/** Only what differs is written. Whoever stands on a slot that moves goes and comes again. */
const stepOf = (connection: Connection, plan: PlanState): Step => {
  const before = planOf(connection, plan.month)
  const slots = new Map(before?.slots.map((slot) => [slot.id, JSON.stringify(slot)]))
  const changed = plan.slots.filter((slot) => slots.get(slot.id) !== JSON.stringify(slot))
  const touched = new Set(changed.map(({ id }) => id))
  const kept = new Set(plan.slots.map(({ id }) => id))
  const lines = (list: readonly Assignment[]): Set<string> => new Set(list.map(({ id, slot, account, origin }) => [id, slot, account, origin].join()))
  const has = (set: Set<string>, { id, slot, account, origin }: Assignment): boolean => set.has([id, slot, account, origin].join()) && !touched.has(slot)
  const [old, now] = [lines(before?.assignments ?? []), lines(plan.assignments)]
  return {
    plan,
    slotsOff: (before?.slots ?? []).flatMap(({ id }) => (kept.has(id) ? [] : [id])),
    off: (before?.assignments ?? []).filter((one) => !has(now, one)),
    slots: changed,
    on: plan.assignments.filter((one) => !has(old, one)),
  }
}

const putMonth = (connection: Connection, plan: PlanState): void => {
  const { month, ...rest } = monthRow(plan)
  connection.run(
    sql
      .insertInto('duty_month')
      .values({ month, ...rest })
      .onConflict((same) => same.column('month').doUpdateSet(rest)),
  )
  // Nobody has answered a draft.
  if (plan.status === 'draft') connection.run(sql.deleteFrom('duty_answer').where('month', '=', month))
}

/** A slot of this month changes; one of another month is refused as known. */
const putSlot = (connection: Connection, month: string, slot: PlanState['slots'][number]): void => {
  const { id, ...row } = slotRow(month, slot)
  const mine = sql.updateTable('duty_slot').set(row).where('id', '=', id).where('month', '=', month)
  if (connection.run(mine) === 0) connection.run(sql.insertInto('duty_slot').values({ id, ...row }))
}

const writePlans = (connection: Connection, plans: readonly PlanState[]): void => {
  const steps = plans.map((plan) => stepOf(connection, plan))
  for (const { plan } of steps) putMonth(connection, plan)
  for (const { off } of steps) for (const { id } of off) connection.run(sql.deleteFrom('duty_assignment').where('id', '=', id))
  for (const { slotsOff } of steps) for (const id of slotsOff) connection.run(sql.deleteFrom('duty_slot').where('id', '=', id))
  for (const { plan, slots } of steps) for (const slot of slots) putSlot(connection, plan.month, slot)
  for (const { on } of steps) for (const one of on) connection.run(sql.insertInto('duty_assignment').values(one))
}

/** An offer goes with the duty that it is about, or that it asks for. */
const dropLooseOffers = (connection: Connection): void => {
  const standing = sql.selectFrom('duty_assignment').select('id')
  connection.run(
    sql
      .deleteFrom('duty_swap')
      .where((any) => any.or([any('assignment', 'not in', standing), any.and([any('in_return', 'is not', null), any('in_return', 'not in', standing)])])),
  )
}

const writeOffer = (connection: Connection, { offer, withdrawn }: DutyChange): void => {
  if (withdrawn !== undefined) connection.run(sql.deleteFrom('duty_swap').where('id', '=', withdrawn))
  if (!offer) return
  connection.run(sql.deleteFrom('duty_swap').where('assignment', '=', offer.assignment))
  connection.run(sql.insertInto('duty_swap').values(swapRow(offer)))
}

/** Runs inside a transaction. What is not `changed` has written nothing. */
export const writeDuty = (connection: Connection, change: DutyChange): Changed => {
  const { plans = [], history = [], notices = [], absence, returned } = change
  if (plans.some(({ plan, version }) => versionOf(connection, plan.month) !== version)) return 'newer-version'
  return heeding(connection, () => {
    writePlans(
      connection,
      plans.map(({ plan }) => plan),
    )
    if (returned !== undefined) connection.run(sql.deleteFrom('duty_absence').where('id', '=', returned))
    if (absence) connection.run(sql.insertInto('duty_absence').values(absenceRow(absence)))
    writeOffer(connection, change)
    dropLooseOffers(connection)
    for (const one of history) connection.run(sql.insertInto('duty_change').values(changeRow(one)))
    for (const one of notices) connection.run(sql.insertInto('duty_notice').values(noticeRow(one)))
  })
}
