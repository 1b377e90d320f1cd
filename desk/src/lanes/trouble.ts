import { effect, untracked } from '@preact/signals'
import type { Card } from '@zop/wire'
import { isReached, type LaneCard, type Lanes } from './lanes.ts'

/** What somebody has to act on now: nobody takes it, or I stand in for a counsellor who is gone. */
export interface Alarms {
  readonly untaken: readonly LaneCard[]
  readonly vanished: readonly LaneCard[]
}

/** Of whom nobody is there any more, and of whom nothing is kept, nobody need be called. */
const waits = (card: Card): boolean => card.role === null && (card.trouble === 'untaken' || card.trouble === 'escalated') && isReached(card)

/** From every lane that this person sees; each conversation once. */
export const alarmsOf = ({ waiting, mine, escalated }: Pick<Lanes, 'waiting' | 'mine' | 'escalated'>): Alarms => {
  const here = waiting.value.cards.filter(waits)
  const told = escalated.value.cards.filter(
    (card) => waits(card) && card.counsellor === null && !here.some((known) => known.conversation === card.conversation),
  )
  return { untaken: [...here, ...told], vanished: mine.value.cards.filter(({ trouble, role }) => trouble === 'vanished' && role === 'stand-in') }
}

/** Calls back whenever a conversation comes into trouble that was not in it before; until the returned function is called. */
export const watchTrouble = (lanes: Lanes, sound: () => void): (() => void) => {
  let known: ReadonlySet<string> | null = null
  return effect(() => {
    if (!lanes.told.value) return
    const { untaken, vanished } = alarmsOf(lanes)
    const now = new Set([...untaken, ...vanished].map(({ conversation, trouble }) => `${conversation} ${trouble}`))
    const before = known
    known = now
    if (before === null ? now.size > 0 : [...now].some((id) => !before.has(id))) untracked(sound)
  })
}
