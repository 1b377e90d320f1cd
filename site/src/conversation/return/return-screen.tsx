import { useSignal } from '@preact/signals'
import type { Conversation } from '../conversation.ts'
import { Left } from '../time.ts'
import { Icon, Top } from '../view/parts.tsx'
import { laterWords } from '../view/words.ts'
import { CodeBox } from './code-box.tsx'
import { comeBack } from './return.ts'
import type { WrongCode } from './wrong.ts'

/** Where the code of an earlier conversation is typed. What is wrong with it is said before anything leaves the page (A2). */
export const ReturnScreen = ({ talk }: { talk: Conversation }) => {
  const text = laterWords().returning
  const typed = useSignal('')
  const working = useSignal(false)
  const said = useSignal<WrongCode | 'nothing' | 'unreachable' | null>(null)

  const open = async () => {
    if (working.peek()) return
    working.value = true
    said.value = null
    try {
      const returned = await comeBack(talk, typed.peek())
      if (returned.kind === 'wrong') said.value = returned
      if (returned.kind === 'nothing' || returned.kind === 'unreachable') said.value = returned.kind
    } catch (error) {
      // The page was left meanwhile.
      if (!(error instanceof Left)) throw error
    } finally {
      working.value = false
    }
  }

  return (
    <main class="before">
      <Top>{text.heading}</Top>
      <form
        class="step"
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <p>{text.text}</p>
        <CodeBox id="code" label={text.label} typed={typed} said={said} others={text} working={working.value} />
        <div role="status">{working.value && <p class="soft">{text.working}</p>}</div>
        <div class="choices wide">
          <button type="submit" class="button" aria-disabled={working.value}>
            <Icon name="lock" />
            {working.value ? text.opening : text.open}
          </button>
          <button type="button" class="button plain" onClick={() => talk.comeBack(false)}>
            {text.back}
          </button>
        </div>
      </form>
      <p class="soft">{text.lost}</p>
      <p>
        <button type="button" class="quiet" onClick={() => talk.comeBack(false)}>
          <Icon name="chat" />
          {text.fresh}
        </button>
      </p>
    </main>
  )
}
