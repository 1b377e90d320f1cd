import { Clock, Hand, Mail, MessageCircle, PauseCircle, PencilLine, TriangleAlert } from 'lucide'
import { beingTaken, takeWaiting } from '../conversation/taking.ts'
import { momentOf, present } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { AskedLine, WhatToDo } from './asked-line.tsx'
import { goneOf } from './gone.ts'
import { ageOf, isLive, isReached, type LaneCard, waitsSince } from './lanes.ts'
import { markOf } from './mark.ts'
import { audienceOf, openingOf } from './opening.ts'
import { awaitsFirst } from './unanswered.ts'

interface Props {
  readonly desk: Workspace
  readonly card: LaneCard
}

/** What is owed and what is wrong: an icon and a word each, never a colour alone. */
const Facts = ({ card, lead }: { card: LaneCard; lead: boolean }) => {
  const { lanes } = words.value
  const { trouble, muted } = card
  const owed = isLive(card) ? null : card.owed
  const late = owed !== null && owed * 3_600_000 <= present.value
  return (
    <>
      {trouble !== null && !(trouble === 'overdue' && owed !== null) && (card.role !== null || isReached(card)) ? (
        <span class="gone fact-line">
          <Icon of={TriangleAlert} />
          {lanes.trouble[trouble]}
        </span>
      ) : null}
      {owed === null ? null : (
        <span class={late ? 'gone fact-line' : 'soft fact-line'}>
          <Icon of={late ? TriangleAlert : Clock} />
          {late ? lanes.late(momentOf(owed, language.value)) : lanes.answerBy(momentOf(owed, language.value))}
        </span>
      )}
      {muted && !lead ? (
        <span class="soft fact-line">
          <Icon of={PauseCircle} />
          {lanes.paused}
        </span>
      ) : null}
    </>
  )
}

const Presence = ({ card }: { card: LaneCard }) => {
  if (card.seekerThere) return <span class="soft">{words.value.lanes.there}</span>
  // A letter is written to be answered later: a closed page is no trouble there.
  return <span class={card.opening.channel === 'mail' ? 'soft' : 'gone'}>{goneOf(card, words.value, language.value)}</span>
}

const Title = ({ card }: { card: LaneCard }) => {
  const { lanes } = words.value
  const { channel, language: spoken } = card.opening
  const age = ageOf(card, present.value)
  return (
    <b class="card-title">
      <span class="fact-line">
        <Icon of={channel === 'mail' ? Mail : MessageCircle} />
        {lanes.channels[channel]} · {words.value.spoken[spoken]}
      </span>
      <span>{age === null ? momentOf(card.since, language.value) : lanes.age(age)}</span>
    </b>
  )
}

/** It began in an earlier hour than the wait: somebody had it before. The hour is all that is known of when. */
const isOlder = ({ waited, since, heard }: LaneCard): boolean => waited !== null && Math.floor((heard - waited * 60_000) / 3_600_000) > since

/** Somebody who waits: chat or letter, language, who writes, how long, and the one thing to do. */
export const WaitingCard = ({ desk, card }: Props) => {
  const { lanes } = words.value
  const { conversation, opening } = card
  const taking = beingTaken.value === conversation
  const audience = audienceOf(opening, words.value)
  const about = `about-${conversation}`
  // T takes the card under the cursor, else the first: only that one says so.
  const { cards } = desk.lanes.waiting.value
  const byKey = (cards.find((one) => one.conversation === desk.lanes.cursor.value) ?? cards[0])?.conversation === conversation
  return (
    <li class="card" data-card={conversation} data-on={desk.lanes.cursor.value === conversation} data-trouble={card.trouble !== null}>
      <p id={about} class="card-text">
        <Title card={card} />
        {audience ? <span class="soft">{audience}</span> : null}
        <AskedLine desk={desk} card={card} />
        {isOlder(card) ? <span class="soft">{lanes.since(momentOf(card.since, language.value))}</span> : null}
        <Facts card={card} lead={false} />
        {isReached(card) ? null : <Presence card={card} />}
      </p>
      <WhatToDo desk={desk} card={card} />
      <button
        type="button"
        class={isReached(card) ? 'button' : 'button quiet'}
        data-main
        aria-describedby={about}
        aria-keyshortcuts={byKey ? 'T' : undefined}
        disabled={beingTaken.value !== null || !desk.canTake.value}
        onFocus={() => desk.lanes.point(conversation)}
        onClick={() => void takeWaiting(desk, conversation).catch(desk.fault)}
      >
        <Icon of={Hand} />
        {taking ? lanes.taking : lanes.take}
        {byKey ? (
          <span class="key" aria-hidden="true">
            T
          </span>
        ) : null}
      </button>
    </li>
  )
}

/** What the person waits for here: new words first, else that nobody has answered yet; and what lies in the box. */
const Owed = ({ desk, card }: Props) => {
  const { lanes } = words.value
  const conversation = desk.mine.open.value.get(card.conversation)
  const since = waitsSince(card, desk.mine.unanswered(card.conversation))
  const age = since === null ? '' : lanes.age(Math.max(0, Math.floor((present.value - since) / 60_000)))
  const fresh = conversation?.fresh.value ?? 0
  const first = conversation?.state.value === 'open' && card.role === 'counsellor' && awaitsFirst(conversation.content.value)
  return (
    <>
      {since === null ? null : fresh > 0 ? <span class="fresh">{lanes.fresh(fresh, age)}</span> : <span class="soft">{lanes.unanswered(age)}</span>}
      {first ? <span class="gone">{lanes.first}</span> : null}
      {conversation && conversation.draft.value.trim() !== '' ? (
        <span class="fact-line">
          <Icon of={PencilLine} />
          {lanes.draft}
        </span>
      ) : null}
    </>
  )
}

/** A conversation of mine: opens with a click or Enter. */
export const MineCard = ({ desk, card }: Props) => {
  const { lanes, conversation: say } = words.value
  const { conversation, opening } = card
  const open = desk.view.open.value === conversation
  return (
    <li class="card mine" data-card={conversation} data-on={open} data-trouble={card.trouble !== null}>
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
        <span class="soft">
          {lanes.channels[opening.channel]} · {openingOf(opening, words.value)}
        </span>
        {card.role === 'stand-in' ? <span class="soft">{lanes.standIn}</span> : null}
        <Presence card={card} />
        <Facts card={card} lead={false} />
        <Owed desk={desk} card={card} />
      </button>
    </li>
  )
}

/** What a colleague has, or what nobody has: nothing of it can be opened here, so it says whom to speak to. */
export const OthersCard = ({ desk, card }: Props) => {
  const { lanes, conversation: say, duty } = words.value
  const { conversation, opening, counsellor } = card
  const holder = counsellor === null ? null : desk.trust.people.value.get(counsellor)
  return (
    <li class="card" data-card={conversation} data-on={desk.lanes.cursor.value === conversation} data-trouble={card.trouble !== null}>
      <p class="card-text" tabIndex={-1} data-main onFocus={() => desk.lanes.point(conversation)}>
        <b>{say.name(markOf(conversation))}</b>
        <span class="soft">
          {lanes.channels[opening.channel]} · {openingOf(opening, words.value)}
        </span>
        {counsellor === null ? null : <span class="soft">{lanes.heldBy(holder === undefined ? '…' : (holder?.certificate.name ?? duty.unchecked))}</span>}
        {isReached(card) ? null : <Presence card={card} />}
        <Facts card={card} lead />
      </p>
    </li>
  )
}
