import type { DeskWords } from '@zop/content/desk'
import { ArrowLeft, LogIn } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import type { Entry } from './entry.ts'

/** The twelve words: to sign in, or (`locked`) to open the keys after a passkey that cannot. */
export const CodeStep = ({ entry, words, locked }: { entry: Entry; words: DeskWords; locked: boolean }) => {
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void entry.submitCode(box.current?.value ?? '')
      }}
    >
      <h2>{locked ? words.signIn.locked : words.signIn.title}</h2>
      {locked ? <p class="soft">{words.signIn.lockedHint}</p> : null}
      <label for="code">{words.signIn.code}</label>
      <textarea
        id="code"
        ref={box}
        class="box code"
        rows={3}
        {...unaided}
        autocapitalize="none"
        aria-describedby="code-hint"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void entry.submitCode(event.currentTarget.value)
        }}
      />
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
