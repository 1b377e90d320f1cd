import { createHash } from 'node:crypto'
import { comingIn, type DutySlot } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import type { DutyGround } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { monthOf } from '../calendar.ts'
import { rulesBroken } from '../rules.ts'
import type { Missing } from './now.ts'

/** Who is told that nobody has come: whoever should be there, then a second person, then the coordinators. */
export const stages = ['start', 'second', 'coordinator'] as const
export type Stage = (typeof stages)[number]

const after: Readonly<Record<Stage, number>> = { start: 0, second: comingIn.second, coordinator: comingIn.coordinator }

/** The stages that have come, `late` minutes after the start. */
export const stagesAt = (late: number): Stage[] => stages.filter((stage) => after[stage] <= late)

/** Most people who are asked to step in. */
const mostAsked = 5

/** In an order that is nobody's merit, and the same after a restart. */
const drawn = (slot: DutySlot, accounts: readonly string[]): string[] => {
  const lot = (account: string): string => createHash('sha256').update(`${slot.id} ${account}`).digest('hex')
  return accounts
    .map((account) => [lot(account), account] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, account]) => account)
}

/** Whether somebody could come in now: by the hard rules for the whole duty, and by what they have said for what is left of it. */
const couldCome = (ground: DutyGround, slot: DutySlot, { account, minute }: { account: string; minute: number }): boolean => {
  const coming = { slot: slot.id, account }
  const plan = { ...ground.plan, assignments: [...ground.plan.assignments, { id: '', ...coming, origin: 'take' as const }] }
  const left = plan.slots.map((one) => (one.id === slot.id ? { ...one, start: Math.max(one.start, Math.min(minute, one.end - 1)) } : one))
  const hindered = rulesBroken({ ...ground, plan }, [coming]).some(({ rule }) => rule !== 'availability' && rule !== 'full')
  return !hindered && !rulesBroken({ ...ground, plan: { ...plan, slots: left } }, [coming]).some(({ rule }) => rule === 'availability')
}

/** Nobody who would rather not is asked. */
const willing = (ground: DutyGround): DutyGround => ({
  ...ground,
  availabilities: ground.availabilities.map((one) => ({
    ...one,
    said: one.said.map((said) => (said.word === 'rather-not' ? { ...said, word: 'cannot' } : said)),
  })),
})

/** Those who could step in at this minute, at most five. */
export const secondsFor = (ground: DutyGround, { slot }: Pick<Missing, 'slot'>, { pool, minute }: { pool: readonly string[]; minute: number }): string[] => {
  const on = new Set(ground.plan.assignments.filter((one) => one.slot === slot.id).map(({ account }) => account))
  const asked = willing(ground)
  const found: string[] = []
  for (const account of drawn(
    slot,
    pool.filter((one) => !on.has(one)),
  )) {
    if (found.length === mostAsked) break
    if (couldCome(asked, slot, { account, minute })) found.push(account)
  }
  return found
}

type Sources = Pick<World, 'clock' | 'store' | 'now' | 'timetable' | 'roster' | 'directories' | 'reminders' | 'log'>

const poolOf = ({ clock, roster, directories }: Sources): string[] =>
  roster
    .present()
    .filter(({ certificate }) => directories.inPool(certificate, { hour: hourOf(clock) }))
    .map(({ id }) => id)

const toldAt = async (world: Sources, stage: Stage, missing: Missing): Promise<readonly string[]> => {
  if (stage === 'start') return missing.people
  if (stage === 'coordinator') return world.roster.present().flatMap(({ id, role }) => (role === 'coordinator' ? [id] : []))
  // Where several should be there, each is the other's second person.
  if (missing.people.length > 1) return missing.people
  const ground = await world.store.dutyGround(monthOf(missing.slot.start))
  return ground ? secondsFor(ground, missing, { pool: poolOf(world), minute: world.now.state().minute }) : []
}

/** Tells them, once for each slot and stage. Over a restart, the reminders know whom they have told. */
export const missingKeeper = (world: Sources): (() => void) => {
  let told: ReadonlySet<string> = new Set()
  return () => {
    const { minute, missing } = world.now.state()
    const due = missing.flatMap((one) => stagesAt(minute - one.since).map((stage) => ({ one, stage, key: `${one.slot.id} ${stage}` })))
    const before = told
    // What is over is forgotten; whoever leaves and is missing again within the same duty is not told a second time.
    const running = new Set(world.timetable.running(minute).map(({ slot }) => slot.id))
    told = new Set([...before, ...due.map(({ key }) => key)].filter((key) => running.has(key.split(' ')[0] ?? '')))
    for (const { one, stage, key } of due) {
      if (before.has(key)) continue
      toldAt(world, stage, one).then(
        (accounts) => world.reminders.tell(accounts, 'missing', key),
        (error: unknown) => world.log.line('error', { msg: 'nobody could be told that somebody is missing', stack: placesOf(error) }),
      )
    }
  }
}
