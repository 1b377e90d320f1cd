import type { Assignment, DutyPlan, DutySlot, Slot } from '@zop/wire'

export type PlanParts = Pick<DutyPlan, 'slots' | 'assignments'>

/** One duty that somebody has lost, got, or still has at another time. */
export interface Difference {
  readonly old: DutySlot | null
  readonly new: DutySlot | null
  /** Accounts. */
  readonly from: string | null
  readonly to: string | null
}

const dutiesOf = (slots: readonly Slot[]): Map<string, DutySlot> => new Map(slots.flatMap((slot) => (slot.kind === 'duty' ? [[slot.id, slot] as const] : [])))

const sameTime = (one: DutySlot, other: DutySlot): boolean => one.start === other.start && one.end === other.end && one.channel === other.channel

const inSlot = (old: DutySlot | null, now: DutySlot | null, { before, after }: Record<'before' | 'after', readonly Assignment[]>): Difference[] => {
  const stays = after.flatMap(({ account }) => (before.some((one) => one.account === account) ? [account] : []))
  const gone = before.flatMap(({ account }) => (stays.includes(account) ? [] : [account]))
  const come = after.flatMap(({ account }) => (stays.includes(account) ? [] : [account]))
  const moved = old && now && !sameTime(old, now) ? stays.map((account) => ({ old, new: now, from: account, to: account })) : []
  // Who goes and who comes are one line as far as they go together.
  const pairs = Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({ old, new: now, from: gone[at] ?? null, to: come[at] ?? null }))
  return [...moved, ...pairs]
}

/** Whose duties differ between two states of a plan. */
export const differences = (before: PlanParts, after: PlanParts): Difference[] => {
  const [old, now] = [dutiesOf(before.slots), dutiesOf(after.slots)]
  const [had, have] = [Map.groupBy(before.assignments, ({ slot }) => slot), Map.groupBy(after.assignments, ({ slot }) => slot)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) =>
    inSlot(old.get(id) ?? null, now.get(id) ?? null, { before: had.get(id) ?? [], after: have.get(id) ?? [] }),
  )
}
