import type { Assignment } from '@zop/wire'
import type { Changed, DutyChange, PlanState } from '../duty-plan.ts'
import { absenceRow, changeRow, monthRow, noticeRow, planOf, slotRow, swapRow } from './duty-rows.ts'
import { sql } from './query.ts'
import { heeding, one, put, type Rule, run, type Work } from './work.ts'

/** What a rule of the schema says of a duty. */
const meanings: Readonly<Record<Rule, Changed>> = { excluded: 'booked', unique: 'booked', primary: 'known', foreign: 'missing' }

function* versionOf(month: string): Work<number | null> {
  return (yield* one(sql.selectFrom('duty_month').select('version').where('month', '=', month)))?.version ?? null
}

interface Step {
  readonly plan: PlanState
  /** What goes before anything comes, so that two people can change places. */
  readonly slotsOff: readonly string[]
  readonly off: readonly Assignment[]
  readonly slots: PlanState['slots']
  readonly on: readonly Assignment[]
}

/** Only what differs is written. Whoever stands on a slot that moves goes and comes again. */
function* stepOf(plan: PlanState): Work<Step> {
  const before = yield* planOf(plan.month)
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

function* putMonth(plan: PlanState): Work<void> {
  const { month, ...rest } = monthRow(plan)
  const added = sql.insertInto('duty_month').values({ month, ...rest })
  yield* put(added.onConflict((same) => same.column('month').doUpdateSet(rest)))
  // Nobody has answered a draft.
  if (plan.status === 'draft') yield* put(sql.deleteFrom('duty_answer').where('month', '=', month))
}

/** A slot of this month changes; one of another month is refused as known. */
function* putSlot(month: string, slot: PlanState['slots'][number]): Work<void> {
  const { id, ...row } = slotRow(month, slot)
  const mine = sql.updateTable('duty_slot').set(row).where('id', '=', id).where('month', '=', month)
  if ((yield* run(mine)) === 0) yield* put(sql.insertInto('duty_slot').values({ id, ...row }))
}

function* writePlans(plans: readonly PlanState[]): Work<void> {
  const steps: Step[] = []
  for (const plan of plans) steps.push(yield* stepOf(plan))
  for (const { plan } of steps) yield* putMonth(plan)
  for (const { off } of steps) for (const { id } of off) yield* put(sql.deleteFrom('duty_assignment').where('id', '=', id))
  for (const { slotsOff } of steps) for (const id of slotsOff) yield* put(sql.deleteFrom('duty_slot').where('id', '=', id))
  for (const { plan, slots } of steps) for (const slot of slots) yield* putSlot(plan.month, slot)
  for (const { on } of steps) for (const one of on) yield* put(sql.insertInto('duty_assignment').values(one))
}

/** An offer goes with the duty that it is about, or that it asks for. */
function* dropLooseOffers(): Work<void> {
  const standing = sql.selectFrom('duty_assignment').select('id')
  const offers = sql.deleteFrom('duty_swap')
  yield* put(
    offers.where((any) => any.or([any('assignment', 'not in', standing), any.and([any('in_return', 'is not', null), any('in_return', 'not in', standing)])])),
  )
}

function* writeOffer({ offer, withdrawn }: DutyChange): Work<void> {
  if (withdrawn !== undefined) yield* put(sql.deleteFrom('duty_swap').where('id', '=', withdrawn))
  if (!offer) return
  yield* put(sql.deleteFrom('duty_swap').where('assignment', '=', offer.assignment))
  yield* put(sql.insertInto('duty_swap').values(swapRow(offer)))
}

function* write(change: DutyChange): Work<void> {
  const { plans = [], history = [], notices = [], absence, returned } = change
  yield* writePlans(plans.map(({ plan }) => plan))
  if (returned !== undefined) yield* put(sql.deleteFrom('duty_absence').where('id', '=', returned))
  if (absence) yield* put(sql.insertInto('duty_absence').values(absenceRow(absence)))
  yield* writeOffer(change)
  yield* dropLooseOffers()
  for (const one of history) yield* put(sql.insertInto('duty_change').values(changeRow(one)))
  for (const one of notices) yield* put(sql.insertInto('duty_notice').values(noticeRow(one)))
}

/** What is not `changed` has written nothing. */
export function* writeDuty(change: DutyChange): Work<Changed> {
  for (const { plan, version } of change.plans ?? []) if ((yield* versionOf(plan.month)) !== version) return 'newer-version'
  const broken = yield* heeding(() => write(change))
  return broken === null ? 'changed' : meanings[broken]
}
