import type { Conversation } from '../conversation.ts'
import { laterWords } from './words.ts'

/** What was still in the text box when the conversation stopped: nobody has read it, and it is not lost. */
export const Unsent = ({ talk }: { talk: Conversation }) => {
  const text = talk.draft.value.trim()
  return text === '' ? null : (
    <section class="unsent">
      <h2>{laterWords().rare.end.unsent}</h2>
      <p dir="auto">{text}</p>
    </section>
  )
}
