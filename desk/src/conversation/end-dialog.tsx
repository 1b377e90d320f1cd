import { type Signal, useSignal } from '@preact/signals'
import { Trash2, TriangleAlert } from 'lucide'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'

/** Asks once, then deletes at once. */
export const EndDialog = ({ desk, conversation, asking }: { desk: Workspace; conversation: Conversation; asking: Signal<boolean> }) => {
  const busy = useSignal(false)
  const failed = useSignal(false)
  const { end } = words.value
  const close = () => {
    asking.value = false
    failed.value = false
  }
  const finish = async () => {
    busy.value = true
    const over = await desk.end(conversation.id)
    busy.value = false
    if (over) close()
    else failed.value = true
  }
  return (
    <Dialog title={end.title} shown={asking.value} close={close}>
      <p>{end.text}</p>
      <div role="alert">
        {failed.value ? (
          <p class="warning">
            <Icon of={TriangleAlert} />
            <span>{end.failed}</span>
          </p>
        ) : null}
      </div>
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={close}>
          {end.keep}
        </button>
        <button type="button" class="button danger solid" disabled={busy.value} onClick={() => void finish().catch(desk.fault)}>
          <Icon of={Trash2} />
          {busy.value ? end.working : end.confirm}
        </button>
      </div>
    </Dialog>
  )
}
