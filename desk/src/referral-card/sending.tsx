import { useSignal } from '@preact/signals'
import { SendHorizontal } from 'lucide'
import type { Conversation } from '../conversation/conversation.ts'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { notSealed, useAttempt } from '../notice/attempt.ts'
import { Complaint } from '../notice/complaint.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Card } from './card.ts'
import { CardShown } from './shown.tsx'

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
  readonly card: Card
  readonly back: () => void
}

/** The card as the person will see it, and what the counsellor adds to it. */
export const Sending = ({ desk, conversation, card, back }: Props) => {
  const { referralCard: say } = words.value
  const note = useSignal('')
  const { busy, wrong, run } = useAttempt(notSealed)
  const send = async () => {
    const came = await conversation.say({ ...card, note: note.peek().trim() })
    if (came !== 'queued') return (text: typeof words.value) => text.trouble.notOpen
    desk.view.showSheet(null)
    return null
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void run(send).catch(desk.fault)
      }}
    >
      <p>{say.chosen}</p>
      <CardShown card={{ ...card, note: note.value }} />
      <label class="stack">
        {say.note}
        <textarea
          class="box"
          {...unaided}
          rows={2}
          maxLength={1000}
          value={note.value}
          onInput={({ currentTarget }) => {
            note.value = currentTarget.value
          }}
        />
      </label>
      <Complaint text={wrong.value?.(words.value)} />
      <div class="row-of-buttons">
        <button type="submit" class="button" aria-disabled={busy.value}>
          <Icon of={SendHorizontal} />
          {say.send}
        </button>
        <button type="button" class="button quiet" onClick={back}>
          {say.back}
        </button>
      </div>
    </form>
  )
}
