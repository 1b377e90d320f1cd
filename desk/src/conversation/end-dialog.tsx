import { type Signal, useSignal } from '@preact/signals'
import { Trash2, TriangleAlert } from 'lucide'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'

/** Asks once, then deletes at once. What the person asked to keep is deleted by a signed statement, with a receipt (F3). */
export const EndDialog = ({ desk, conversation, asking }: { desk: Workspace; conversation: Conversation; asking: Signal<boolean> }) => {
  const busy = useSignal(false)
  const failed = useSignal(false)
  /** The relay says so where the lane did not know it yet. */
  const found = useSignal(false)
  const kept = found.value || Boolean(desk.lanes.find(conversation.id)?.kept)
  const { end, erase } = words.value
  const close = () => {
    asking.value = false
    failed.value = false
  }
  const finish = async () => {
    busy.value = true
    failed.value = false
    try {
      const came = kept ? await desk.erase(conversation) : await desk.end(conversation.id)
      if (came === 'over') close()
      else if (came === 'kept') found.value = true
      else failed.value = true
    } finally {
      busy.value = false
    }
  }
  const failure = (error: unknown) => {
    failed.value = true
    desk.fault(error)
  }
  return (
    <Dialog title={kept ? erase.title : end.title} shown={asking.value} close={close}>
      <p>{kept ? erase.text : end.text}</p>
      <div role="alert">
        {failed.value ? (
          <p class="warning">
            <Icon of={TriangleAlert} />
            <span>{kept ? erase.failed : end.failed}</span>
          </p>
        ) : null}
      </div>
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={close}>
          {end.keep}
        </button>
        <button type="button" class="button danger solid" disabled={busy.value} onClick={() => void finish().catch(failure)}>
          <Icon of={Trash2} />
          {busy.value ? end.working : kept ? erase.confirm : end.confirm}
        </button>
      </div>
    </Dialog>
  )
}
