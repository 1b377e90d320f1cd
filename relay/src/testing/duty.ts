import type { Body, DutyPlan, DutySlot, RouteName, Slot } from '@zop/wire'
import { hourLength } from '../clock.ts'
import type { Surroundings } from '../relay.ts'
import { type Answer, call, ok, signInAt } from './client.ts'
import { ManualClock } from './clock.ts'
import { listenAsDesk } from './events.ts'
import { random } from './keys.ts'
import { type Place, runRelay } from './running.ts'
import type { Umbrella } from './umbrella.ts'

/** Whole minutes since 1970. */
export const minuteOf = (text: string): number => Date.parse(text) / 60_000

/** Saturday, the first of May 2027, 10:00 in Berlin. */
const start = Date.parse('2027-05-01T08:00Z')

/** A duty of three hours that starts then. */
export const dutyAt = (text: string, change: Partial<DutySlot> = {}): DutySlot => ({
  id: random(16),
  kind: 'duty',
  start: minuteOf(text),
  end: minuteOf(text) + 180,
  channel: 'chat',
  minimum: 1,
  wanted: 1,
  languages: ['de'],
  experienced: false,
  onePerCentre: false,
  ...change,
})

export type Name = keyof Umbrella['members']

/** A relay on its clock, with everybody signed in. */
export const openDuties = async (
  t: { after(act: () => Promise<void>): void },
  { at = start, clock = new ManualClock(at), place, ...surroundings }: { at?: number; clock?: ManualClock; place?: Place } & Surroundings = {},
) => {
  const relay = await runRelay(t, { clock, ...surroundings, ...(place ? { place } : {}) })
  const { desk, umbrella } = relay
  const names = Object.keys(umbrella.members) as Name[]
  const sessions = new Map<Name, string>()
  const signIn = () => Promise.all(names.map(async (name) => sessions.set(name, (await signInAt(desk, umbrella.members[name])).session)))
  await signIn()
  const as = (name: Name): string => sessions.get(name) ?? ''
  const idOf = (name: Name): string => umbrella.members[name].account

  /** Lets hours pass that nobody has to live through; everybody signs in again. */
  const leap = async (hours: number) => {
    clock.leap(hours * hourLength)
    await signIn()
  }

  const monthOf = (name: Name, month = '2027-05') => ok(call(desk, 'dutyMonth', { params: { month }, token: as(name) }))
  const planOf = async (name: Name, month = '2027-05'): Promise<DutyPlan | null> => (await monthOf(name, month)).plan
  const version = async (month: string): Promise<number | null> => (await planOf('cora', month))?.version ?? null

  const putSlots = async (slots: readonly Slot[], month = '2027-05') =>
    call(desk, 'putSlots', { params: { month }, token: as('cora'), body: { version: await version(month), slots: [...slots] } })
  const assign = async (moves: Body<'assign'>['moves'], { month = '2027-05', although = true } = {}) =>
    call(desk, 'assign', { params: { month }, token: as('cora'), body: { version: (await version(month)) ?? 0, moves, although } })
  const turn = async (status: DutyPlan['status'], month = '2027-05') =>
    call(desk, 'setPlanStatus', { params: { month }, token: as('cora'), body: { version: (await version(month)) ?? 0, status } })

  /** A plan that holds, with these people on these slots. */
  const bind = async (duties: readonly (readonly [DutySlot, ...Name[]])[], month = '2027-05') => {
    await ok(
      putSlots(
        duties.map(([slot]) => slot),
        month,
      ),
    )
    const moves = duties.flatMap(([slot, ...people]) => people.map((name) => ({ slot: slot.id, off: null, on: idOf(name) })))
    if (moves.length > 0) await ok(assign(moves, { month }))
    await ok(turn('consultation', month))
    await ok(turn('binding', month))
    await Promise.all(names.map(async (name) => seen(name)))
  }

  const notices = async (name: Name) => {
    const stream = await listenAsDesk(desk, as(name))
    const { event } = await stream.next(({ kind }) => kind === 'notices')
    stream.close()
    return event.kind === 'notices' ? event.notices : []
  }
  const seen = async (name: Name) => {
    const ids = (await notices(name)).map(({ id }) => id)
    if (ids.length > 0) await ok(call(desk, 'seenNotices', { params: {}, token: as(name), body: { notices: ids } }))
  }

  /** Who is on a slot, by name. */
  const peopleOn = async (slot: DutySlot, month = '2027-05'): Promise<Name[]> => {
    const on = ((await planOf('cora', month))?.assignments ?? []).filter((one) => one.slot === slot.id)
    return on.map(({ account }) => names.find((name) => idOf(name) === account) ?? 'cora').toSorted()
  }
  const assignmentOf = async (slot: DutySlot, name: Name, month = '2027-05'): Promise<string> =>
    (await planOf('cora', month))?.assignments.find((one) => one.slot === slot.id && one.account === idOf(name))?.id ?? ''

  return { ...relay, clock, leap, as, idOf, names, monthOf, planOf, putSlots, assign, turn, bind, notices, seen, peopleOn, assignmentOf }
}

export type Duties = Awaited<ReturnType<typeof openDuties>>

/** The rule that a refused answer names, or its code; `ok` of one that is none. */
export const ruleOf = async <N extends RouteName>(answer: Promise<Answer<N>>): Promise<string> => {
  const got = await answer
  return got.kind === 'ok' ? 'ok' : (got.refusal.rule ?? got.refusal.code)
}
