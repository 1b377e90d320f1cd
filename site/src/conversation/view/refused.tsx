import type { Conversation } from '../conversation.ts'
import { fresh } from './fresh.ts'
import { Call, Top } from './parts.tsx'
import { laterWords } from './words.ts'

/** B5, P7: nothing can be written here; why, and the other way. */
export const Refused = ({ talk }: { talk: Conversation }) => {
  const { refused } = laterWords().rare
  const why = talk.state.value.refused ?? 'crypto'
  return (
    <main class="after">
      <Top>{refused.heading}</Top>
      <p class="note">{refused[why]}</p>
      <p>
        <button type="button" class="button plain" onClick={fresh}>
          {refused.again}
        </button>
      </p>
      <Call />
    </main>
  )
}
