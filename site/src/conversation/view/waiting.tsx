import { count } from '@zop/content'
import type { Conversation } from '../conversation.ts'
import { Icon, Numbers } from './parts.tsx'
import { language, words } from './words.ts'

/** The true place, who is on duty, what nobody knows, and the other way. */
export const Waiting = ({ talk }: { talk: Conversation }) => {
  const { waiting: text } = words()
  const { waiting, arrived } = talk.state.value
  return (
    <section class="waiting">
      <div role="status">
        <p class="place">
          <Icon name="clock" />
          <b>{arrived ? text.heading : text.arriving}</b>
        </p>
        {waiting && (
          <>
            <p>{count(language.value, text.place, Math.max(1, waiting.place))}</p>
            <p>{waiting.onDuty === 0 ? text.nobody : count(language.value, text.onDuty, waiting.onDuty)}</p>
          </>
        )}
      </div>
      <p class="soft">{text.honest}</p>
      <details class="instead">
        <summary>
          <Icon name="phone" />
          {text.call}
        </summary>
        <Numbers />
      </details>
    </section>
  )
}
