import { fill } from '@zop/content'
import type { ComponentChildren } from 'preact'
import type { Conversation } from '../conversation.ts'
import { fresh } from './fresh.ts'
import { handOver } from './hand-over.ts'
import { Call, Heading, Icon } from './parts.tsx'
import { sayKeyless } from './refused.tsx'
import { isKeyless } from './told.ts'
import { RareTrouble } from './trouble.tsx'
import { Unsent } from './unsent.tsx'
import { laterWords } from './words.ts'

const Expired = handOver((part) => part.Expired)

/** C5: nobody reads, because the person wanted it so; they choose who does from here on. */
const Alone = ({ talk }: { talk: Conversation }) => {
  const { heading, text, next, choose } = laterWords().rare.stopped.alone
  return (
    <section class="over">
      <Heading level={2}>{heading}</Heading>
      <p>{text}</p>
      <p>{next}</p>
      <div class="choices">
        <button type="button" class="button" onClick={() => talk.show('return')}>
          <Icon name="people" />
          {choose}
        </button>
      </div>
    </section>
  )
}

/** B5, C8: writing has stopped in the midst of a visit: why, what is safe, and what can be done. What was typed stays to be seen. */
export const Stopped = ({ talk }: { talk: Conversation }) => {
  const { stopped: texts, broken, end, refused } = laterWords().rare
  const { stopped, stage, ending, trouble } = talk.state.value
  if (stopped === null) return null
  if (stopped.why === 'alone') return <Alone talk={talk} />
  if (stopped.why === 'consent') return <Expired talk={talk.talk} draft={talk.draft.value} choose={() => talk.show('return')} />
  const keyless = stopped.why === 'keyless' || (stopped.why === 'expired' && isKeyless(talk))
  const { heading, text, next } = keyless ? { ...texts.expired, text: sayKeyless() } : texts[stopped.why]
  const name = stopped.why === 'unvouched' ? stopped.name : ''
  return (
    <section class="over">
      <Heading level={2}>{heading}</Heading>
      <p class="note">{fill(text, { name })}</p>
      <p>{fill(next, { name })}</p>
      <div role="status">{trouble && <RareTrouble trouble={trouble} />}</div>
      <Unsent talk={talk} />
      <div class="choices">
        {stopped.why === 'closed' && stopped.by !== null && (
          <button type="button" class="button" onClick={() => talk.goOn()}>
            <Icon name="chat" />
            {fill(texts.closed.without, { name: stopped.by })}
          </button>
        )}
        {stage === 'begun' && !['expired', 'keyless'].includes(stopped.why) && (
          <button type="button" class="button" onClick={() => talk.show('pool')}>
            <Icon name="people" />
            {broken.pool}
          </button>
        )}
        <button type="button" class="button plain" onClick={fresh}>
          {stage === 'begun' && <Icon name="chat" />}
          {stage === 'begun' ? broken.fresh : refused.again}
        </button>
        {stage === 'begun' && ending === 'no' && (
          <button type="button" class="button plain" onClick={() => talk.askToEnd(true)}>
            {end.button}
          </button>
        )}
      </div>
      <Call />
    </section>
  )
}

/** C8: what the relay sent does not fit together. */
export const Broken = ({ talk, children }: { talk: Conversation; children: ComponentChildren }) => {
  const { broken } = laterWords().rare
  return (
    <main class="after">
      {children}
      <Unsent talk={talk} />
      <section class="over">
        <Heading>{broken.heading}</Heading>
        <p class="note">{broken.text}</p>
        <p>{broken.before}</p>
        <p>
          <button type="button" class="button" onClick={fresh}>
            {broken.fresh}
          </button>
        </p>
        <Call />
      </section>
    </main>
  )
}
