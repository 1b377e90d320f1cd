import { useSignal } from '@preact/signals'
import type { Conversation } from '../conversation.ts'
import { CodeBox } from '../return/code-box.tsx'
import type { WrongCode } from '../return/wrong.ts'
import { Heading, Icon } from '../view/parts.tsx'
import { laterWords } from '../view/words.ts'
import { checkCode } from './keep.ts'

/** Nothing is kept before the code has been typed once, in either form. */
export const Check = ({ talk, letter, right, back }: { talk: Conversation; letter: boolean; right: () => void; back: () => void }) => {
  const { check } = laterWords().keep
  const typed = useSignal('')
  const said = useSignal<WrongCode | 'foreign' | null>(null)
  const test = async () => {
    const checked = await checkCode(talk, typed.peek())
    if (checked.kind === 'right') return right()
    said.value = checked.kind === 'foreign' ? 'foreign' : checked
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
      <CodeBox id="check" label={check.label} typed={typed} said={said} others={check} />
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
