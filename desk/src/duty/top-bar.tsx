import { useSignal } from '@preact/signals'
import { crisisWords } from '@zop/content/desk'
import { Coffee, LifeBuoy, LogIn, Wifi, WifiOff } from 'lucide'
import { AccountMenu } from '../account/menu.tsx'
import { UnsavedDialog } from '../editorial/unsaved-dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { RoomButtons } from '../rooms.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { DutyLine } from './duty-line.tsx'
import { ShiftEndSheet } from './shift-end/sheet.tsx'
import type { Leaving } from './shift-end/shift-end.ts'
import { mayBegin } from './standing.ts'
import { standing } from './state.ts'

const Connection = ({ desk }: { desk: Workspace }) => {
  const state = desk.connection.value
  return (
    <p class="bar-connection" data-state={state} role="status">
      <Icon of={state === 'lost' ? WifiOff : Wifi} />
      {words.value.connection[state]}
    </p>
  )
}

/** Only where a duty runs or begins within a quarter of an hour, or is to be ended. While it changes it stays enabled: a button that is disabled loses the focus, and its other half has it then. */
const DutyButton = ({ desk, finish }: { desk: Workspace; finish: () => void }) => {
  const { duty } = words.value
  const { me, changing, begin } = desk.duty
  if (me.value) {
    return (
      <button type="button" class="button quiet bar-duty" aria-disabled={changing.value} onClick={finish}>
        <Icon of={Coffee} />
        {duty.finish}
      </button>
    )
  }
  if (!mayBegin(standing(desk))) return null
  const start = () => {
    desk.chime.wake()
    void begin().catch(desk.fault)
  }
  return (
    <button type="button" class="button bar-duty" aria-disabled={changing.value} disabled={!desk.canTake.value} onClick={start}>
      <Icon of={LogIn} />
      {duty.begin}
    </button>
  )
}

/** On duty without a line is no duty: nobody can reach this desk. */
const StatePill = ({ desk }: { desk: Workspace }) => {
  const { duty } = words.value
  const now = standing(desk)
  if (!desk.duty.me.value || now.kind === 'none') return <span class="state closed">{duty.off}</span>
  if (desk.connection.value !== 'open') return <span class="state closed">{duty.interrupted}</span>
  return now.kind === 'early' ? <span class="state early">{duty.early}</span> : <span class="state">{duty.on}</span>
}

/** Am I on duty, until when, who else, what is missing next, does the line stand. */
export const TopBar = ({ desk, signOut }: { desk: Workspace; signOut: () => void }) => {
  const { title } = words.value
  const counsellor = desk.signedIn.role === 'counsellor'
  const go = (from: Leaving) => {
    desk.shiftEnd.stay()
    if (from === 'out') signOut()
    else if (from === 'duty') void desk.duty.finish().catch(desk.fault)
  }
  const texts = useSignal(false)
  const leave = (from: Leaving) => {
    if (from === 'out' && desk.editorial.unsaved.all.peek().size > 0 && !texts.peek()) {
      texts.value = true
      return
    }
    texts.value = false
    if (!desk.shiftEnd.ask(from)) go(from)
  }
  return (
    <header class="bar">
      <h1>{title}</h1>
      {counsellor ? <StatePill desk={desk} /> : null}
      <DutyLine desk={desk} />
      <Connection desk={desk} />
      <span class="bar-actions">
        <RoomButtons desk={desk} />
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
      <UnsavedDialog desk={desk} shown={texts.value} close={() => (texts.value = false)} leave={() => leave('out')} />
      <ShiftEndSheet desk={desk} go={go} />
    </header>
  )
}
