import type { ObligationState } from '@zop/wire'
import type { Promised } from '../../store/conversation.ts'
import { afterService, type ServiceDays, serviceBetween } from './service.ts'

/** The hours from which on somebody is reminded of a promise, their stand-in asked, and the coordination told. */
export interface Marks {
  readonly reminder: number
  readonly standIn: number
  readonly coordinator: number
}

/** Hours before a promise breaks at which the coordination is told at the latest. */
const latest = 4

/** Half, three quarters and seven eighths of its service time, as the plan is now; of one without any, of the time itself. */
export const marksOf = (days: ServiceDays, { since, by }: Promised, centre: string | null): Marks => {
  const service = serviceBetween(days, [since, by], centre)
  const after = (share: number): number =>
    service === 0 ? since + Math.ceil((by - since) * share) : Math.min(by, afterService(days, { from: since, hours: Math.ceil(service * share), centre }))
  const standIn = after(3 / 4)
  return { reminder: after(1 / 2), standIn, coordinator: Math.max(standIn, Math.min(after(7 / 8), by - latest)) }
}

/** How far a promise has gone by this hour. */
export const stateAt = ({ reminder, standIn, coordinator }: Marks, by: number, hour: number): ObligationState => {
  if (hour >= by) return 'broken'
  if (hour >= coordinator) return 'coordinator'
  if (hour >= standIn) return 'stand-in'
  return hour >= reminder ? 'reminder' : 'fine'
}
