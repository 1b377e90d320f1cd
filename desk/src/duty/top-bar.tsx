import { useSignal } from '@preact/signals'
import { crisisWords } from '@zop/content/desk'
import { CalendarDays, Coffee, LifeBuoy, LogIn, MessagesSquare, Wifi, WifiOff } from 'lucide'
import { AccountMenu } from '../account/menu.tsx'
import { Icon } from '../look/icon.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { LeaveDialog, type Leaving } from './leave-dialog.tsx'
import { leftWaiting } from './leaving.ts'

/** Verified names of the people on duty, me left out. Whoever could not be checked is one of them all the same, and is called so. */
const namesOf = ({ duty, trust }: Workspace): readonly string[] => {
  const others = duty.people.value.filter((hash) => hash !== trust.own.value)
  return others.map((hash) => {
    const person = trust.people.value.get(hash)
    return person === undefined ? '…' : (person?.certificate.name ?? words.value.duty.unchecked)
  })
}

const People = ({ desk }: { desk: Workspace }) => {
  const { duty } = words.value
  const names = namesOf(desk)
  const me = desk.duty.me.value
  if (names.length === 0) return <p class="bar-people">{me ? duty.alone : duty.nobody}</p>
  return <p class="bar-people">{me ? duty.with(names) : duty.onDuty(names)}</p>
}

const Connection = ({ desk }: { desk: Workspace }) => {
  const state = desk.connection.value
  return (
    <p class="bar-connection" data-state={state} role="status">
      <Icon of={state === 'lost' ? WifiOff : Wifi} />
      {words.value.connection[state]}
    </p>
  )
}

const DutyButton = ({ desk, finish }: { desk: Workspace; finish: () => void }) => {
  const { duty } = words.value
  const { me, changing, begin } = desk.duty
  if (me.value) {
    return (
      <button type="button" class="button quiet bar-duty" disabled={changing.value} onClick={finish}>
        <Icon of={Coffee} />
        {duty.finish}
      </button>
    )
  }
  const start = () => {
    desk.chime.wake()
    void begin()
  }
  return (
    <button type="button" class="button bar-duty" disabled={changing.value || !desk.canTake.value} onClick={start}>
      <Icon of={LogIn} />
      {duty.begin}
    </button>
  )
}

/** On duty without a line is no duty: nobody can reach this desk. */
const StatePill = ({ desk }: { desk: Workspace }) => {
  const { duty } = words.value
  if (!desk.duty.me.value) return <span class="state closed">{duty.off}</span>
  return desk.connection.value === 'open' ? <span class="state">{duty.on}</span> : <span class="state closed">{duty.interrupted}</span>
}

/** Into the duty plan, and back to the conversations: there with what waits in them. */
const RoomButton = ({ desk }: { desk: Workspace }) => {
  const { plan } = words.value
  const { view, lanes } = desk
  const waiting = lanes.waiting.value.inAll
  const news = desk.ownDuties.notices.value.length
  if (view.room.value === 'plan') {
    return (
      <button type="button" class="button quiet bar-room" onClick={() => view.enter('conversations')}>
        <Icon of={MessagesSquare} />
        {plan.back}
        {waiting > 0 ? <span class="badge">{plan.waiting(waiting)}</span> : null}
      </button>
    )
  }
  return (
    <button type="button" class="button quiet bar-room" onClick={() => view.enter('plan')}>
      <Icon of={CalendarDays} />
      {plan.open}
      {news > 0 ? (
        <span class="badge" title={plan.news(news)}>
          <span aria-hidden="true">{news}</span>
          <span class="hidden">{plan.news(news)}</span>
        </span>
      ) : null}
    </button>
  )
}

/** Am I on duty, who else, does the line stand. */
export const TopBar = ({ desk, signOut }: { desk: Workspace; signOut: () => void }) => {
  const { title } = words.value
  const counsellor = desk.signedIn.role === 'counsellor'
  const leaving = useSignal<Leaving | null>(null)
  const open = leftWaiting(desk)
  const stay = () => {
    leaving.value = null
  }
  const go = (from: Leaving) => {
    stay()
    if (from === 'out') signOut()
    else void desk.duty.finish()
  }
  const leave = (from: Leaving) => {
    if (open.length === 0) go(from)
    else leaving.value = from
  }
  return (
    <header class="bar">
      <h1>{title}</h1>
      {counsellor ? <StatePill desk={desk} /> : null}
      <People desk={desk} />
      <Connection desk={desk} />
      <span class="bar-actions">
        <RoomButton desk={desk} />
        <button type="button" class="button quiet bar-crisis" aria-keyshortcuts="! Alt+!" onClick={() => desk.view.showCrisis(true)}>
          <Icon of={LifeBuoy} />
          {crisisWords[language.value].open}
          <span class="key" aria-hidden="true">
            Alt+!
          </span>
        </button>
        {counsellor ? <DutyButton desk={desk} finish={() => leave('duty')} /> : null}
        <AccountMenu desk={desk} signOut={() => leave('out')} />
      </span>
      <LeaveDialog
        leaving={leaving.value}
        open={open}
        stay={stay}
        turnTo={(id) => {
          stay()
          desk.view.show(id)
        }}
        go={() => leaving.value && go(leaving.value)}
      />
    </header>
  )
}
