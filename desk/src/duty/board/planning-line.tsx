import { X } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'

/** How planning this month stands, and the way to stop it. */
export const PlanningLine = ({ desk }: { desk: Workspace }) => {
  const { plan } = words.value
  const at = desk.plans.planning.value
  if (!at || at.ended !== null || at.month !== desk.plans.month.value) return null
  return (
    <div class="progress planning">
      <label>
        {plan.phases[at.phase]}
        <progress max={Math.max(1, at.of)} value={at.done} />
      </label>
      <span class="soft">{at.uncovered === null ? '' : plan.soFar(at.uncovered)}</span>
      <button type="button" class="button quiet" onClick={() => void desk.plans.stop().catch(desk.fault)}>
        <Icon of={X} />
        {plan.stop}
      </button>
    </div>
  )
}
