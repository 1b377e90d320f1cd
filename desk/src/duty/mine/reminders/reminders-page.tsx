import type { ReminderSettings } from '@zop/wire'
import { BellOff } from 'lucide'
import { useEffect, useMemo } from 'preact/hooks'
import { Icon } from '../../../look/icon.tsx'
import { Complaint } from '../../../notice/complaint.tsx'
import { Loading } from '../../../people/loading.tsx'
import { words } from '../../../words/language.ts'
import type { Workspace } from '../../../workspace.ts'
import { CalendarWay } from './calendar-way.tsx'
import { Choice } from './choice.tsx'
import { DeviceWay } from './device-way.tsx'
import { MailWay } from './mail-way.tsx'
import { createReminders, type Reminders } from './reminders.ts'
import { createWaker } from './waker.ts'

const waker = createWaker(window)

/** Half of it is chosen: then nothing arrives, and nobody should find that out by waiting. */
const Half = ({ settings: { choice, mail, push } }: { settings: ReminderSettings }) => {
  const { reminders } = words.value
  const some = choice.kinds.length + choice.before.length > 0
  const way = mail.address !== null || push.devices.length > 0
  return (
    <div role="status">
      {some === way ? null : (
        <p class="warning">
          <Icon of={BellOff} />
          <span>{some ? reminders.noWay : reminders.noKind}</span>
        </p>
      )}
    </div>
  )
}

const Settings = ({ desk, own, settings }: { desk: Workspace; own: Reminders; settings: ReminderSettings }) => {
  const { reminders } = words.value
  const trouble = own.trouble.value
  return (
    <div class="reminders">
      <p class="soft reminders-intro">{reminders.intro}</p>
      <div class="stack">
        <Choice role={desk.signedIn.role} choice={settings.choice} choose={(choice) => void own.choose(choice).catch(desk.fault)} />
        <Complaint text={trouble?.part === 'choice' ? reminders.failed[trouble.why] : null} />
        <Half settings={settings} />
      </div>
      <section class="stack reminders-ways" aria-labelledby="reminders-how">
        <h3 id="reminders-how">{reminders.how}</h3>
        <p class="soft">{reminders.sentence}</p>
        <DeviceWay desk={desk} own={own} settings={settings} />
        <MailWay desk={desk} own={own} settings={settings} />
      </section>
      {desk.signedIn.role === 'counsellor' ? (
        <div class="reminders-calendar">
          <CalendarWay desk={desk} own={own} settings={settings} />
        </div>
      ) : null}
    </div>
  )
}

/** What one is told outside of the desk: chosen by oneself, and never more than one sentence. */
export const RemindersPage = ({ desk }: { desk: Workspace }) => {
  const own = useMemo(() => createReminders(desk.ground, waker), [desk])
  useEffect(() => void own.load().catch(desk.fault), [own, desk])
  const settings = own.settings.value
  return (
    <div class="page-body plan-body reminders-body">
      {settings ? <Settings desk={desk} own={own} settings={settings} /> : <Loading state={own.state.value} again={() => void own.load().catch(desk.fault)} />}
    </div>
  )
}
