import { useSignalEffect } from '@preact/signals'
import { CornerUpLeft, EyeOff, NotebookPen } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import type { Entry } from '../conversation/timeline.ts'
import { unsendable } from '../conversation/unsendable.ts'
import { WritingBox } from '../conversation/writing-box.tsx'
import { stampOf } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { notSealed, useAttempt } from '../notice/attempt.ts'
import { Complaint } from '../notice/complaint.tsx'
import type { Sentence } from '../notice/notices.ts'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Noting } from './notes.ts'

type Noted = Extract<Entry, { text: string }>

const complaint = (came: Noting): Sentence | null => {
  switch (came) {
    case 'not-open':
    case 'unreachable':
    case 'refused':
      return (say) => say.notes.failed
    default:
      return unsendable(came)
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
  const { busy, wrong, run } = useAttempt(notSealed)
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
  const write = async (): Promise<Sentence | null> => {
    const typed = about.draft.peek()
    const came = await desk.notes.write(conversation, { kind: 'note', text: typed.trim() })
    // What was typed on meanwhile stays.
    if (came === 'queued' && about.draft.peek().startsWith(typed)) about.draft.value = about.draft.peek().slice(typed.length)
    return complaint(came)
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
          void run(write)
        }}
      >
        <label for="note">{notes.label}</label>
        <WritingBox id="note" box={box} rows={2} shortcut="N" draft={about.draft} send={() => void run(write)} />
        <Complaint text={wrong.value?.(words.value)} />
        <button type="submit" class="button quiet" aria-disabled={busy.value}>
          <Icon of={NotebookPen} />
          {notes.write}
        </button>
      </form>
    </section>
  )
}
