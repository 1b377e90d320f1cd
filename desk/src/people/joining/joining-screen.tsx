import type { DeskWords } from '@zop/content/desk'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { EnrolForm } from '../../account/enrol-form.tsx'
import { EntryFrame } from '../../account/entry-frame.tsx'
import type { Desk } from '../../desk.ts'
import type { Joining } from './joining.ts'
import { CheckStep, CodeStep, GreetingStep } from './steps.tsx'

interface Props {
  readonly joining: Joining
  readonly desk: Desk
  readonly words: DeskWords
}

const Plain = ({ text, children }: { text: string; children?: ComponentChildren }) => (
  <div class="stack">
    <p role="status">{text}</p>
    {children}
  </div>
)

const StepOf = ({ joining, desk, words }: Props) => {
  const step = joining.step.value
  const { joining: say } = words
  const toSignIn = (
    <button type="button" class="button quiet" onClick={desk.notNow}>
      {say.toSignIn}
    </button>
  )
  switch (step.kind) {
    case 'asking':
      return <Plain text={say.asking} />
    case 'lost':
      return (
        <Plain text={say.lost}>
          <div class="row-of-buttons">
            <button type="button" class="button" onClick={() => void joining.ask()}>
              {say.again}
            </button>
          </div>
        </Plain>
      )
    case 'gone':
      return <Plain text={say.gone}>{toSignIn}</Plain>
    case 'greeting':
      return <GreetingStep joining={joining} invitation={step.invitation} words={words} notNow={desk.notNow} />
    case 'code':
      return <CodeStep joining={joining} code={step.made.words} words={words} />
    case 'check':
      return <CheckStep joining={joining} words={words} />
    case 'joining':
      return <Plain text={say.joining} />
    case 'passkey':
      return (
        <>
          <h2>{words.passkey.title}</h2>
          <p>{say.passkeyText}</p>
          <EnrolForm
            line={desk.line}
            unlocked={step.unlocked}
            words={words}
            later={step.signedIn.scope === 'full' ? say.later : say.toSignIn}
            leave={() => (step.signedIn.scope === 'full' ? joining.enter('later') : desk.notNow())}
            done={joining.enter}
          />
        </>
      )
  }
}

/** From the invitation to the first time inside. */
export const JoiningScreen = ({ joining, desk, words }: Props) => {
  const card = useRef<HTMLElement>(null)
  const { kind } = joining.step.value
  useEffect(() => {
    // Each step is read from its beginning.
    if (kind !== 'asking' && kind !== 'check') card.current?.focus()
  }, [kind])
  return (
    <EntryFrame title={words.joining.title} words={words} wrong={joining.say.value?.(words) ?? null} card={card}>
      <StepOf joining={joining} desk={desk} words={words} />
    </EntryFrame>
  )
}
