import type { Absence, Assignment, Commitment, DutyPlan, Slot, Stretch, Swap } from '@zop/wire'
import type { Insertable, Selectable } from 'kysely'
import type { PlanState, StoredChange, StoredNotice } from '../duty-plan.ts'
import type { DutyTables } from './duty-tables.ts'
import { sql } from './query.ts'
import { all, one, type Work } from './work.ts'

type Row<T extends keyof DutyTables> = Selectable<DutyTables[T]>
type NewRow<T extends keyof DutyTables> = Insertable<DutyTables[T]>

const text = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
const read = <T>(value: string | null): T | null => (value === null ? null : JSON.parse(value))

export const absenceOf = ({ id, account, centre, begins, ends }: Row<'duty_absence'>): Absence => ({ id, account, centre, start: begins, end: ends })
export const absenceRow = ({ id, account, centre, start, end }: Absence): Row<'duty_absence'> => ({ id, account, centre, begins: start, ends: end })

export const swapOf = ({ id, assignment, account, recipient, in_return }: Row<'duty_swap'>): Swap => ({
  id,
  assignment,
  from: account,
  to: recipient,
  inReturn: in_return,
})
export const swapRow = ({ id, assignment, from, to, inReturn }: Swap): Row<'duty_swap'> => ({
  id,
  assignment,
  account: from,
  recipient: to,
  in_return: inReturn,
})

export const changeOf = ({ at: _, author, for_whom, off, came, ...row }: Row<'duty_change'>): StoredChange =>
  ({ ...row, by: author, forWhom: for_whom, from: off, to: came }) as StoredChange
export const changeRow = ({ by, forWhom, from, to, ...change }: StoredChange): NewRow<'duty_change'> => ({
  ...change,
  author: by,
  for_whom: forWhom,
  off: from,
  came: to,
})

export const noticeOf = ({ at: _, old, new: now, ...row }: Row<'duty_notice'>): StoredNotice => ({ ...row, old: read(old), new: read(now) }) as StoredNotice
export const noticeRow = ({ old, new: now, ...notice }: StoredNotice): NewRow<'duty_notice'> => ({ ...notice, old: text(old), new: text(now) })

export const slotRow = (month: string, slot: Slot): Row<'duty_slot'> => ({
  id: slot.id,
  month,
  begins: slot.start,
  ends: slot.end,
  slot: JSON.stringify(slot),
})

export const monthRow = ({ month, status, version, made, changed }: PlanState): Row<'duty_month'> => ({ month, status, version, made: text(made), changed })

export const commitmentOf = (row: Row<'duty_commitment'>): Commitment => ({ ...row, binding: row.binding === 1 })

/** A month as it stands; null where there is none. */
export function* planOf(month: string): Work<DutyPlan | null> {
  const row = yield* one(sql.selectFrom('duty_month').selectAll().where('month', '=', month))
  if (!row) return null
  const slots = sql.selectFrom('duty_slot').select('slot').where('month', '=', month).orderBy('begins').orderBy('id')
  const assignments = sql
    .selectFrom('duty_assignment')
    .innerJoin('duty_slot', 'duty_slot.id', 'duty_assignment.slot')
    .select(['duty_assignment.id', 'duty_assignment.slot', 'duty_assignment.account', 'duty_assignment.origin'])
    .where('duty_slot.month', '=', month)
    .orderBy('duty_assignment.id')
  const answers = sql.selectFrom('duty_answer').select(['centre', 'agreed', 'text', 'version']).where('month', '=', month).orderBy('centre')
  const { status, version, made, changed } = row as Row<'duty_month'> & Pick<DutyPlan, 'status'>
  return {
    month,
    status,
    version,
    slots: (yield* all(slots)).map(({ slot }) => JSON.parse(slot)),
    assignments: (yield* all(assignments)) as Assignment[],
    made: read(made),
    answers: (yield* all(answers)).map((answer) => ({ ...answer, agreed: answer.agreed === 1 })),
    changed,
  }
}

export function* absencesWithin({ start, end }: Stretch): Work<Absence[]> {
  const within = sql.selectFrom('duty_absence').selectAll().where('begins', '<', end).where('ends', '>', start)
  return (yield* all(within.orderBy('begins').orderBy('id'))).map(absenceOf)
}
