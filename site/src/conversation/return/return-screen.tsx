import { useSignal } from '@preact/signals'
import { returnWords } from '@zop/content/conversation/return'
import { unaided } from '../../look/unaided.ts'
import type { Conversation } from '../conversation.ts'
import { Left } from '../time.ts'
import { Heading, Icon, LanguageSwitch } from '../view/parts.tsx'
import { language } from '../view/words.ts'
import { comeBack, type Returned } from './return.ts'
import { wrongness } from './wrong.ts'

const sayingOf = (returned: Exclude<Returned, { kind: 'open' | 'broken' }>, typed: string): string => {
  const { nothing, unreachable } = returnWords[language.value]
  switch (returned.kind) {
    case 'wrong':
      return wrongness(returned, typed)
    case 'nothing':
      return nothing
    case 'unreachable':
      return unreachable
  }
}

/** Where the code of an earlier conversation is typed. What is wrong with it is said before anything leaves the page (A2). */
export const ReturnScreen = ({ talk }: { talk: Conversation }) => {
  const text = returnWords[language.value]
  const typed = useSignal('')
  const working = useSignal(false)
  const said = useSignal<Exclude<Returned, { kind: 'open' | 'broken' }> | null>(null)

  const open = async () => {
    if (working.peek()) return
    working.value = true
    said.value = null
    try {
      const returned = await comeBack(talk, typed.peek())
      if (returned.kind !== 'open' && returned.kind !== 'broken') said.value = returned
    } catch (error) {
      // The page was left meanwhile.
      if (!(error instanceof Left)) throw error
    } finally {
      working.value = false
    }
  }

  return (
    <main class="before">
      <div class="top">
        <Heading>{text.heading}</Heading>
        <LanguageSwitch />
      </div>
      <form
        class="step"
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <p>{text.text}</p>
        <label for="code">{text.label}</label>
        <textarea
          id="code"
          rows={3}
          {...unaided}
          aria-describedby="code-said"
          aria-invalid={said.value?.kind === 'wrong'}
          readOnly={working.value}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            said.value = null
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void open()
          }}
        />
        <div id="code-said" role="status">
          {said.value && <p class="note">{sayingOf(said.value, typed.peek())}</p>}
          {working.value && <p class="soft">{text.working}</p>}
        </div>
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
