import type { Conversation } from '../conversation.ts'
import { fresh } from './fresh.ts'
import { Call, Icon, Top } from './parts.tsx'
import { isKeyless } from './told.ts'
import { laterWords, speaking, words } from './words.ts'

/** That nobody could read it, and what to do. */
export const sayKeyless = (): string => {
  const { keyless, instead } = speaking(null).words
  return `${keyless}. ${instead}`
}

/** B4: nothing can begin here, because nobody could read it. What was kept before can be opened. */
export const Keyless = ({ talk }: { talk: Conversation }) => (
  <main class="after">
    <Top>{laterWords().rare.refused.heading}</Top>
    <p class="note">{sayKeyless()}</p>
    <p>
      <button type="button" class="quiet" onClick={() => talk.comeBack(true)}>
        <Icon name="lock" />
        {words().before.returned}
      </button>
    </p>
    <Call />
  </main>
)

/** B5, P7: nothing can be written here; why, and the other way. */
export const Refused = ({ talk }: { talk: Conversation }) => {
  const { refused } = laterWords().rare
  const why = talk.state.value.refused ?? 'crypto'
  return (
    <main class="after">
      <Top>{refused.heading}</Top>
      <p class="note">{why === 'expired' && isKeyless(talk) ? sayKeyless() : refused[why]}</p>
      <p>
        <button type="button" class="button plain" onClick={fresh}>
          {refused.again}
        </button>
      </p>
      <Call />
    </main>
  )
}
