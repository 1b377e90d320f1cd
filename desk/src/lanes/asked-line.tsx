import { Languages, TriangleAlert } from 'lucide'
import { soonOf } from '../duty/when.ts'
import { present } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { askedOf } from './asked.ts'
import type { LaneCard } from './lanes.ts'

interface Props {
  readonly desk: Workspace
  readonly card: LaneCard
}

/** Who speaks what the person asks for. Of German, which everybody here speaks, nothing is said. */
export const AskedLine = ({ desk, card }: Props) => {
  const { unspoken, spoken } = words.value
  const asked = askedOf(card.opening.language, desk.duty.now.value)
  const name = spoken[card.opening.language]
  if (asked === null || (asked.by === 'me' && card.opening.language === 'de')) return null
  if (asked.by === 'me') {
    return (
      <span class="soft fact-line">
        <Icon of={Languages} />
        {unspoken.mine}
      </span>
    )
  }
  if (asked.by === 'colleague' && card.opening.channel === 'chat') {
    return (
      <span class="soft fact-line">
        <Icon of={Languages} />
        {card.forMe ? unspoken.late(name) : unspoken.colleague(name)}
      </span>
    )
  }
  // A letter is answered later: who is there now says nothing about it.
  if (card.opening.channel === 'mail') return null
  return (
    <span class="gone fact-line">
      <Icon of={TriangleAlert} />
      {unspoken.nobody(name)}
    </span>
  )
}

/** Nobody who is there speaks it: what helps the person all the same. */
export const WhatToDo = ({ desk, card }: Props) => {
  const { unspoken, spoken, duty } = words.value
  const asked = askedOf(card.opening.language, desk.duty.now.value)
  if (asked?.by !== 'nobody') return null
  const name = spoken[card.opening.language]
  const own = desk.person()?.certificate?.certificate.centre
  const inOwn = own !== undefined && asked.centres.includes(own)
  const centres = (desk.trust.current()?.directory.centres ?? []).filter(({ id }) => id !== own && asked.centres.includes(id)).map((centre) => centre.name)
  const soon = asked.next === null ? null : soonOf(asked.next, Math.floor(present.value / 60_000), { duty, language: language.value })
  return (
    <details class="what-to-do">
      <summary>{unspoken.what}</summary>
      <ul class="steps">
        <li>{unspoken.greetHint}</li>
        <li>{soon === null ? unspoken.noNext(name) : unspoken.next(name, soon)}</li>
        {inOwn ? <li>{unspoken.own}</li> : null}
        {centres.length > 0 ? <li>{unspoken.centres(centres.join(', '))}</li> : null}
        {!inOwn && centres.length === 0 ? <li>{unspoken.noCentre}</li> : null}
      </ul>
    </details>
  )
}
