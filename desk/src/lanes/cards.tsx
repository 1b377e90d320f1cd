import { Hand, MessageCircle } from 'lucide'
import { beingTaken, takeWaiting } from '../conversation/taking.ts'
import { present } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { ageOf, type LaneCard } from './lanes.ts'
import { markOf } from './mark.ts'
import { audienceOf, openingOf } from './opening.ts'

interface Props {
  readonly desk: Workspace
  readonly card: LaneCard
}

/** A chat that waits: language, who writes, how long, and the one thing to do. */
export const WaitingCard = ({ desk, card }: Props) => {
  const { lanes } = words.value
  const { conversation, opening } = card
  const taking = beingTaken.value === conversation
  const audience = audienceOf(opening, words.value)
  const about = `about-${conversation}`
  return (
    <li class="card" data-card={conversation} data-on={desk.lanes.cursor.value === conversation}>
      <p id={about} class="card-text">
        <b class="card-title">
          <span>
            {lanes.chat} · {lanes.languages[opening.language]}
          </span>
          <span>{lanes.age(ageOf(card, present.value))}</span>
        </b>
        {audience ? <span class="soft">{audience}</span> : null}
        {card.seekerThere ? null : <span class="gone">{lanes.gone}</span>}
      </p>
      <button
        type="button"
        class="button"
        data-main
        aria-describedby={about}
        aria-keyshortcuts="T"
        disabled={beingTaken.value !== null || !desk.canTake.value}
        onFocus={() => desk.lanes.point(conversation)}
        onClick={() => void takeWaiting(desk, conversation).catch(desk.fault)}
      >
        <Icon of={Hand} />
        {taking ? lanes.taking : lanes.take}
        <span class="key" aria-hidden="true">
          T
        </span>
      </button>
    </li>
  )
}

/** A conversation of mine: opens with a click or Enter. */
export const MineCard = ({ desk, card }: Props) => {
  const { lanes, conversation: say } = words.value
  const { conversation, opening } = card
  const fresh = desk.mine.open.value.get(conversation)?.fresh.value ?? 0
  const open = desk.view.open.value === conversation
  return (
    <li class="card mine" data-card={conversation} data-on={open}>
      <button
        type="button"
        class="card-open"
        data-main
        aria-current={open ? 'true' : undefined}
        onFocus={() => desk.lanes.point(conversation)}
        onClick={() => {
          desk.mine.get(conversation)
          desk.view.show(conversation)
        }}
      >
        <b>{say.name(markOf(conversation))}</b>
        <span class="soft">{openingOf(opening, words.value)}</span>
        <span class={card.seekerThere ? 'soft' : 'gone'}>{card.seekerThere ? lanes.there : lanes.gone}</span>
        {fresh > 0 ? (
          <span class="fresh">
            <Icon of={MessageCircle} />
            {lanes.fresh(fresh)}
          </span>
        ) : null}
      </button>
    </li>
  )
}
