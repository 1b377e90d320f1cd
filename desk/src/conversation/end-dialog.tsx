import { type Signal, useSignal } from '@preact/signals'
import { Trash2 } from 'lucide'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { Complaint } from '../notice/complaint.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
}

/** Asks once, then deletes at once. What the person asked to keep is deleted by a signed statement, with a receipt (F3). */
const EndDialog = ({ desk, conversation, asking }: Props & { asking: Signal<boolean> }) => {
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
      <Complaint text={failed.value ? (kept ? erase.failed : end.failed) : null} />
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

/** Ends or deletes the conversation, after having asked. */
export const EndButton = ({ desk, conversation, text }: Props & { text: string }) => {
  const asking = useSignal(false)
  return (
    <>
      <button
        type="button"
        class="button danger"
        onClick={() => {
          asking.value = true
        }}
      >
        <Icon of={Trash2} />
        {text}
      </button>
      <EndDialog desk={desk} conversation={conversation} asking={asking} />
    </>
  )
}
