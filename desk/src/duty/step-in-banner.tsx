import { CalendarDays, CalendarPlus, UserRoundSearch } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import { languageName } from '../words/spoken.ts'
import type { Workspace } from '../workspace.ts'
import { type Call, callsOf } from './missing.ts'
import { dayOf, spanOf } from './plan/calendar.ts'
import { othersOnChat } from './standing.ts'

const Text = ({ desk, call: { missing, to } }: { desk: Workspace; call: Call }) => {
  const { stepIn, duty } = words.value
  const name = duty.names[missing.channel]
  const span = spanOf(missing)
  const empty = missing.channel === 'chat' && to !== 'beside' && !othersOnChat(desk.duty.now.value)
  const languages = missing.languages.map((tag) => languageName(words.value, tag))
  const hint = { mine: stepIn.mineHint, beside: stepIn.beside, can: stepIn.can, lead: stepIn.leadHint }[to]
  return (
    <p>
      <strong>{to === 'mine' ? stepIn.mine(name, span) : empty ? stepIn.nobody(name, span) : stepIn.lacks(name, span)}</strong>{' '}
      {languages.length > 0 && to !== 'mine' ? `${stepIn.speaks(languages)} ` : null}
      {to === 'lead' ? `${stepIn.lead(missing.late)} ` : null}
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
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            desk.plans.turn(dayOf(missing.start).slice(0, 7))
            desk.plans.seek(missing.slot)
            desk.view.enter('plan', 'board')
          }}
        >
          <Icon of={CalendarDays} />
          {stepIn.toPlan}
        </button>
      )
  }
}

/** Where somebody is missing right now: calm, and one press steps in. */
export const StepInBanner = ({ desk }: { desk: Workspace }) => (
  <>
    {callsOf(desk.duty.now.value, desk.signedIn.role).map((call) => (
      <div key={call.missing.slot} class="banner step-in" role="status" data-to={call.to}>
        <Icon of={UserRoundSearch} />
        <Text desk={desk} call={call} />
        <Act desk={desk} call={call} />
      </div>
    ))}
  </>
)
