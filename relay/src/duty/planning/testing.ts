import type { DutyProfile, DutySlot, Planning } from '@zop/wire'
import { call, ok } from '../../testing/client.ts'
import { TickingClock } from '../../testing/clock.ts'
import { dutyAt, type Name, openDuties } from '../../testing/duty.ts'
import { listenAsDesk } from '../../testing/events.ts'
import { folderFor } from '../../testing/folder.ts'
import { type Program, workshop } from '../../workshop/sandbox.ts'
import { programOf } from '../../workshop/testing.ts'

interface Test {
  after(act: () => void | Promise<void>): void
}

export const month = '2027-05'
const params = { month }
const counsellors = ['anna', 'alex', 'bela'] as const

/** Monday and Tuesday evening, the tenth and eleventh of May. */
export const evenings = (): [DutySlot, DutySlot] => [dutyAt('2027-05-10T16:00Z'), dutyAt('2027-05-11T16:00Z')]

const usual = { languages: ['de'], experienced: true, dutiesPerWeek: 3, hoursPerMonth: 40 }

/** A draft whose three counsellors can every evening from six to nine, and whatever the coordinator may ask of it. */
export const openPlanning = async (
  t: Test,
  { program = workshop, slots = evenings(), at = '2027-05-01T08:00Z' }: { program?: Program; slots?: readonly DutySlot[]; at?: string } = {},
) => {
  const duties = await openDuties(t, { clock: new TickingClock(Date.parse(at)), program })
  const { desk, as, idOf, putSlots, planOf } = duties
  const token = as('cora')

  const putProfile = (name: Name, change: Partial<DutyProfile> = {}) =>
    ok(call(desk, 'putDutyProfile', { params: {}, token, body: { account: idOf(name), ...usual, ...change } }))
  const sayYes = (name: Name) =>
    ok(
      call(desk, 'putAvailability', {
        params: {},
        token,
        body: {
          account: idOf(name),
          version: 0,
          said: [{ kind: 'weekly', word: 'can', since: '2027-01-01', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU' }],
        },
      }),
    )
  for (const name of counsellors) {
    await putProfile(name)
    await sayYes(name)
  }
  await ok(putSlots(slots))

  const version = async (): Promise<number> => (await planOf('cora'))?.version ?? 0
  const plan = async ({ seed = 1, pinned = [], from }: { seed?: number; pinned?: string[]; from?: number } = {}) =>
    call(desk, 'planMonth', { params, token, body: { version: from ?? (await version()), seed, pinned } })
  const stop = () => call(desk, 'stopPlanning', { params, token, body: {} })
  const gaps = () => ok(call(desk, 'dutyGaps', { params, token }))
  const repair = () => call(desk, 'repairMonth', { params, token, body: {} })

  const stream = await listenAsDesk(desk, token)
  t.after(() => stream.close())
  /** The next state of the planner that is as wanted. */
  const shown = async (wanted: (planning: Planning) => boolean): Promise<Planning> => {
    const { event } = await stream.next((one) => one.kind === 'planning' && wanted(one.planning))
    if (event.kind !== 'planning') throw new Error('not asked for')
    return event.planning
  }
  const ended = async () => {
    const { ended, why } = await shown((planning) => planning.ended !== null)
    return { ended, why }
  }
  return { ...duties, stopRelay: duties.stop, putProfile, version, plan, stop, gaps, repair, shown, ended }
}

/**
 * A program that answers each job as its source says: `job` is what came in, `say` writes a line. It runs until it is ended.
 */
export const answering = (t: Test, source: string): Program =>
  programOf(
    folderFor(t),
    `
    import { createInterface } from 'node:readline'
    const say = (line) => console.info(typeof line === 'string' ? line : JSON.stringify(line))
    createInterface({ input: process.stdin }).once('line', (text) => {
      const job = JSON.parse(text)
      const made = (more) => ({ seed: job.seed, engine: 'test', input: 'A'.repeat(43), plan: 'A'.repeat(43), uncovered: 0, bound: 0, proved: true, ...more })
      const progress = { kind: 'progress', phase: 'search', done: 1, of: 2, uncovered: null }
      ${source}
    })
    setInterval(() => undefined, 1000)`,
  )
