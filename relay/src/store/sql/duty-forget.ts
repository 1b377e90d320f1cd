import type { Month, PlanStatus } from '@zop/wire'
import { sql } from './query.ts'
import { put, run, type Work } from './work.ts'

/** Who was absent is not kept for ever: what became of their duties is. */
export function* forgetAbsences(minute: number): Work<number> {
  const hour = Math.floor(minute / 60)
  const told = sql.deleteFrom('duty_change').where('slot', 'is', null).where('kind', 'in', ['absent', 'returned', 'said'])
  yield* put(told.where('hour', '<', hour))
  yield* put(sql.updateTable('duty_change').set({ kind: 'removed', author: null, for_whom: null }).where('kind', '=', 'absent').where('hour', '<', hour))
  return yield* run(sql.deleteFrom('duty_absence').where('ends', '<', minute))
}

const nobody = { author: null, for_whom: null, off: null, came: null }

/** Who was on duty in months before this one, who changed what, and what centres wrote; such a month is closed. Slots, staffed minutes and nameless lines stay. */
export function* forgetMonths(before: Month): Work<number> {
  const old = sql.selectFrom('duty_month').select('month').where('month', '<', before)
  const slots = sql.selectFrom('duty_slot').select('id').where('month', 'in', old)
  const named = sql.updateTable('duty_change').set(nobody).where('month', '<', before)
  const changes = [
    sql.deleteFrom('duty_assignment').where('slot', 'in', slots),
    named.where((row) => row.or([row('author', 'is not', null), row('for_whom', 'is not', null), row('off', 'is not', null), row('came', 'is not', null)])),
    sql.deleteFrom('duty_answer').where('month', '<', before),
    sql.deleteFrom('duty_gap').where('month', '<', before),
    sql.deleteFrom('duty_notice').where('month', '<', before),
    sql
      .updateTable('duty_month')
      .set((row) => ({ status: 'closed' satisfies PlanStatus, version: row('version', '+', 1) }))
      .where('month', '<', before)
      .where('status', '<>', 'closed'),
  ]
  let count = 0
  for (const change of changes) count += yield* run(change)
  return count
}
