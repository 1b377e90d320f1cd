import { useSignal } from '@preact/signals'
import { Check, X } from 'lucide'
import { useId, useRef } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { Complaint } from '../../notice/complaint.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { saved } from './save.ts'

/** A lead's word for their centre, while the plan is in consultation. A no without a word of why would leave the coordination guessing. */
export const AnswerForm = ({ desk }: { desk: Workspace }) => {
  const { centreDuty } = words.value
  const text = useSignal('')
  const field = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const wordless = useSignal(false)
  const plan = desk.plans.told.value?.plan
  if (plan?.status !== 'consultation') return null
  const send = async (agreed: boolean) => {
    wordless.value = !agreed && text.peek().trim() === ''
    if (wordless.peek()) {
      box.current?.focus()
      return
    }
    const body = { version: plan.version, agreed, text: text.peek().trim() }
    if (await saved(desk, desk.ground.line.call('answerPlan', { month: plan.month }, body), 'answered')) text.value = ''
  }
  return (
    <section class="sheet">
      <h3>{centreDuty.answer}</h3>
      <p class="soft">{centreDuty.answerHint}</p>
      <label for={field}>{centreDuty.text}</label>
      <textarea
        {...unaided}
        ref={box}
        id={field}
        class="box"
        rows={3}
        aria-invalid={wordless.value}
        aria-describedby={`${field}-wrong`}
        maxLength={1000}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
          wordless.value = false
        }}
      />
      <div id={`${field}-wrong`}>
        <Complaint text={wordless.value ? centreDuty.wordless : null} />
      </div>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={() => void send(true).catch(desk.fault)}>
          <Icon of={Check} />
          {centreDuty.agree}
        </button>
        <button type="button" class="button quiet" onClick={() => void send(false).catch(desk.fault)}>
          <Icon of={X} />
          {centreDuty.disagree}
        </button>
      </div>
    </section>
  )
}
