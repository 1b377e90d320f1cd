import { useSignal } from '@preact/signals'
import type { DeskWords } from '@zop/content/desk'
import { ArrowRight, MailOpen } from 'lucide'
import { useRef } from 'preact/hooks'
import type { Desk } from '../../desk.ts'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { Complaint } from '../../notice/complaint.tsx'
import { readInvitation, type TypedInvitation } from '../invitation-code.ts'

/** For who was read the code of an invitation instead of sent a link. */
export const Door = ({ desk, words }: { desk: Desk; words: DeskWords }) => {
  const open = useSignal(false)
  const wrong = useSignal<Extract<TypedInvitation, { kind: 'wrong' }>['reason'] | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const { joining } = words
  const submit = async () => {
    const read = await readInvitation(box.current?.value ?? '')
    if (read.kind === 'secret') desk.join(read.secret)
    else wrong.value = read.reason
  }
  if (!open.value) {
    return (
      <button
        type="button"
        class="button plain wide"
        onClick={() => {
          open.value = true
        }}
      >
        <Icon of={MailOpen} />
        {joining.door}
      </button>
    )
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Complaint text={wrong.value && joining.typedWrong[wrong.value]} />
      <label for="invitation">{joining.typed}</label>
      <textarea id="invitation" ref={box} class="box code" rows={3} {...unaided} autocapitalize="characters" aria-describedby="invitation-hint" />
      <p id="invitation-hint" class="soft">
        {joining.typedHint}
      </p>
      <div class="row-of-buttons">
        <button type="submit" class="button">
          <Icon of={ArrowRight} />
          {joining.typedSubmit}
        </button>
      </div>
    </form>
  )
}
