import { useSignal } from '@preact/signals'
import type { ReminderSettings } from '@zop/wire'
import { CalendarDays, Check, Copy, Link, RefreshCw, X } from 'lucide'
import { Icon } from '../../../look/icon.tsx'
import { unaided } from '../../../look/unaided.ts'
import { words } from '../../../words/language.ts'
import type { Workspace } from '../../../workspace.ts'
import type { Reminders } from './reminders.ts'
import { Way } from './way.tsx'

/** The address, as long as it can be seen. */
const Address = ({ address, done }: { address: string; done: () => void }) => {
  const { calendar } = words.value.reminders
  const came = useSignal<'copied' | 'copyFailed' | null>(null)
  const say = (how: 'copied' | 'copyFailed') => () => {
    came.value = how
  }
  return (
    <div class="stack">
      <div class="way-form">
        <label for="calendar-address">{calendar.address}</label>
        <input
          {...unaided}
          id="calendar-address"
          class="box secret-line"
          readOnly
          dir="ltr"
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="button" onClick={() => void navigator.clipboard.writeText(address).then(say('copied'), say('copyFailed'))}>
          <Icon of={Copy} />
          {calendar.copy}
        </button>
      </div>
      <p role="status">{came.value ? calendar[came.value] : null}</p>
      <p>{calendar.once}</p>
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={done}>
          <Icon of={Check} />
          {calendar.done}
        </button>
      </div>
    </div>
  )
}

/** One's duties in a calendar of one's own, by an address that can be replaced and switched off. */
export const CalendarWay = ({ desk, own, settings }: { desk: Workspace; own: Reminders; settings: ReminderSettings }) => {
  const { calendar } = words.value.reminders
  const address = own.address.value
  const make = () => void own.openCalendar().catch(desk.fault)
  return (
    <Way part="calendar" icon={CalendarDays} title={calendar.title} text={calendar.text} on={settings.feed} trouble={own.trouble.value}>
      {address !== null ? (
        <Address address={address} done={own.putAway} />
      ) : settings.feed ? (
        <>
          <p>
            {calendar.on} {calendar.replaceHint}
          </p>
          <div class="row-of-buttons">
            <button type="button" class="button quiet" onClick={make}>
              <Icon of={RefreshCw} />
              {calendar.replace}
            </button>
            <button type="button" class="button plain" onClick={() => void own.closeCalendar().catch(desk.fault)}>
              <Icon of={X} />
              {calendar.turnOff}
            </button>
          </div>
        </>
      ) : (
        <div class="row-of-buttons">
          <button type="button" class="button quiet" onClick={make}>
            <Icon of={Link} />
            {calendar.make}
          </button>
        </div>
      )}
    </Way>
  )
}
