import type { DeskWords } from '@zop/content/desk'
import { ArrowLeft, LogIn } from 'lucide'
import { useRef } from 'preact/hooks'
import { Icon } from '../look/icon.tsx'
import { CodeBox } from './code-box.tsx'
import type { Entry } from './entry.ts'

/** The twelve words: to sign in, or (`locked`) to open the keys after a passkey that cannot. */
export const CodeStep = ({ entry, words, locked }: { entry: Entry; words: DeskWords; locked: boolean }) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const submit = () => void entry.submitCode(box.current?.value ?? '')
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{locked ? words.signIn.locked : words.signIn.title}</h2>
      {locked ? <p class="soft">{words.signIn.lockedHint}</p> : null}
      <label for="code">{words.signIn.code}</label>
      <CodeBox box={box} submit={submit} describedBy="code-hint" />
      <p id="code-hint" class="soft">
        {words.signIn.codeHint}
      </p>
      <div class="row-of-buttons">
        <button type="submit" class="button" disabled={entry.busy.value}>
          <Icon of={LogIn} />
          {entry.busy.value ? words.signIn.working : locked ? words.signIn.unlock : words.signIn.submit}
        </button>
        <button type="button" class="button plain" onClick={entry.back}>
          <Icon of={ArrowLeft} />
          {words.signIn.back}
        </button>
      </div>
    </form>
  )
}
