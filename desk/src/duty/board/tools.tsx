import { Keyboard, Printer, Redo2, Sparkles, Undo2 } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { PlanExport } from '../exchange/plan-export.tsx'
import { Publish } from './publish.tsx'
import { Repair } from './repair.tsx'

interface Props {
  readonly desk: Workspace
  /** The gaps in words, empty where there are none. */
  readonly open: string
  readonly turnBack: (way: 'undo' | 'redo') => void
  readonly keys: () => void
}

const Propose = ({ desk }: { desk: Workspace }) => {
  const { plan: say } = words.value
  const { plans, notices } = desk
  const plan = plans.told.value?.plan
  const running = plans.planning.value !== null && plans.planning.value.ended === null && plans.planning.value.phase !== 'reasons'
  const propose = async () => {
    const came = await plans.propose()
    if (came === null) return
    notices.warn((words) =>
      came === 'taken' ? words.plan.busy : words.plan.taken[came === 'newer-version' ? 'version' : came === 'unreachable' ? came : 'refused'],
    )
  }
  if (plan?.status !== 'draft') return null
  return (
    <button type="button" class="button quiet" disabled={running} onClick={() => void propose().catch(desk.fault)}>
      <Icon of={Sparkles} />
      {plan.made ? say.proposeAgain : say.propose}
    </button>
  )
}

/** What a coordinator does with a month: plan, take back, publish; everybody: print. */
export const Tools = ({ desk, open, turnBack, keys }: Props) => {
  const { plan: say } = words.value
  const { moves } = desk.plans
  const coordinates = desk.signedIn.role === 'coordinator'
  const plan = desk.plans.told.value?.plan
  return (
    <div class="board-tools">
      {coordinates ? (
        <>
          <Propose desk={desk} />
          {open === '' || plan?.status === 'draft' || plan?.status === 'closed' ? null : <Repair desk={desk} />}
          <button type="button" class="button plain" disabled={!moves.canUndo.value} aria-keyshortcuts="Control+Z" onClick={() => turnBack('undo')}>
            <Icon of={Undo2} />
            {say.undo}
          </button>
          <button type="button" class="button plain" disabled={!moves.canRedo.value} aria-keyshortcuts="Control+Shift+Z" onClick={() => turnBack('redo')}>
            <Icon of={Redo2} />
            {say.redo}
          </button>
        </>
      ) : null}
      <button type="button" class="button plain tool-wide" onClick={() => print()}>
        <Icon of={Printer} />
        {say.print}
      </button>
      <PlanExport desk={desk} />
      <button type="button" class="button plain tool-wide" aria-keyshortcuts="?" onClick={keys}>
        <Icon of={Keyboard} />
        {say.keys}
      </button>
      {coordinates ? <Publish desk={desk} open={open} /> : null}
    </div>
  )
}
