import { MessagesSquare } from 'lucide'
import { awaited } from '../lanes/lanes.ts'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { VanishedBar } from '../stand-in/sheet.tsx'
import type { Ended } from '../view.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { AnswerForm } from './answer-form.tsx'
import type { Conversation } from './conversation.ts'
import { Head } from './head.tsx'
import { Messages } from './messages.tsx'
import { Sheets } from './sheets.tsx'
import { ToLanes } from './to-lanes.tsx'
import { UnspokenBar } from './unspoken-bar.tsx'

const Empty = ({ title, hint }: { title: string; hint: string }) => (
  <div class="nothing">
    <Icon of={MessagesSquare} />
    <h2>{title}</h2>
    <p class="soft">{hint}</p>
  </div>
)

/** A conversation that has just left this desk, with what was typed and never went out. */
const Left = ({ ended: { why, unsent } }: { ended: Ended }) => {
  const { end, gone } = words.value
  if (why === 'me' || why === 'other') return <Empty title={end.over} hint={why === 'me' ? end.byMe : end.byPerson} />
  return (
    <>
      <Empty title={gone.title[why]} hint={gone.hint[why]} />
      {unsent.trim() === '' ? null : (
        <label class="answer">
          {gone.unsent}
          <textarea class="box" {...unaided} rows={4} readOnly dir="auto" value={unsent} />
          <span class="soft">{gone.unsentHint}</span>
        </label>
      )}
    </>
  )
}

/** Nothing is open: what to do now. */
const Nothing = ({ desk }: { desk: Workspace }) => {
  const { conversation } = words.value
  if (desk.signedIn.role !== 'counsellor') return <Empty title={conversation.noneLead} hint={words.value.lanes.leadEmpty} />
  const ended = desk.view.ended.value
  if (ended) return <Left ended={ended} />
  const waiting = awaited(desk.lanes.waiting.value)
  return <Empty title={conversation.none} hint={waiting > 0 ? conversation.noneWaiting : conversation.noneHint} />
}

const Trouble = ({ conversation }: { conversation: Conversation }) => {
  const { trouble } = words.value
  const state = conversation.state.value
  const text = state === 'broken' || state === 'closed' ? trouble[state] : state === 'unread' ? trouble.unread : null
  return text ? (
    <p class="banner alarm" role="alert">
      {text}
    </p>
  ) : null
}

/** The conversation in the middle. */
export const ConversationPane = ({ desk }: { desk: Workspace }) => {
  const id = desk.view.open.value
  const conversation = id === null ? undefined : desk.mine.open.value.get(id)
  return (
    <section id="conversation" class="pane conversation" tabIndex={-1} aria-label={words.value.conversation.pane}>
      {conversation ? (
        <>
          <Head desk={desk} conversation={conversation} />
          <Trouble conversation={conversation} />
          <VanishedBar desk={desk} conversation={conversation} />
          <Messages key={conversation.id} desk={desk} conversation={conversation} />
          <UnspokenBar desk={desk} conversation={conversation} />
          <AnswerForm key={`answer-${conversation.id}`} desk={desk} conversation={conversation} />
          <Sheets key={`sheets-${conversation.id}`} desk={desk} conversation={conversation} />
        </>
      ) : (
        <>
          <ToLanes desk={desk} />
          <Nothing desk={desk} />
        </>
      )}
    </section>
  )
}
