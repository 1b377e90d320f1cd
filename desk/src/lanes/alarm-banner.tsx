import { BellRing, Eye, Hand } from 'lucide'
import { takeWaiting } from '../conversation/taking.ts'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { markOf } from './mark.ts'
import { alarmsOf } from './trouble.ts'

const Untaken = ({ desk }: { desk: Workspace }) => {
  const { alarm, lanes } = words.value
  const { untaken } = alarmsOf(desk.lanes)
  const [first] = untaken
  if (!first) return null
  const counsellor = desk.signedIn.role === 'counsellor'
  return (
    <div class="banner alarm" role="alert">
      <Icon of={BellRing} />
      <p>
        <strong>{alarm.untaken(untaken.length)}</strong>{' '}
        <span class="banner-more">{!counsellor ? alarm.untakenLead : desk.duty.me.value ? alarm.untakenHint : alarm.untakenOff}</span>
      </p>
      {counsellor ? (
        <button type="button" class="button" disabled={!desk.canTake.value} onClick={() => void takeWaiting(desk, first.conversation).catch(desk.fault)}>
          <Icon of={Hand} />
          {lanes.take}
        </button>
      ) : (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            desk.view.go('lanes')
            // On a phone the lanes are drawn first.
            requestAnimationFrame(() => document.getElementById('escalated-list')?.focus())
          }}
        >
          <Icon of={Eye} />
          {alarm.open}
        </button>
      )}
    </div>
  )
}

const Vanished = ({ desk }: { desk: Workspace }) => {
  const { alarm } = words.value
  return (
    <>
      {alarmsOf(desk.lanes).vanished.map(({ conversation }) => (
        <div key={conversation} class="banner alarm" role="alert">
          <Icon of={BellRing} />
          <p>{alarm.vanished(markOf(conversation))}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              desk.mine.get(conversation)
              desk.view.show(conversation)
            }}
          >
            <Icon of={Eye} />
            {alarm.open}
          </button>
        </div>
      ))}
    </>
  )
}

/** What somebody has to act on now, above everything else. */
export const AlarmBanner = ({ desk }: { desk: Workspace }) => (
  <>
    <Untaken desk={desk} />
    <Vanished desk={desk} />
  </>
)
