import { useSignal, useSignalEffect } from '@preact/signals'
import { ChevronsUp } from 'lucide'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import { EntryLine, LetterLine } from './lines.tsx'
import { linesOf } from './window.ts'

/** Within this many pixels of the foot the list follows what is new. */
const nearFoot = 80

const Older = ({ conversation }: { conversation: Conversation }) => {
  const { line } = words.value
  const state = useSignal<'still' | 'loading' | 'failed'>('still')
  const { whole, chain } = conversation.content.value
  if (whole || chain === null) return null
  const load = async () => {
    if (state.peek() === 'loading') return
    state.value = 'loading'
    state.value = (await conversation.older()) ? 'still' : 'failed'
  }
  return (
    <li class="older-line">
      <button type="button" class="button quiet" aria-disabled={state.value === 'loading'} onClick={() => void load()}>
        <Icon of={ChevronsUp} />
        {state.value === 'loading' ? line.olderLoading : line.older}
      </button>
      <p role="status">{state.value === 'failed' ? line.olderFailed : ''}</p>
    </li>
  )
}

/** What has been written, oldest first; ours that are still on their way come last. */
export const Messages = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const list = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const height = useRef(0)
  const { conversation: say, line: lines } = words.value
  const content = conversation.content.value
  const { entries, first } = content
  const letters = conversation.outbox.letters.value

  // What comes above must not move what is being read.
  useLayoutEffect(() => {
    const element = list.current
    if (element && !following.current) element.scrollTop += element.scrollHeight - height.current
    if (element) height.current = element.scrollHeight
  }, [first])

  useEffect(() => {
    const element = list.current
    if (element && following.current) element.scrollTop = element.scrollHeight
    if (element) height.current = element.scrollHeight
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
        {conversation.state.value === 'reading' ? <li class="aside-line soft">{say.reading}</li> : <Older conversation={conversation} />}
        {linesOf(content).map((shown) =>
          shown.kind === 'unread' && conversation.state.value === 'closed' ? null : shown.kind === 'unread' ? (
            <li key={shown.order} class="aside-line soft">
              {lines.unread(shown.count)}
            </li>
          ) : (
            <EntryLine key={shown.entry.order} desk={desk} conversation={conversation} entry={shown.entry} asks={shown.asks} />
          ),
        )}
        {letters.map((letter) => (
          <LetterLine key={letter.id} letter={letter} release={() => void conversation.outbox.release(letter.id).catch(desk.fault)} />
        ))}
      </ol>
    </div>
  )
}
