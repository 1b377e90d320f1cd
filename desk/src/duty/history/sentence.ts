import type { DeskWords } from '@zop/content/desk'
import type { PlanChange, Slot } from '@zop/wire'
import { dayOf, timeOf, whenOf } from '../plan/calendar.ts'

/** What a change reads like, and in which hour it was: more is not kept. */
interface Told {
  readonly key: string
  readonly time: string
  readonly text: string
}

/** A day with what changed on it, the newest first. */
export interface HistoryDay {
  readonly day: string
  readonly told: readonly Told[]
}

type Kind = keyof DeskWords['history']['says']

/** An absence as a whole has no duty; one of a centre has no name either. */
const kindOf = ({ kind, slot, from }: PlanChange): Kind => {
  if (kind !== 'absent' || slot !== null) return kind
  return from === null ? 'closedCentre' : 'away'
}

/** One line as a sentence. */
export const sentenceOf = (
  { history }: Pick<DeskWords, 'history'>,
  change: PlanChange,
  { slots, language }: { slots: readonly Slot[]; language: string },
): string => {
  const { by, forWhom, from, to, rule } = change
  const slot = slots.find(({ id }) => id === change.slot)
  const when = slot ? whenOf(slot, language) : history.duty
  const says = history.says[kindOf(change)]({ by, from, to, when })
  const named = [by, from, to]
  const also = forWhom === null || named.includes(forWhom) ? '' : history.forWhom(forWhom)
  const whole = also === '' ? says : `${says.replace(/\.$/, '')}${also}.`
  return rule === null ? whole : `${whole} ${history.bent(history.rules[rule])}`
}

/** A history by the days on which it happened. */
export const daysOf = (
  words: Pick<DeskWords, 'history'>,
  changes: readonly PlanChange[],
  ground: { slots: readonly Slot[]; language: string },
): readonly HistoryDay[] => {
  const byDay = Map.groupBy(
    changes.map((change, at) => ({ change, at })),
    ({ change }) => dayOf(change.hour * 60),
  )
  return [...byDay].map(([day, lines]) => ({
    day,
    told: lines.map(({ change, at }) => ({
      // Lines have no name of their own; from the oldest on they keep their place.
      key: String(changes.length - at),
      time: words.history.at(Number(timeOf(change.hour * 60).slice(0, 2))),
      text: sentenceOf(words, change, ground),
    })),
  }))
}
