import type { DutyPlan } from '@zop/wire'
import { words } from '../../words/language.ts'

/** Where a plan is on its way from draft to binding. */
export const StatusPill = ({ plan }: { plan: DutyPlan | null }) => {
  const { status, statusHint } = words.value.plan
  if (!plan) return null
  const holds = plan.status === 'binding' || plan.status === 'closed'
  return (
    <span class={holds ? 'state' : 'state closed'} title={statusHint[plan.status]}>
      {status[plan.status]}
    </span>
  )
}
