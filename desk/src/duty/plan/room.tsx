import { ChevronLeft, ChevronRight } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { Loading } from '../../people/loading.tsx'
import type { Part } from '../../view.ts'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { MonthPage } from '../board/month-page.tsx'
import { CentrePage } from '../centre/centre-page.tsx'
import { ExchangeRoom } from '../exchange/exchange-room.tsx'
import { AvailabilityPage } from '../mine/availability/availability-page.tsx'
import { MinePage } from '../mine/mine-page.tsx'
import { RemindersPage } from '../mine/reminders/reminders-page.tsx'
import { SlotsPage } from '../slots/slots-page.tsx'
import { WatchPage } from '../watch/watch-page.tsx'
import { monthName } from './calendar.ts'
import { besideOf } from './plans.ts'
import { StatusPill } from './status-pill.tsx'

const partsOf = ({ signedIn }: Workspace): readonly Part[] => {
  switch (signedIn.role) {
    case 'counsellor':
      return ['mine', 'availability', 'board', 'watch', 'reminders']
    case 'lead':
      return ['board', 'watch', 'centre', 'reminders']
    case 'coordinator':
      return ['board', 'watch', 'slots', 'centre', 'exchange', 'reminders']
  }
}

/** What goes over the months: there is none to turn to. */
const untimed: readonly Part[] = ['mine', 'availability', 'watch', 'reminders']

/** What this person looks at, or sees first. */
const partOf = (desk: Workspace): Part => {
  const parts = partsOf(desk)
  const chosen = desk.view.part.value
  return chosen !== null && parts.includes(chosen) ? chosen : (parts[0] ?? 'board')
}

const Parts = ({ desk, part }: { desk: Workspace; part: Part }) => {
  const { plan } = words.value
  const parts = partsOf(desk)
  if (parts.length < 2) return null
  return (
    <nav class="pages" aria-label={plan.parts.label}>
      {parts.map((one) => (
        <button key={one} type="button" class="button plain" aria-current={part === one ? 'page' : undefined} onClick={() => desk.view.enter('plan', one)}>
          {one === 'centre' && desk.signedIn.role === 'coordinator' ? plan.parts.people : plan.parts[one]}
        </button>
      ))}
    </nav>
  )
}

const Title = ({ part }: { part: Part }) => (
  <h2 id="plan-title" class="plan-title">
    {words.value.plan.parts[part]}
  </h2>
)

const MonthTurn = ({ desk }: { desk: Workspace }) => {
  const { plan } = words.value
  const { plans } = desk
  const { before, after } = besideOf(plans.month.value)
  return (
    <div class="month-turn">
      <button type="button" class="button plain" aria-label={`${plan.before}: ${monthName(before, language.value)}`} onClick={() => plans.turn(before)}>
        <Icon of={ChevronLeft} />
      </button>
      <h2 id="plan-title">{plan.title(monthName(plans.month.value, language.value))}</h2>
      <button type="button" class="button plain" aria-label={`${plan.after}: ${monthName(after, language.value)}`} onClick={() => plans.turn(after)}>
        <Icon of={ChevronRight} />
      </button>
      <StatusPill plan={plans.told.value?.plan ?? null} />
    </div>
  )
}

const Shown = ({ desk, part }: { desk: Workspace; part: Part }) => {
  const to = (next: Part) => () => desk.view.enter('plan', next)
  switch (part) {
    case 'mine':
      return <MinePage desk={desk} />
    case 'availability':
      return <AvailabilityPage desk={desk} account={desk.unlocked.account} />
    case 'reminders':
      return <RemindersPage desk={desk} />
    case 'board':
      return <MonthPage desk={desk} toSlots={to('slots')} />
    case 'centre':
      return <CentrePage desk={desk} />
    case 'exchange':
      return <ExchangeRoom desk={desk} />
    case 'slots':
      return <SlotsPage key={desk.plans.month.value} desk={desk} toBoard={to('board')} />
    case 'watch':
      return <WatchPage desk={desk} />
  }
}

/** The duty plan: the month, and what this person has to do with it. */
export const PlanRoom = ({ desk }: { desk: Workspace }) => {
  const part = partOf(desk)
  const { plans } = desk
  useEffect(() => plans.open(), [plans])
  return (
    <main id="conversation" class="plan" tabIndex={-1} aria-labelledby="plan-title">
      <header class="plan-head">
        {untimed.includes(part) ? <Title part={part} /> : <MonthTurn desk={desk} />}
        <Parts desk={desk} part={part} />
      </header>
      {plans.told.value === null && part !== 'watch' && part !== 'reminders' ? (
        <div class="plan-body">
          <Loading state={plans.state.value} again={() => void plans.load().catch(desk.fault)} />
        </div>
      ) : (
        <Shown desk={desk} part={part} />
      )}
    </main>
  )
}
