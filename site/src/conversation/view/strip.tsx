import { count, fill } from '@zop/content'
import type { Conversation } from '../conversation.ts'
import { Icon } from './parts.tsx'
import { language, words } from './words.ts'

/** Always on top: who is there, verified by this page, and what is kept. */
export const Strip = ({ talk }: { talk: Conversation }) => {
  const { strip } = words()
  const { present, centres, there, stopped } = talk.state.value
  const [first] = present
  const holds = stopped === null || stopped.why === 'closed'
  return (
    <section class="strip" aria-label={strip.label}>
      {present.map(({ name, centre }, at) => (
        <p class="who" key={at}>
          <Icon name={holds ? 'shield' : 'alert'} />
          <span>
            <b>
              <bdi>{name}</bdi>
            </b>
            {', '}
            <bdi>{centre}</bdi>
            {at > 0 && `, ${strip.standIn}`}
            {', '}
            <span class={holds ? 'checked' : 'unchecked'}>{holds ? strip.checked : strip.unchecked}</span>
          </span>
        </p>
      ))}
      {!first && (
        <p class="who">
          <Icon name="people" />
          <span>{count(language.value, strip.pool, centres ?? 0)}</span>
        </p>
      )}
      {first && !there && holds && (
        <p class="away" role="status">
          <Icon name="offline" />
          {fill(strip.away, { name: first.name })}
        </p>
      )}
      <details>
        <summary>
          <Icon name="lock" />
          <span>
            {strip.kept} <u>{strip.what}</u>
          </span>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls, and a keyboard must be able to scroll it */}
        <ul tabIndex={0}>
          <li>{strip.sealed}</li>
          <li>{strip.deleted}</li>
          <li>{strip.visible}</li>
          <li>{strip.proof}</li>
        </ul>
      </details>
    </section>
  )
}
