import type { DutyPlan } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import { type Refused, refuse, refuseRule } from '../../serve/refuse.ts'
import type { Changed, DutyChange, PlanState } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { type Deed, linesOf, noticesOf, type Turned } from './tell.ts'

export type Sources = Pick<World, 'store' | 'clock' | 'news' | 'reminders'>

/** A plan in its next version. */
export const next = ({ answers: _, ...plan }: DutyPlan, change: Partial<PlanState>): PlanState => ({ ...plan, ...change, version: plan.version + 1 })

const refusals: Readonly<Record<Exclude<Changed, 'changed'>, Refused>> = {
  'newer-version': refuse('newer-version'),
  booked: refuseRule('overlap'),
  known: refuse('malformed'),
  missing: refuse('not-found'),
}

/** Writes months with their history and whoever is told, all or nothing; inside a turn. Null: it is done. */
export const commit = async (
  { store, clock, news, reminders }: Sources,
  deed: Deed,
  turned: readonly Turned[],
  more: DutyChange = {},
): Promise<Refused | null> => {
  const hour = hourOf(clock)
  const notices = noticesOf(turned, deed, hour)
  const done = await store.changeDuty({
    ...more,
    plans: turned.map(({ before, after }) => ({ version: before?.version ?? null, plan: { ...after, changed: hour } })),
    history: [...turned.flatMap((one) => linesOf(one, deed, hour)), ...(more.history ?? [])],
    notices,
  })
  if (done !== 'changed') return refusals[done]
  await news.read()
  for (const { account, id } of notices) reminders.tell([account], 'change', id)
  return null
}
