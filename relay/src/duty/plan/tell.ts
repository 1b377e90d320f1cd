import { randomBytes } from 'node:crypto'
import type { DutyNotice, DutyPlan, DutyRule, DutySlot, PlanChange } from '@zop/wire'
import type { PlanState, StoredChange, StoredNotice } from '../../store/duty-plan.ts'
import { type Difference, differences } from './differences.ts'

/** Who changes a plan, and how. */
export interface Deed {
  readonly kind: PlanChange['kind']
  /** Account; null where nobody did it by hand. */
  readonly by: string | null
  /** Where that is somebody else. */
  readonly forWhom?: string | null
  /** The hard rule that is bent, by slot and account. */
  readonly bent?: (slot: string, account: string) => DutyRule | null
}

/** One month before and after. */
export interface Turned {
  readonly before: DutyPlan | null
  readonly after: PlanState
}

const nothing = { slots: [], assignments: [] }

const diffOf = ({ before, after }: Turned): Difference[] => differences(before ?? nothing, after)

const kindOf = ({ kind }: Deed, { old, new: now, from, to }: Difference): PlanChange['kind'] => {
  if (from !== null && from === to) return 'moved'
  if (now === null || (to === null && kind === 'assigned')) return 'removed'
  return old === null ? 'assigned' : kind
}

/** Deeds that concern the month as a whole. */
const ofMonth: ReadonlySet<PlanChange['kind']> = new Set(['planned', 'draft', 'consultation', 'binding', 'closed', 'slots'])

/** What the history keeps of a change. */
export const linesOf = (turned: Turned, deed: Deed, hour: number): StoredChange[] => {
  const { month, status } = turned.after
  const line = { month, hour, status, by: deed.by, forWhom: deed.forWhom ?? null, rule: null }
  const whole = ofMonth.has(deed.kind) ? [{ ...line, kind: deed.kind, slot: null, from: null, to: null }] : []
  const single = diffOf(turned).map((one) => {
    const slot = (one.new ?? one.old)?.id ?? null
    const rule = slot !== null && one.to !== null ? (deed.bent?.(slot, one.to) ?? null) : null
    return { ...line, kind: kindOf(deed, one), slot, from: one.from, to: one.to, rule }
  })
  return [...whole, ...single]
}

interface Own {
  readonly account: string
  readonly month: string
  readonly kind: PlanChange['kind']
  readonly old: DutySlot | null
  readonly new: DutySlot | null
}

const ownOf = (turned: Turned, deed: Deed): Own[] =>
  diffOf(turned).flatMap((one): Own[] => {
    const { from, to, old, new: now } = one
    const about = { month: turned.after.month, kind: kindOf(deed, one) }
    if (from !== null && from === to) return [{ account: from, ...about, old, new: now }]
    const lost = from === null ? [] : [{ account: from, ...about, old, new: null }]
    return to === null ? lost : [...lost, { account: to, ...about, old: null, new: now }]
  })

/** Whoever gave one duty for another hears of both at once. */
const together = (own: readonly Own[]): Own[] => {
  const [lost, got] = [own.filter((one) => one.new === null), own.filter((one) => one.old === null)]
  const [first, other] = [lost[0], got[0]]
  return lost.length === 1 && got.length === 1 && first && other ? [{ ...other, old: first.old }, ...own.filter((one) => one.old && one.new)] : [...own]
}

const noticed = (slot: DutySlot | null): DutyNotice['old'] => slot && { slot: slot.id, start: slot.start, end: slot.end, channel: slot.channel }

const noticeOf = ({ account, month, kind, old, new: now }: Own, hour: number): StoredNotice => ({
  id: randomBytes(16).toString('base64url'),
  account,
  month,
  hour,
  kind,
  old: noticed(old),
  new: noticed(now),
})

const becomesBinding = ({ before, after }: Turned): boolean => after.status === 'binding' && before?.status !== 'binding'

/** Whom a change is told: those whose own duty in a binding plan it changes, unless they did it themselves; and everybody on duty when a plan becomes binding. */
export const noticesOf = (turned: readonly Turned[], deed: Deed, hour: number): StoredNotice[] => {
  const changed = turned.filter(({ before, after }) => before?.status === 'binding' && after.status === 'binding').flatMap((one) => ownOf(one, deed))
  const bound = turned
    .filter(becomesBinding)
    .flatMap(({ after }) =>
      [...new Set(after.assignments.map(({ account }) => account))].map(
        (account): Own => ({ account, month: after.month, kind: 'binding', old: null, new: null }),
      ),
    )
  const byAccount = Map.groupBy(changed, ({ account }) => account)
  return [...[...byAccount.values()].flatMap(together), ...bound].filter(({ account }) => account !== deed.by).map((one) => noticeOf(one, hour))
}
