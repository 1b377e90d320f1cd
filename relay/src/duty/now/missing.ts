import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { comingIn, type DutySlot } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import type { DutyGround } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { monthOf } from '../calendar.ts'
import { rulesBroken } from '../rules.ts'
import type { Missing } from './now.ts'

/** Who is told that nobody has come: whoever should be there, then a second person, then the coordinators. */
const stages = ['start', 'second', 'coordinator'] as const
type Stage = (typeof stages)[number]

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

/** Whether somebody could come in now: by what they have said for what is left of the duty, and by the hard rules for the whole of it. */
const couldCome = (ground: DutyGround, slot: DutySlot, { account, minute }: { account: string; minute: number }): boolean => {
  const coming = { slot: slot.id, account }
  const plan = { ...ground.plan, assignments: [...ground.plan.assignments, { id: '', ...coming, origin: 'take' as const }] }
  const left = plan.slots.map((one) => (one.id === slot.id ? { ...one, start: Math.max(one.start, Math.min(minute, one.end - 1)) } : one))
  const unavailable = rulesBroken({ ...ground, plan: { ...plan, slots: left } }, [coming]).some(({ rule }) => rule === 'availability')
  return !unavailable && !rulesBroken({ ...ground, plan }, [coming]).some(({ rule }) => rule !== 'availability' && rule !== 'full')
}

/** Nobody who would rather not is asked. */
const willing = (ground: DutyGround): DutyGround => ({
  ...ground,
  availabilities: ground.availabilities.map((one) => ({
    ...one,
    said: one.said.map((said) => (said.word === 'rather-not' ? { ...said, word: 'cannot' } : said)),
  })),
})

/** Those who could step in at this minute, at most five. Looks at one person at a time, so that nobody else has to wait for it. */
export const secondsFor = async (
  ground: DutyGround,
  { slot }: Pick<Missing, 'slot'>,
  { pool, minute }: { pool: readonly string[]; minute: number },
): Promise<string[]> => {
  const on = new Set(ground.plan.assignments.filter((one) => one.slot === slot.id).map(({ account }) => account))
  const asked = willing(ground)
  const found: string[] = []
  for (const account of drawn(
    slot,
    pool.filter((one) => !on.has(one)),
  )) {
    if (found.length === mostAsked) break
    if (couldCome(asked, slot, { account, minute })) found.push(account)
    await setImmediate()
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
  const away = missing.people.map(({ account }) => account)
  if (stage === 'start') return away
  if (stage === 'coordinator') return world.roster.present().flatMap(({ id, role }) => (role === 'coordinator' ? [id] : []))
  // Where several should be there, each is the other's second person; where none of them has come, that is not enough.
  const others = away.length > 1 ? away : []
  if (others.length > 0 && !missing.empty) return others
  const ground = await world.store.dutyGround(monthOf(missing.slot.start))
  const seconds = ground ? await secondsFor(ground, missing, { pool: poolOf(world), minute: world.now.state().minute }) : []
  return [...others, ...seconds]
}

/** Tells them, each once for a slot and stage: the reminders know whom they have told, also over a restart. */
export const missingKeeper = (world: Sources): (() => void) => {
  /** Stages that have been seen to, by slot and since when somebody is missing there: whoever gets a duty that runs is awaited anew. */
  const seen = new Set<string>()
  return () => {
    const { minute, missing } = world.now.state()
    const running = new Set(world.timetable.running(minute).map(({ slot }) => slot.id))
    for (const key of seen) if (!running.has(key.split(' ')[0] ?? '')) seen.delete(key)
    for (const one of missing) {
      for (const stage of stagesAt(minute - one.since)) {
        const key = `${one.slot.id} ${stage} ${one.since}`
        if (seen.has(key)) continue
        seen.add(key)
        toldAt(world, stage, one).then(
          (accounts) => world.reminders.tell(accounts, 'missing', `${one.slot.id} ${stage}`),
          (error: unknown) => {
            seen.delete(key)
            world.log.line('error', { msg: 'nobody could be told that somebody is missing; the next try is at once', stack: placesOf(error) })
          },
        )
      }
    }
  }
}
