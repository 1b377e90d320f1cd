import type { DeskWords } from '@zop/content/desk'
import type { Invitation } from '@zop/wire'
import { ArrowLeft, ArrowRight, Check, KeyRound } from 'lucide'
import { useRef } from 'preact/hooks'
import { CodeBox } from '../../account/code-box.tsx'
import { Icon } from '../../look/icon.tsx'
import { day } from '../day.ts'
import type { Joining } from './joining.ts'

interface Props {
  readonly joining: Joining
  readonly words: DeskWords
}

/** Who is invited, and what is needed. */
export const GreetingStep = ({ joining, invitation, words, notNow }: Props & { invitation: Invitation; notNow: () => void }) => {
  const { joining: say } = words
  return (
    <div class="stack">
      <h2>{say.greeting(invitation.name)}</h2>
      <p>{say.roles[invitation.role]}</p>
      <p>{say.steps}</p>
      <p class="soft">{say.until(day(invitation.expires))}</p>
      <div class="row-of-buttons">
        <button type="button" class="button" disabled={joining.busy.value} onClick={() => void joining.makeKeys()}>
          <Icon of={KeyRound} />
          {joining.busy.value ? say.making : say.makeKeys}
        </button>
        <button type="button" class="button plain" onClick={notNow}>
          {say.notNow}
        </button>
      </div>
    </div>
  )
}

/** The twelve words, once, to be written on paper. */
export const CodeStep = ({ joining, code, words }: Props & { code: readonly string[] }) => {
  const { joining: say } = words
  return (
    <div class="stack">
      <h2>{say.codeTitle}</h2>
      <p>{say.codeWhy}</p>
      <ol class="words" lang="en" translate={false}>
        {code.map((word, at) => (
          <li key={at}>
            <b>{word}</b>
          </li>
        ))}
      </ol>
      <p>{say.codeHow}</p>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={joining.toCheck}>
          <Icon of={ArrowRight} />
          {say.written}
        </button>
      </div>
    </div>
  )
}

/** What stands on the paper, typed once: a slip found now costs nothing, later it costs the account. */
export const CheckStep = ({ joining, words }: Props) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const { joining: say, signIn } = words
  const check = () => void joining.check(box.current?.value ?? '')
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <h2>{say.checkTitle}</h2>
      <label for="code">{say.checkText}</label>
      <CodeBox box={box} submit={check} />
      <div class="row-of-buttons">
        <button type="submit" class="button" disabled={joining.busy.value}>
          <Icon of={Check} />
          {joining.busy.value ? signIn.working : say.check}
        </button>
        <button type="button" class="button plain" onClick={joining.backToCode}>
          <Icon of={ArrowLeft} />
          {say.show}
        </button>
      </div>
    </form>
  )
}
