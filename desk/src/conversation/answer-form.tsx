import { useSignal, useSignalEffect } from '@preact/signals'
import { SendHorizontal, TextQuote, TriangleAlert } from 'lucide'
import { useRef } from 'preact/hooks'
import { Attach, Tray } from '../file/attach.tsx'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { faultNumber, type Sentence } from '../notice/notices.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation, Sending } from './conversation.ts'
import { LeftOver } from './left-over.tsx'

const complaint = (came: Sending): Sentence | null => {
  switch (came) {
    case 'queued':
    case 'empty':
      return null
    case 'too-long':
      return (say) => say.trouble.tooLong
    case 'no-directory':
      return (say) => say.trouble.noDirectory
    case 'consent-over':
      return (say) => say.trouble.consentOver
    case 'not-open':
      return (say) => say.trouble.notOpen
  }
}

/** The reply. What is typed stays until it has been sealed; nothing leaves before that (D6). */
export const AnswerForm = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const busy = useSignal(false)
  const wrong = useSignal<Sentence | null>(null)
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
    busy.value = true
    wrong.value = null
    try {
      wrong.value = complaint(await conversation.send())
    } catch (error) {
      const id = faultNumber()
      console.error(`fault ${id}`, error instanceof Error ? error.name : typeof error)
      wrong.value = (text) => text.trouble.sealing(id)
    } finally {
      busy.value = false
      box.current?.focus()
    }
  }

  return (
    <form
      class="answer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div role="alert">
        {pressed.value ? <p class="soft">{words.value.trouble.opening}</p> : null}
        {wrong.value ? (
          <p class="warning">
            <Icon of={TriangleAlert} />
            <span>{wrong.value(words.value)}</span>
          </p>
        ) : null}
      </div>
      <LeftOver desk={desk} conversation={conversation} />
      <Tray desk={desk} conversation={conversation} />
      <div class="answer-label">
        <label for="answer">{say.answer}</label>
        {desk.connection.value === 'lost' ? <span class="gone">{words.value.connection.lostHint}</span> : <span class="soft hint">{say.answerHint}</span>}
      </div>
      <div class="answer-row">
        <textarea
          id="answer"
          ref={box}
          class="box"
          rows={3}
          dir="auto"
          {...unaided}
          aria-keyshortcuts="R"
          value={conversation.draft.value}
          onInput={(event) => {
            conversation.draft.value = event.currentTarget.value
            pressed.value = false
            wrong.value = null
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void send()
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
