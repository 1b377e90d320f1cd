import { DevicesLane } from '../account/devices-lane.tsx'
import { mayBegin } from '../duty/standing.ts'
import { standing } from '../duty/state.ts'
import { IncomingLane } from '../hand-over/incoming-lane.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { MineCard, OthersCard, WaitingCard } from './cards.tsx'
import { LaneSection } from './lane.tsx'

const Counsellors = ({ desk }: { desk: Workspace }) => {
  const { lanes } = words.value
  const uncertified = desk.people.renewal.waiting.value?.first === true
  const off = mayBegin(standing(desk)) ? lanes.waitingEmptyOff : lanes.waitingEmptyNone
  const due = desk.lanes.due.value.inAll > 0
  return (
    <>
      <LaneSection
        desk={desk}
        name="waiting"
        card={WaitingCard}
        empty={desk.duty.me.value ? lanes.waitingEmptyOn : uncertified ? lanes.waitingEmptyUncertified : off}
      />
      {due ? <LaneSection desk={desk} name="due" card={MineCard} empty={lanes.dueEmpty} /> : null}
      <IncomingLane desk={desk} />
      <LaneSection desk={desk} name="mine" card={MineCard} empty={lanes.mineEmpty} />
      {desk.lanes.centre.value.inAll > 0 ? <LaneSection desk={desk} name="centre" card={OthersCard} empty={lanes.centreEmpty} /> : null}
    </>
  )
}

/** What waits, what is due, what is mine, what my centre has; for leads and coordinators what needs somebody, and which devices ask. */
export const LanesPane = ({ desk }: { desk: Workspace }) => {
  const { role } = desk.signedIn
  const { lanes } = words.value
  return (
    <nav class="pane lanes" aria-label={lanes.title}>
      {role === 'counsellor' ? (
        <Counsellors desk={desk} />
      ) : (
        <>
          <LaneSection desk={desk} name="escalated" card={OthersCard} empty={lanes.escalatedEmpty} />
          {role === 'lead' ? <LaneSection desk={desk} name="centre" card={OthersCard} empty={lanes.centreEmpty} /> : null}
          <DevicesLane devices={desk.devices} />
        </>
      )}
    </nav>
  )
}
