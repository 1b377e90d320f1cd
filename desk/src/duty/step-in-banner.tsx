import { CalendarDays, CalendarPlus, UserRoundSearch } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import { languageName } from '../words/spoken.ts'
import type { Workspace } from '../workspace.ts'
import { assignedTo, type Call, callsOf } from './missing.ts'
import { dayOf, endTimeOf, spanOf } from './plan/calendar.ts'
import { calledIn } from './plan/called.ts'
import { seekOnBoard } from './plan/seek.ts'
import { othersOnChat } from './standing.ts'

/** Whom the coordination can call, as far as the month is read: who is entered, and for which centre. */
const Assigned = ({ desk, slot }: { desk: Workspace; slot: string }) => {
  const { plans } = desk
  useEffect(() => plans.open(), [plans])
  const people = assignedTo(plans.told.value, slot)
  return people === null ? null : <>{words.value.stepIn.assigned(people.map(({ name, centre }) => `${name} (${calledIn(desk, centre)})`))} </>
}

const Text = ({ desk, call: { missing, to } }: { desk: Workspace; call: Call }) => {
  const { stepIn, duty } = words.value
  const name = duty.names[missing.channel]
  const span = spanOf(missing)
  const own = to === 'mine' || to === 'left'
  const empty = missing.channel === 'chat' && to !== 'beside' && !othersOnChat(desk.duty.now.value)
  const lack = empty ? stepIn.nobody(name, span) : stepIn.lacks(name, span)
  const languages = missing.languages.map((tag) => languageName(words.value, tag))
  const hint = { mine: stepIn.mineHint, left: stepIn.leftHint, beside: stepIn.beside, can: stepIn.can, lead: stepIn.leadHint }[to]
  return (
    <p>
      <strong>{to === 'left' ? stepIn.left(name, endTimeOf(missing.end)) : to === 'mine' ? stepIn.mine(name, span) : lack}</strong>{' '}
      {languages.length > 0 && !own ? `${stepIn.speaks(languages)} ` : null}
      {to === 'lead' ? `${stepIn.lead(missing.late)} ` : null}
      {to === 'lead' ? <Assigned desk={desk} slot={missing.slot} /> : null}
      {hint}
    </p>
  )
}

const Act = ({ desk, call: { missing, to } }: { desk: Workspace; call: Call }) => {
  const { stepIn } = words.value
  const { changing } = desk.duty
  switch (to) {
    // Whose own duty it is finds the button in the bar.
    case 'mine':
    case 'left':
    case 'beside':
      return null
    case 'can':
      return (
        <button
          type="button"
          class="button"
          disabled={changing.value || !desk.canTake.value}
          onClick={() => {
            desk.chime.wake()
            void desk.duty.stepIn(missing.slot).catch(desk.fault)
          }}
        >
          <Icon of={CalendarPlus} />
          {changing.value ? stepIn.pressing : stepIn.press}
        </button>
      )
    case 'lead':
      return (
        <button type="button" class="button quiet" onClick={() => seekOnBoard(desk, { month: dayOf(missing.start).slice(0, 7), slot: missing.slot })}>
          <Icon of={CalendarDays} />
          {stepIn.toPlan}
        </button>
      )
  }
}

/** Where somebody is missing right now: calm, and one press steps in. */
export const StepInBanner = ({ desk }: { desk: Workspace }) => (
  <>
    {callsOf(desk.duty.now.value, desk.signedIn.role, desk.duty.left.value).map((call) => (
      <div key={call.missing.slot} class="banner step-in" role="status" data-to={call.to}>
        <Icon of={UserRoundSearch} />
        <Text desk={desk} call={call} />
        <Act desk={desk} call={call} />
      </div>
    ))}
  </>
)
