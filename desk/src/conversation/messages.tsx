import { useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import { EntryLine, LetterLine } from './lines.tsx'

/** Within this many pixels of the foot the list follows what is new. */
const nearFoot = 80

/** What has been written, oldest first; ours that are still on their way come last. */
export const Messages = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const list = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const { conversation: say } = words.value
  const { entries } = conversation.content.value
  const letters = conversation.outbox.letters.value.filter((letter) => letter.body.kind === 'text')

  useEffect(() => {
    const element = list.current
    if (element && following.current) element.scrollTop = element.scrollHeight
  }, [entries.length, letters.length])

  // What is on the screen has been seen: the person's page is told, but not from a tab in the background.
  useSignalEffect(() => {
    if (conversation.fresh.value > 0 && conversation.state.value === 'open' && document.visibilityState === 'visible') {
      void conversation.shown().catch(desk.fault)
    }
  })
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') void conversation.shown().catch(desk.fault)
    }
    document.addEventListener('visibilitychange', seen)
    return () => document.removeEventListener('visibilitychange', seen)
  }, [conversation, desk])

  return (
    <div
      ref={list}
      class="messages"
      role="log"
      aria-label={say.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={({ currentTarget }) => {
        following.current = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < nearFoot
      }}
    >
      <ol>
        {conversation.state.value === 'reading' ? <li class="aside-line soft">{say.reading}</li> : null}
        {entries.map((entry) => (
          <EntryLine key={entry.order} entry={entry} arrived={conversation.content.value.arrived} />
        ))}
        {letters.map((letter) => (
          <LetterLine key={letter.id} letter={letter} release={() => void conversation.outbox.release(letter.id).catch(desk.fault)} />
        ))}
      </ol>
    </div>
  )
}
