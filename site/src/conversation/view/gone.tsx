import { count, fill } from '@zop/content'
import { useEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import { showCard } from '../hand-over/front.ts'
import { weekday } from './hour.ts'
import { CallInstead, Icon, Numbers, Way } from './parts.tsx'
import { language, laterWords } from './words.ts'

/** The counsellor has gone: the truth, and what can be done. Waiting is doing nothing: the card goes by itself when they are back. */
export const Gone = ({ talk }: { talk: Conversation }) => {
  const { gone: text } = laterWords().rare
  const { gone, present, kept } = talk.state.value
  const [first] = present
  const card = useRef<HTMLElement>(null)
  useEffect(() => showCard(card.current, false), [])
  if (gone === null || first === undefined) return null
  return (
    <section class="waiting gone" ref={card}>
      <div role="status">
        <p class="place">
          <Icon name="offline" />
          <b>{fill(text.heading, { name: first.name })}</b>
        </p>
        <p>{gone < 1 ? text.now : count(language.value, text.text, gone)}</p>
      </div>
      <div class="ways">
        <Way icon="people" text={text.pool} more={text.poolMore} go={() => talk.show('pool')} />
        {!kept && <Way icon="lock" text={text.keep} more={text.keepMore} go={() => talk.show('keep')} />}
      </div>
      <p>
        {text.waitMore} {kept ? text.letter : text.chat}
      </p>
      <CallInstead />
    </section>
  )
}

/** The counsellors have paused this conversation for the person: until when, and other help. */
export const Muted = ({ until }: { until: number }) => {
  const { muted } = laterWords().rare
  return (
    <section class="over">
      <h2>{muted.heading}</h2>
      <p class="note" role="status">
        {fill(muted.text, { date: weekday(until) })}
      </p>
      <p>{muted.call}</p>
      <Numbers />
    </section>
  )
}
