import { randomUUID } from 'node:crypto'
import type { Slot } from '@zop/wire'
import type { FeedEvent } from '../../store/reminder.ts'

/** Minutes for which what is over, or off, stays in the calendar. */
export const keptFor = 62 * 24 * 60

const isSame = (event: FeedEvent, { start, end, kind }: Slot): boolean =>
  event.start === start && event.end === end && event.meeting === (kind !== 'duty') && !event.cancelled

/**
 * What a calendar shows now, from what it showed before: the same UID as long as it is the same slot of the same person, a higher SEQUENCE whenever something about
 * it has changed (RFC 5545, 3.8.7.4), and what is off is said to be off. A UID is nobody else's: two calendars do not show who is on duty together.
 */
export const followed = (before: readonly FeedEvent[], slots: readonly Slot[], now: number): FeedEvent[] => {
  const known = new Map(before.map((event) => [event.slot, event]))
  const shown = slots.map((slot): FeedEvent => {
    const old = known.get(slot.id)
    if (old && isSame(old, slot)) return old
    const { start, end, kind } = slot
    const facts = { slot: slot.id, start, end, meeting: kind !== 'duty', cancelled: false, modified: now }
    return old ? { ...old, ...facts, sequence: old.sequence + 1 } : { ...facts, uid: randomUUID(), sequence: 0 }
  })
  const stays = new Set(slots.map(({ id }) => id))
  const off = before
    .filter(({ slot }) => !stays.has(slot))
    .map((event) => (event.cancelled || event.end <= now ? event : { ...event, cancelled: true, sequence: event.sequence + 1, modified: now }))
  return [...shown, ...off]
    .filter(({ end, cancelled, modified }) => (cancelled ? modified : end) > now - keptFor)
    .toSorted((a, b) => a.start - b.start || (a.uid < b.uid ? -1 : 1))
}
