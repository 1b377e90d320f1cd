import { useSignal } from '@preact/signals'
import type { ReminderSettings } from '@zop/wire'
import { Check, Mail, Send, Trash2 } from 'lucide'
import { Icon } from '../../../look/icon.tsx'
import { unaided } from '../../../look/unaided.ts'
import { language, words } from '../../../words/language.ts'
import type { Workspace } from '../../../workspace.ts'
import type { Reminders } from './reminders.ts'
import { Way } from './way.tsx'

interface Props {
  readonly desk: Workspace
  readonly own: Reminders
}

const AddressForm = ({ desk, own }: Props) => {
  const { mail } = words.value.reminders
  const address = useSignal('')
  return (
    <form
      class="way-form"
      onSubmit={(event) => {
        event.preventDefault()
        void own.askMail(address.peek().trim(), language.peek()).catch(desk.fault)
      }}
    >
      <label for="mail-address">{mail.address}</label>
      <input
        {...unaided}
        id="mail-address"
        class="box"
        type="email"
        required
        maxLength={254}
        value={address.value}
        onInput={(event) => {
          address.value = event.currentTarget.value
        }}
      />
      <button type="submit" class="button quiet">
        <Icon of={Send} />
        {mail.send}
      </button>
    </form>
  )
}

const CodeForm = ({ desk, own, to }: Props & { to: string }) => {
  const { mail } = words.value.reminders
  const code = useSignal('')
  return (
    <>
      <p role="status">{mail.asked(to)}</p>
      <form
        class="way-form"
        onSubmit={(event) => {
          event.preventDefault()
          void own.confirmMail(code.peek().replace(/\s/g, '')).catch(desk.fault)
        }}
      >
        <label for="mail-code">{mail.code}</label>
        <input
          {...unaided}
          id="mail-code"
          class="box"
          required
          inputMode="numeric"
          pattern="[0-9 ]{6,9}"
          value={code.value}
          onInput={(event) => {
            code.value = event.currentTarget.value
          }}
        />
        <button type="submit" class="button">
          <Icon of={Check} />
          {mail.confirm}
        </button>
      </form>
      <div class="row-of-buttons">
        <button type="button" class="button plain" onClick={() => void own.dropMail().catch(desk.fault)}>
          {mail.other}
        </button>
      </div>
    </>
  )
}

/** An address, once it has been shown to be theirs. */
export const MailWay = ({ desk, own, settings: { mail } }: Props & { settings: ReminderSettings }) => {
  const { mail: say } = words.value.reminders
  return (
    <Way part="mail" icon={Mail} title={say.title} text={mail.way ? say.text : say.none} on={mail.address !== null} trouble={own.trouble.value}>
      {mail.address !== null ? (
        <>
          <p dir="auto">
            <b>{say.to(mail.address)}</b>
          </p>
          <div class="row-of-buttons">
            <button type="button" class="button quiet" onClick={() => void own.dropMail().catch(desk.fault)}>
              <Icon of={Trash2} />
              {say.turnOff}
            </button>
          </div>
        </>
      ) : !mail.way ? null : mail.asked === null ? (
        <AddressForm desk={desk} own={own} />
      ) : (
        <CodeForm desk={desk} own={own} to={mail.asked} />
      )}
    </Way>
  )
}
