import type { DutySlot } from '@zop/wire'
import { Hand } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import { languageName } from '../../words/spoken.ts'
import type { Workspace } from '../../workspace.ts'
import { whenOf } from '../plan/calendar.ts'
import { minuteNow } from '../state.ts'
import { type OpenDuty, openDuties } from './duties.ts'
import { settle } from './hindered.ts'

/** As many as one looks through. */
const most = 8

const Text = ({ slot, against }: OpenDuty) => {
  const { myDuty, plan, stepIn } = words.value
  const languages = slot.languages.map((tag) => languageName(words.value, tag))
  const more = [plan.channels[slot.channel], slot.start <= minuteNow() ? myDuty.running : '', languages.length > 0 ? stepIn.speaks(languages) : '']
  return (
    <span class="row-text">
      <b>{whenOf(slot, language.value)}</b>
      <span class="soft">{more.filter(Boolean).join(' · ')}</span>
      {against === null ? null : <span>{myDuty.rules[against]}</span>}
    </span>
  )
}

const Take = ({ desk, slot }: { desk: Workspace; slot: DutySlot }) => {
  const { myDuty } = words.value
  const when = whenOf(slot, language.value)
  return (
    <button
      type="button"
      class="button quiet"
      aria-label={`${myDuty.take}: ${when}`}
      onClick={() => void settle(desk, desk.ownDuties.take(slot.id), () => words.peek().myDuty.done.taken(when)).catch(desk.fault)}
    >
      <Icon of={Hand} />
      {myDuty.take}
    </button>
  )
}

/** Where somebody is missing: what this person can take, with a button; the rest folded, with the reason. */
export const OpenDuties = ({ desk }: { desk: Workspace }) => {
  const { myDuty } = words.value
  const open = openDuties(desk.ownDuties.months.value, desk.unlocked.account, minuteNow())
  const [mine, others] = [open.filter(({ against }) => against === null), open.filter(({ against }) => against !== null)]
  return (
    <section>
      <h3>{myDuty.open}</h3>
      {mine.length === 0 ? <p class="soft">{others.length === 0 ? myDuty.openNone : myDuty.openNoneForYou}</p> : null}
      <ul class="rows">
        {mine.slice(0, most).map((duty) => (
          <li key={duty.slot.id} class="row">
            <Text {...duty} />
            <Take desk={desk} slot={duty.slot} />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <details>
          <summary>{myDuty.openOthers(others.length)}</summary>
          <ul class="rows">
            {others.slice(0, most).map((duty) => (
              <li key={duty.slot.id} class="row">
                <Text {...duty} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
