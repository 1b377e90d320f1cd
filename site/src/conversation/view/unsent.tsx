import { rareWords } from '@zop/content/conversation/rare'
import type { Conversation } from '../conversation.ts'
import { language } from './words.ts'

/** What was still in the text box when the conversation stopped: nobody has read it, and it is not lost. */
export const Unsent = ({ talk }: { talk: Conversation }) => {
  const text = talk.draft.value.trim()
  return text === '' ? null : (
    <section class="unsent">
      <h2>{rareWords[language.value].end.unsent}</h2>
      <p dir="auto">{text}</p>
    </section>
  )
}
