import { useSignal } from '@preact/signals'
import { Download, FileDown, MessageCircleQuestion } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { Complaint } from '../notice/complaint.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { agreementIn } from './agreement.ts'
import { type Copy, makeCopy } from './copy.ts'

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
}

const Ask = ({ desk, conversation }: Props) => {
  const { exporting } = words.value
  const reason = useSignal('')
  const wrong = useSignal<string | null>(null)
  const ask = async () => {
    if (reason.peek().trim() === '') {
      wrong.value = exporting.empty
      return
    }
    const came = await conversation.say({ kind: 'export-asked', reason: reason.peek().trim() })
    wrong.value = came === 'queued' ? null : words.peek().trouble.notOpen
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void ask().catch(desk.fault)
      }}
    >
      <label class="stack">
        {exporting.reason}
        <textarea
          class="box"
          {...unaided}
          rows={2}
          maxLength={500}
          value={reason.value}
          aria-describedby="reason-hint"
          onInput={({ currentTarget }) => {
            reason.value = currentTarget.value
          }}
        />
      </label>
      <p id="reason-hint" class="soft">
        {exporting.reasonHint}
      </p>
      <Complaint text={wrong.value} />
      <button type="submit" class="button">
        <Icon of={MessageCircleQuestion} />
        {exporting.ask}
      </button>
    </form>
  )
}

/** The words stand here once; the file is saved by a press, so that the browser asks where. */
const Made = ({ copy }: { copy: Copy }) => {
  const { exporting, file: say } = words.value
  const address = useSignal<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([copy.file], { type: 'application/octet-stream' }))
    address.value = made
    return () => URL.revokeObjectURL(made)
  }, [copy])
  return (
    <>
      <p role="status">{exporting.done}</p>
      <p class="phrase" lang="de">
        <code>{copy.phrase}</code>
      </p>
      <p>{exporting.keep}</p>
      {address.value ? (
        <a class="button" href={address.value} download={copy.name}>
          <Icon of={Download} />
          {say.save}
        </a>
      ) : null}
    </>
  )
}

const Make = ({ desk, conversation }: Props) => {
  const { exporting } = words.value
  const state = useSignal<'still' | 'making' | 'failed'>('still')
  const copy = useSignal<Copy | null>(null)
  if (copy.value) return <Made copy={copy.value} />
  const make = async () => {
    if (state.peek() === 'making') return
    state.value = 'making'
    try {
      copy.value = await makeCopy(desk, conversation)
    } finally {
      state.value = copy.peek() ? 'still' : 'failed'
    }
  }
  return (
    <>
      <p>{exporting.agreed}</p>
      <Complaint text={state.value === 'failed' ? exporting.failed : null} />
      <button type="button" class="button" aria-disabled={state.value === 'making'} onClick={() => void make().catch(desk.fault)}>
        <Icon of={FileDown} />
        {state.value === 'making' ? exporting.making : exporting.make}
      </button>
    </>
  )
}

/** A copy for the centre's own records: only with the person's yes, and the person sees that one exists. */
export const ExportSheet = ({ desk, conversation }: Props) => {
  const { exporting } = words.value
  const close = () => desk.view.showSheet(null)
  const { kind } = agreementIn(conversation.content.value.entries)
  return (
    <Dialog title={exporting.title} shown={desk.view.sheet.value === 'export'} close={close}>
      <p>{exporting.text}</p>
      {kind === 'none' ? <Ask desk={desk} conversation={conversation} /> : null}
      {kind === 'asked' ? <p role="status">{exporting.asked}</p> : null}
      {kind === 'agreed' ? <Make desk={desk} conversation={conversation} /> : null}
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={close}>
          {exporting.close}
        </button>
      </div>
    </Dialog>
  )
}
