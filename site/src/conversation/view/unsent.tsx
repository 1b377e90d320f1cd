import type { Conversation } from '../conversation.ts'
import { language, words } from './words.ts'

/** A fresh page, in the same language, in the same line of the history. */
export const fresh = (): void => {
  window.name = language.peek()
  location.reload()
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
