import { useSignal } from '@preact/signals'
import { Phone } from 'lucide'
import { readPhone } from '../../crisis/phones.ts'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { useAttempt } from '../../notice/attempt.ts'
import { Complaint } from '../../notice/complaint.tsx'
import type { Sentence } from '../../notice/notices.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'

/** Whom one's people call when somebody is in danger: entered once, by a lead for the centre, by the coordination for all. */
export const PhoneForm = ({ desk }: { desk: Workspace }) => {
  const { phones, notices, signedIn } = desk
  const { phone: say } = words.value
  const standing = phones.own?.value ?? null
  /** Null until somebody types: an answer that comes late takes nothing away from them. */
  const typed = useSignal<string | null>(null)
  const shown = typed.value ?? standing ?? ''
  const { busy, wrong, run } = useAttempt()
  const submit = async (): Promise<Sentence | null> => {
    const text = shown.trim()
    const number = text === '' ? null : readPhone(text)
    if (text !== '' && number === null) return (words) => words.phone.noNumber
    const came = await phones.put(number)
    if (came !== 'done') return (words) => words.phone.failed[came]
    typed.value = null
    notices.confirm((words) => (number === null ? words.phone.removed : words.phone.saved))
    return null
  }
  return (
    <form
      class="sheet stack"
      onSubmit={(event) => {
        event.preventDefault()
        void run(submit).catch(desk.fault)
      }}
    >
      <h3>{signedIn.role === 'coordinator' ? say.titleUmbrella : say.title}</h3>
      <Complaint text={wrong.value?.(words.value)} />
      <p id="phone-hint" class="soft">
        {signedIn.role === 'coordinator' ? say.hintUmbrella : say.hint} {phones.state.value === 'read' && standing === null ? say.none : ''}
      </p>
      <label for="phone">{say.label}</label>
      <input
        id="phone"
        type="tel"
        class="box"
        dir="ltr"
        maxLength={40}
        {...unaided}
        aria-describedby="phone-hint"
        value={shown}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
        }}
      />
      <div class="row-of-buttons">
        <button type="submit" class="button" disabled={busy.value}>
          <Icon of={Phone} />
          {busy.value ? say.saving : say.save}
        </button>
      </div>
    </form>
  )
}
