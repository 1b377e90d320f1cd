import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import { Log } from './log.tsx'
import { Heading, Icon } from './parts.tsx'
import { language, words } from './words.ts'

/** A fresh page, in the same language, in the same line of the history. */
export const fresh = (): void => {
  window.name = language.peek()
  location.reload()
}

/** Asks once. No dialog over the page: the way out stays on top of everything. */
export const AskToEnd = ({ talk }: { talk: Conversation }) => {
  const { end, trouble: troubles } = words()
  const { ending, trouble } = talk.state.value
  useEffect(() => {
    document.querySelector('.choices')?.scrollIntoView({ block: 'nearest' })
    return () => document.getElementById('message')?.focus()
  }, [])
  if (ending === 'working')
    return (
      <section class="ask" role="status">
        <p>{end.working}</p>
        {trouble && <p class="note">{troubles[trouble]}</p>}
      </section>
    )
  return (
    <section class="ask" aria-label={end.button}>
      <Heading level={2}>{end.heading}</Heading>
      <p>{end.text}</p>
      <div class="choices">
        <button type="button" class="button grave" onClick={() => talk.end()}>
          <Icon name="bin" />
          {end.yes}
        </button>
        <button type="button" class="button plain" onClick={() => talk.askToEnd(false)}>
          {end.no}
        </button>
      </div>
    </section>
  )
}

/** What was still in the text box when the conversation stopped: nobody has read it, and it is not lost. */
export const Unsent = ({ talk }: { talk: Conversation }) => {
  const text = talk.draft.value.trim()
  return text === '' ? null : (
    <section class="unsent">
      <h2>{words().end.unsent}</h2>
      <p dir="auto">{text}</p>
    </section>
  )
}

/** It is over: says by whom, and what has become of the words. */
export const Ended = ({ talk }: { talk: Conversation }) => {
  const { end } = words()
  const { endedBy, entries } = talk.state.value
  return (
    <main class="after">
      {entries.length > 0 && <Log talk={talk} still />}
      <Unsent talk={talk} />
      <section class="over">
        <Heading>{endedBy === 'here' ? end.done : end.byOthers}</Heading>
        <p>{endedBy === 'here' ? end.deletedHere : end.deletedThere}</p>
        <p class="soft">{end.thanks}</p>
        <div class="choices">
          {(entries.length > 0 || talk.draft.value !== '') && (
            <button type="button" class="button" onClick={() => talk.clear()}>
              <Icon name="bin" />
              {end.clear}
            </button>
          )}
          <button type="button" class="button plain" onClick={fresh}>
            <Icon name="chat" />
            {end.fresh}
          </button>
        </div>
      </section>
    </main>
  )
}
