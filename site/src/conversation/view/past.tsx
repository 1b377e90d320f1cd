import { fill } from '@zop/content'
import { useEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import { dayAndHour } from './hour.ts'
import { listed } from './listed.ts'
import { Heading, Icon } from './parts.tsx'
import { showFromTop } from './sight.ts'
import { laterWords } from './words.ts'

/** Other hands: what was said before stays folded until the person opens it. Says when something last happened here, and who reads what is written now (C8). */
export const Welcome = ({ talk }: { talk: Conversation }) => {
  const { past: text } = laterWords().rare
  const { past, present, stopped } = talk.state.value
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (card.current) showFromTop(card.current)
  }, [])
  if (past === null || !past.folded) return null
  return (
    <section class="waiting" ref={card}>
      <Heading level={2}>{text.heading}</Heading>
      <p>{fill(text.last, { date: dayAndHour(past.record) })}</p>
      <button type="button" class="button plain" onClick={() => talk.unfold()}>
        <Icon name="clock" />
        {text.unfold}
      </button>
      {stopped === null && (
        <p>{present.length > 0 ? fill(text.readers, { names: listed(present.map(({ name, centre }) => `${name} (${centre})`)) }) : text.pool}</p>
      )}
      <p class="soft">{text.folded}</p>
    </section>
  )
}

/** On top of what is shown: the way to what is older still. */
export const Older = ({ talk, more }: { talk: Conversation; more: () => void }) => {
  const { past: text } = laterWords().rare
  const { past } = talk.state.value
  if (past === null || past.folded) return null
  return (
    <>
      {past.older === 'no' && text.start}
      {past.older === 'loading' && <span role="status">{text.loading}</span>}
      {past.older === 'failed' && <span role="status">{text.failed}</span>}
      {(past.older === 'yes' || past.older === 'failed') && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            more()
            talk.older()
          }}
        >
          {past.older === 'yes' ? text.older : text.again}
        </button>
      )}
    </>
  )
}
