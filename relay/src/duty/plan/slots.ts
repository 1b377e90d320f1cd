import type { Body, DutyPlan, Slot } from '@zop/wire'
import type { PersonCaller } from '../../serve/handler.ts'
import { type Refused, refuse, refuseRule } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { monthOf } from '../calendar.ts'
import { commit, next } from './commit.ts'
import { hasBegun } from './open.ts'

type Slots = Body<'putSlots'>['slots']

/** Each belongs to the day, and so to the month, in which it starts. */
const areOf = (slots: Slots, month: string): boolean =>
  new Set(slots.map(({ id }) => id)).size === slots.length && slots.every(({ start }) => monthOf(start) === month)

const changed = (before: readonly Slot[], after: readonly Slot[]): Slot[] => {
  const texts = new Set(before.map((slot) => JSON.stringify(slot)))
  return after.filter((slot) => !texts.has(JSON.stringify(slot)))
}

/** What differs between two lists of slots, as it was and as it is. */
const differing = (before: readonly Slot[], after: readonly Slot[]): Slot[] => [...changed(before, after), ...changed(after, before)]

const newMonth = (month: string, slots: Slots) => ({ month, status: 'draft' as const, version: 1, slots, assignments: [], made: null, changed: 0 })

/** A duty that has become a meeting has nobody on it. */
const stillThere = ({ assignments }: DutyPlan, slots: Slots) => {
  const duties = new Set(slots.flatMap(({ kind, id }) => (kind === 'duty' ? [id] : [])))
  return assignments.filter(({ slot }) => duties.has(slot))
}

const after = (world: World, before: DutyPlan | null, { month, slots }: { month: string; slots: Slots }): ReturnType<typeof next> | Refused => {
  if (!before) return newMonth(month, slots)
  if (before.status === 'closed') return refuseRule('status')
  if (before.status === 'binding' && differing(before.slots, slots).some((slot) => hasBegun(world, slot))) return refuseRule('past')
  return next(before, { slots, assignments: stillThere(before, slots) })
}

/** The slots of a month, whole. Who is on a slot that moves goes with it, who is on one that goes has that duty no more. */
export const putSlots = async (world: World, { account: by }: PersonCaller, month: string, { version, slots }: Body<'putSlots'>) => {
  if (!areOf(slots, month)) return refuse('malformed')
  const before = await world.store.dutyPlan(month)
  if ((before?.version ?? null) !== version) return refuse('newer-version')
  const plan = after(world, before, { month, slots })
  if ('refused' in plan) return plan
  return (await commit(world, { kind: 'slots', by: by.id }, [{ before, after: plan }])) ?? { version: plan.version }
}
