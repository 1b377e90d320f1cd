import type { Month, Planning as PlanningState, WorkshopResult } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import { placesOf } from '../../log.ts'
import { Job } from '../../peers/job.ts'
import type { DutyGround, Planned } from '../../store/duty-plan.ts'
import type { Outcome } from '../../workshop/run.ts'
import type { World } from '../../world.ts'
import { codeOf, sent, standing } from './job.ts'
import { problemOf } from './problem.ts'
import { settled } from './settled.ts'
import { isSoundExplanation, isSoundPlan } from './sound.ts'

/** How far the search and the proof go, in steps and nodes: they shape the plan, so they change with the engine only. */
const lengths = { iterations: 400_000, nodes: 200 }

type Sources = Pick<World, 'store' | 'clock' | 'log' | 'wakes' | 'turns' | 'news' | 'bench' | 'peers'>
type Progress = Pick<PlanningState, 'phase' | 'done' | 'of' | 'uncovered'>

/** Keeps what a job has made. The answer says what was wrong with it, null that it is kept. */
type Keep = (result: WorkshopResult) => Promise<string | null>

export interface Asked {
  readonly seed: number
  /** Assignments that stay. */
  readonly pinned: readonly string[]
  /** The account that asks. */
  readonly by: string
}

const unlikeAsked = (result: WorkshopResult): string => (result.kind === 'refused' ? (result.faults[0] ?? 'planner') : 'planner')

/** Has months planned and their gaps explained by the workshop, one after the other. Nothing gets into the store that the checker has not looked at. */
export class Planning {
  readonly #world: Sources
  readonly #job: Job<PlanningState>
  /** The plan whose gaps were explained last, or could not be: it is not tried again and again. */
  #explained: string | null = null
  #underWay: Promise<void> = Promise.resolve()

  constructor(world: Sources) {
    this.#world = world
    this.#job = new Job('planning', world.peers, () => world.wakes.tell('desks', { kind: 'state' }))
  }

  /** How it stands with the month that was asked for last; null where none was since the relay started. */
  get state(): PlanningState | null {
    return this.#job.state
  }

  /** Starts planning a draft; false where another month is being planned. Its end shows in the state. */
  start(ground: DutyGround, { seed, pinned, by }: Asked): boolean {
    if (!this.#world.bench.free || this.#job.elsewhere) return false
    const { month, version, assignments } = ground.plan
    const stay = assignments.filter(({ id }) => pinned.includes(id))
    const pins = stay.map(({ slot, account }) => ({ slot, person: account }))
    const { problem, bent } = settled(problemOf(ground, pins), pins)
    const told = ({ phase, done, of, uncovered }: Progress) => this.#job.goOn(run, { phase, done, of, uncovered })
    const outcome = this.#world.bench.run(
      { kind: 'plan', problem: sent(problem), seed, ...lengths },
      { told: (line) => line.kind === 'progress' && told(line) },
    )
    if (!outcome) return false

    const keep: Keep = async (result) => {
      if (result.kind !== 'planned') return unlikeAsked(result)
      if (result.made.seed !== seed || !isSoundPlan(problem, result)) return 'rules'
      const origin = ({ slot, person }: (typeof pins)[number]) => stay.find((one) => one.slot === slot && one.account === person)?.origin ?? 'plan'
      const all = [...result.assignments, ...bent].map((one) => ({ slot: one.slot, account: one.person, origin: origin(one) }))
      const { made, gaps } = result
      return this.#putPlanned({ month, version, assignments: all, made, gaps, by, hour: hourOf(this.#world.clock) })
    }
    const run = this.#follow(month, { outcome, keep, first: { phase: 'search', done: 0, of: lengths.iterations, uncovered: null } })
    return true
  }

  /** Looks for the reasons of a plan's gaps, where nothing else is under way. */
  explain(ground: DutyGround): void {
    const { month, version } = ground.plan
    const name = `${month} ${version}`
    if (this.#world.bench.busy || this.#job.elsewhere || this.#explained === name) return
    const { problem, kept } = settled(problemOf(ground), standing(ground))
    const outcome = this.#world.bench.run({ kind: 'explain', problem: sent(problem), assignments: [...kept] }, { yields: true })
    if (!outcome) return
    this.#explained = name

    const keep: Keep = async (result) => {
      if (result.kind !== 'explained') return unlikeAsked(result)
      const { store, turns, news } = this.#world
      const { gaps } = result
      if (!isSoundExplanation(problem, gaps)) return 'rules'
      await turns.take(() => store.putGaps(month, { version, gaps }))
      news.heard([month])
      return null
    }
    this.#follow(month, { outcome, keep, first: { phase: 'reasons', done: 0, of: 1, uncovered: null } })
  }

  /** Ends what is under way for this month; the plan stays as it was. */
  async stop(month: Month): Promise<void> {
    if (this.state?.month !== month) return
    if (this.#job.elsewhere) this.#world.peers.tell({ kind: 'stop', what: 'planning' })
    else await this.#world.bench.stop()
  }

  /** As another process is asked to. */
  async stopHere(): Promise<void> {
    await this.#world.bench.stop()
  }

  /** The process that worked on it is gone. */
  lost(by: string): void {
    this.#job.lost(by, { ended: 'failed', why: 'unavailable' })
  }

  /** With the relay. Nothing is written afterwards. */
  async close(): Promise<void> {
    await this.#world.bench.stop()
    await this.#underWay
  }

  async #putPlanned(planned: Planned): Promise<string | null> {
    const { store, turns, news } = this.#world
    const { kind } = await turns.take(() => store.putPlanned(planned))
    if (kind !== 'stored') return kind === 'booked' ? 'rules' : 'newer-version'
    await news.read()
    return null
  }

  /** Shows a job until its end, and keeps what it has made. The answer is the number of its run. */
  #follow(month: Month, { outcome, keep, first }: { outcome: Promise<Outcome>; keep: Keep; first: Progress }): number {
    const { log } = this.#world
    const run = this.#job.begin({ month, ...first, ended: null, why: null })
    const end = (ended: NonNullable<PlanningState['ended']>, why: string | null) => this.#job.goOn(run, { ended, why })
    const follow = async (): Promise<void> => {
      const ended = await outcome
      if (ended.kind === 'stopped') {
        this.#explained = null
        return end('stopped', null)
      }
      const why = ended.kind === 'failed' ? 'planner' : await keep(ended.result)
      if (why !== null) log.line('warn', { msg: 'planning failed', code: ended.kind === 'failed' ? codeOf(ended) : why })
      end(why === null ? 'planned' : 'failed', why)
    }
    const before = this.#underWay
    this.#underWay = Promise.all([before, follow()]).then(
      () => undefined,
      (error: unknown) => {
        log.line('warn', { msg: 'planning failed', stack: placesOf(error) })
        end('failed', 'unavailable')
      },
    )
    return run
  }
}
