import { useSignal } from '@preact/signals'
import { keepWords } from '@zop/content/conversation/keep'
import { unaided } from '../../look/unaided.ts'
import type { Conversation } from '../conversation.ts'
import { wrongness } from '../return/wrong.ts'
import { Heading, Icon } from '../view/parts.tsx'
import { language } from '../view/words.ts'
import { checkCode } from './keep.ts'

/** Nothing is kept before the code has been typed once, in either form. */
export const Check = ({ talk, letter, right, back }: { talk: Conversation; letter: boolean; right: () => void; back: () => void }) => {
  const { check } = keepWords[language.value]
  const typed = useSignal('')
  const said = useSignal<string | null>(null)
  const test = async () => {
    const checked = await checkCode(talk, typed.peek())
    if (checked.kind === 'right') return right()
    said.value = checked.kind === 'foreign' ? check.foreign : wrongness(checked, typed.peek())
  }
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault()
        void test()
      }}
    >
      <Heading level={2}>{check.heading}</Heading>
      <p>{check.text}</p>
      <label for="check">{check.label}</label>
      <textarea
        id="check"
        rows={2}
        {...unaided}
        aria-describedby="check-said"
        aria-invalid={said.value !== null}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value
          said.value = null
        }}
      />
      <div id="check-said" role="status">
        {said.value && <p class="note">{said.value}</p>}
      </div>
      <div class="choices">
        <button type="submit" class="button">
          <Icon name="check" />
          {letter ? check.letter : check.button}
        </button>
        <button type="button" class="button plain" onClick={back}>
          {check.back}
        </button>
      </div>
    </form>
  )
}
