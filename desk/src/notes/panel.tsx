import { useSignal, useSignalEffect } from '@preact/signals'
import { CornerUpLeft, EyeOff, NotebookPen, TriangleAlert } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import type { Entry } from '../conversation/timeline.ts'
import { stampOf } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { faultNumber, type Sentence } from '../notice/notices.ts'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Noting } from './notes.ts'

type Noted = Extract<Entry, { text: string }>

const complaint = (came: Noting): Sentence | null => {
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
    case 'unreachable':
    case 'refused':
      return (say) => say.notes.failed
  }
}

const Line = ({ chain, entry, take }: { chain: Conversation; entry: Noted; take: (text: string) => void }) => {
  const { notes, conversation: say } = words.value
  const author = chain.content.value.chain?.people[entry.by]?.certificate.name
  return (
    <li class="note">
      <p class="soft">
        {entry.from === 'me' ? say.me : (author ?? say.colleague)} · {stampOf(entry.sent, language.value)}
      </p>
      {entry.kind === 'draft' ? <p class="note-kind">{notes.draft}</p> : null}
      <p dir="auto" class="note-text">
        {entry.text}
      </p>
      {entry.kind === 'draft' ? (
        <button type="button" class="button quiet" onClick={() => take(entry.text)}>
          <Icon of={CornerUpLeft} />
          {notes.useDraft}
        </button>
      ) : null}
    </li>
  )
}

/** Notes among colleagues about the conversation that is open. */
export const NotesPanel = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { notes } = words.value
  const box = useRef<HTMLTextAreaElement>(null)
  const busy = useSignal(false)
  const wrong = useSignal<Sentence | null>(null)
  const about = desk.notes.about(conversation.id)
  useEffect(() => {
    void desk.notes.load(conversation.id).catch(desk.fault)
  }, [desk, conversation.id])
  useSignalEffect(() => {
    if (desk.view.note.value !== conversation.id || !box.current) return
    box.current.focus()
    desk.view.noting()
  })
  const lines = about.chains.value.flatMap((chain) =>
    chain.content.value.entries.flatMap((entry) => (entry.kind === 'note' || entry.kind === 'draft' ? [{ chain, entry }] : [])),
  )
  const take = (text: string) => {
    conversation.draft.value = [conversation.draft.peek(), text].filter((part) => part.trim() !== '').join('\n\n')
    desk.view.toReply()
  }
  const write = async () => {
    if (busy.peek()) return
    busy.value = true
    try {
      const typed = about.draft.peek()
      const came = await desk.notes.write(conversation, { kind: 'note', text: typed.trim() })
      wrong.value = complaint(came)
      if (came === 'queued' && about.draft.peek().startsWith(typed)) about.draft.value = about.draft.peek().slice(typed.length)
    } catch (error) {
      const id = faultNumber()
      console.error(`fault ${id}`, error instanceof Error ? error.name : typeof error)
      wrong.value = (text) => text.trouble.sealing(id)
    } finally {
      busy.value = false
    }
  }
  return (
    <section class="notes">
      <h3>{notes.title}</h3>
      <p class="soft fact-line">
        <Icon of={EyeOff} />
        <span>{notes.hint}</span>
      </p>
      <ul>
        {lines.length === 0 ? <li class="empty soft">{about.state.value === 'read' ? notes.empty : notes.loading}</li> : null}
        {lines.map(({ chain, entry }) => (
          <Line key={entry.id} chain={chain} entry={entry} take={take} />
        ))}
      </ul>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void write()
        }}
      >
        <label for="note">{notes.label}</label>
        <textarea
          id="note"
          ref={box}
          class="box"
          rows={2}
          dir="auto"
          {...unaided}
          aria-keyshortcuts="N"
          value={about.draft.value}
          onInput={(event) => {
            about.draft.value = event.currentTarget.value
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void write()
          }}
        />
        <div role="alert">
          {wrong.value ? (
            <p class="warning">
              <Icon of={TriangleAlert} />
              <span>{wrong.value(words.value)}</span>
            </p>
          ) : null}
        </div>
        <button type="submit" class="button quiet" aria-disabled={busy.value}>
          <Icon of={NotebookPen} />
          {notes.write}
        </button>
      </form>
    </section>
  )
}
