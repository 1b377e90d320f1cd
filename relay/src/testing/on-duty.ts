import type { DutySlot } from '@zop/wire'
import { type Clock, systemClock } from '../clock.ts'
import { dayAfter, dayOf, dayStretch, monthOf } from '../duty/calendar.ts'
import { nowOf } from '../duty/plan/open.ts'
import { call, ok, signInAt } from './client.ts'
import { random } from './keys.ts'
import type { Member, Umbrella } from './umbrella.ts'

/** Where a relay runs. */
interface Running {
  readonly desk: string
  readonly umbrella: Umbrella
}

/** One duty a day, whole days, so that they follow each other without a break. */
const dayDuty = (day: string, people: number): DutySlot => ({
  id: random(16),
  kind: 'duty',
  ...dayStretch(day),
  channel: 'chat',
  minimum: 1,
  wanted: people,
  languages: ['de'],
  experienced: false,
  onePerCentre: false,
})

/** A day of 25 hours is two duties: no slot is longer than 24. */
const cut = (slot: DutySlot): DutySlot[] => {
  const middle = slot.start + 12 * 60
  return [
    { ...slot, end: middle },
    { ...slot, id: random(16), start: middle },
  ]
}

/** A plan that holds, by the doors of the relay: these people (all who could, unless told otherwise) have a chat duty at every minute, today and for so many days more. */
export const planDuties = async (
  { desk, umbrella }: Running,
  { clock = systemClock, days = 1, people }: { clock?: Clock; days?: number; people?: readonly Pick<Member, 'account'>[] } = {},
): Promise<void> => {
  const who = people ?? Object.values(umbrella.members).filter(({ role }) => role === 'counsellor')
  const { session: token } = await signInAt(desk, umbrella.members.cora)
  const today = dayOf(nowOf({ clock }))
  const slots = Array.from({ length: days + 1 }, (_, at) => dayAfter(today, at)).flatMap((day) => cut(dayDuty(day, who.length)))
  for (const [month, own] of Map.groupBy(slots, ({ start }) => monthOf(start))) {
    const params = { month }
    const { version } = await ok(call(desk, 'putSlots', { params, token, body: { version: null, slots: own } }))
    const moves = own.flatMap(({ id }) => who.map(({ account }) => ({ slot: id, off: null, on: account })))
    const given = await ok(call(desk, 'assign', { params, token, body: { version, moves: moves.slice(0, 200), although: true } }))
    const asked = await ok(call(desk, 'setPlanStatus', { params, token, body: { version: given.version, status: 'consultation' } }))
    await ok(call(desk, 'setPlanStatus', { params, token, body: { version: asked.version, status: 'binding' } }))
  }
}
