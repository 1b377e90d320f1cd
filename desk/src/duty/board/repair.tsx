import { useSignal } from '@preact/signals'
import type { Reply } from '@zop/wire'
import { LifeBuoy } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { stepOf } from './remedies.tsx'

type Found = Reply<'repairMonth'>

const Moves = ({ desk, found }: { desk: Workspace; found: Found }) => {
  const { repair } = words.value.plan
  const told = desk.plans.told.value
  if (!told || found.moves.length === 0) return <p>{repair.none}</p>
  return (
    <>
      <ul class="plain-list">
        {found.moves.map((move) => (
          <li key={`${move.slot} ${move.off} ${move.on}`}>{stepOf(told, move)}</li>
        ))}
      </ul>
      <p class="soft">{repair.left(found.uncovered)}</p>
    </>
  )
}

/** What fills the gaps that absences have left, with the fewest changes; the coordinator looks at it first. */
export const Repair = ({ desk }: { desk: Workspace }) => {
  const { repair, no } = words.value.plan
  const found = useSignal<Found | null>(null)
  const busy = useSignal(false)
  const close = () => {
    found.value = null
  }
  const look = async () => {
    busy.value = true
    try {
      const answer = await desk.ground.line.call('repairMonth', { month: desk.plans.month.peek() }, {})
      if (answer.kind === 'ok') found.value = answer.value
      else desk.notices.warn((say) => say.plan.repair.failed)
    } finally {
      busy.value = false
    }
  }
  const apply = async () => {
    const moves = found.peek()?.moves ?? []
    close()
    await desk.plans.moves.make(moves)
  }
  return (
    <>
      <button type="button" class="button quiet" disabled={busy.value} onClick={() => void look().catch(desk.fault)}>
        <Icon of={LifeBuoy} />
        {busy.value ? repair.searching : repair.open}
      </button>
      <Dialog title={repair.title} shown={found.value !== null} close={close}>
        {found.value ? <Moves desk={desk} found={found.value} /> : null}
        <div class="row-of-buttons">
          {found.value && found.value.moves.length > 0 ? (
            <button type="button" class="button" onClick={() => void apply().catch(desk.fault)}>
              {repair.apply}
            </button>
          ) : null}
          <button type="button" class="button quiet" onClick={close}>
            {no}
          </button>
        </div>
      </Dialog>
    </>
  )
}
