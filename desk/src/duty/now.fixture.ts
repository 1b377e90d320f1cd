import type { DutyNow } from '@zop/wire'

/** A Monday, 10:00 in Berlin, in minutes since 1970. */
export const ten = Date.parse('2027-05-10T08:00Z') / 60_000

export const shift = { slot: 'A'.repeat(22), start: ten, end: ten + 240, channel: 'chat' } as const

/** What a relay tells when nothing is planned. */
export const dutyNow = (told: Partial<DutyNow> = {}): DutyNow => ({
  people: [],
  me: false,
  mine: null,
  missing: [],
  next: null,
  gap: null,
  speaks: ['de'],
  speaking: [],
  ...told,
})
