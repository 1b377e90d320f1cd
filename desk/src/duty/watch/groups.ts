import type { Obligation } from '@zop/wire'
import { dayOf } from '../plan/calendar.ts'

export const groupNames = ['broken', 'risk', 'today', 'later'] as const
export type GroupName = (typeof groupNames)[number]

/** Where a promise stands on the board: at risk too where its whole centre is absent; an hour that ends a day is due on that day. */
export const groupOf = ({ state, due, centreAway }: Pick<Obligation, 'state' | 'due' | 'centreAway'>, today: string): GroupName => {
  if (state === 'broken') return 'broken'
  if (state === 'stand-in' || state === 'coordinator' || centreAway) return 'risk'
  return dayOf(due * 60 - 1) <= today ? 'today' : 'later'
}

export type Groups = Readonly<Record<GroupName, readonly Obligation[]>>

/** Each in the order in which they came. */
export const groupsOf = (all: readonly Obligation[], today: string): Groups => {
  const of = (name: GroupName) => all.filter((one) => groupOf(one, today) === name)
  return { broken: of('broken'), risk: of('risk'), today: of('today'), later: of('later') }
}
