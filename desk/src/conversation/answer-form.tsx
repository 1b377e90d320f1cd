import { useSignal, useSignalEffect } from '@preact/signals'
import { SendHorizontal, TextQuote } from 'lucide'
import { useRef } from 'preact/hooks'
import { Attach, Tray } from '../file/attach.tsx'
import { Icon } from '../look/icon.tsx'
import { notSealed, useAttempt } from '../notice/attempt.ts'
import { Complaint } from '../notice/complaint.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import { LeftOver } from './left-over.tsx'
import { unsendable } from './unsendable.ts'
import { WritingBox } from './writing-box.tsx'

/** The reply. What is typed stays until it has been sealed; nothing leaves before that (D6). */
export const AnswerForm = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const { busy, wrong, run } = useAttempt(notSealed)
  /** Pressed before the conversation could be written to: it goes by itself once it can, unless the person types on. */
  const pressed = useSignal(false)
  const { conversation: say } = words.value

  useSignalEffect(() => {
    if (desk.view.reply.value !== conversation.id || !box.current) return
    box.current.focus()
    desk.view.replying()
  })

  useSignalEffect(() => {
    if (!pressed.value || conversation.state.value === 'reading') return
    pressed.value = false
    void send()
  })

  const send = async () => {
    if (busy.peek()) return
    if (conversation.state.peek() === 'reading' && conversation.draft.peek().trim() !== '') {
      pressed.value = true
      return
    }
    await run(async () => unsendable(await conversation.send()))
    box.current?.focus()
  }

  return (
    <form
      class="answer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p role="status" class="soft">
        {pressed.value ? words.value.trouble.opening : null}
      </p>
      <Complaint text={wrong.value?.(words.value)} />
      <LeftOver desk={desk} conversation={conversation} />
      <Tray desk={desk} conversation={conversation} />
      <div class="answer-label">
        <label for="answer">{say.answer}</label>
        {desk.connection.value === 'lost' ? <span class="gone">{words.value.connection.lostHint}</span> : <span class="soft hint">{say.answerHint}</span>}
      </div>
      <div class="answer-row">
        <WritingBox
          id="answer"
          box={box}
          rows={3}
          shortcut="R"
          draft={conversation.draft}
          send={() => void send()}
          typed={() => {
            pressed.value = false
            wrong.value = null
          }}
        />
        <button type="submit" class="button" aria-disabled={busy.value}>
          <Icon of={SendHorizontal} />
          {say.send}
        </button>
      </div>
      <div class="answer-extras">
        <button type="button" class="button plain" aria-keyshortcuts="B" onClick={() => desk.view.showSheet('blocks')}>
          <Icon of={TextQuote} />
          {words.value.blocks.open}
        </button>
        <Attach desk={desk} conversation={conversation} />
      </div>
    </form>
  )
}
