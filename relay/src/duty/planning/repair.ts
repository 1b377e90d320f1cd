import type { Reply } from '@zop/wire'
import { minute } from '../../clock.ts'
import { type Refused, refuse } from '../../serve/refuse.ts'
import type { DutyGround } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { codeOf, sent, standing } from './job.ts'
import { movesBetween } from './moves.ts'
import { problemOf } from './problem.ts'
import { type Settled, settled } from './settled.ts'
import { isSound } from './sound.ts'

/** Milliseconds that somebody waits for a repair. */
const within = minute

/** Every seat below the minimum that is still to come. */
const vacantSeats = ({ problem, kept }: Settled, from: number): string[] =>
  problem.slots
    .filter(({ start }) => start >= from)
    .flatMap(({ id, minimum }) => Array<string>(Math.max(0, minimum - kept.filter(({ slot }) => slot === id).length)).fill(id))

/** The moves that fill what stands open, with the fewest changes. Nothing is stored. */
export const repairOf = async ({ bench, clock, log }: Pick<World, 'bench' | 'clock' | 'log'>, ground: DutyGround): Promise<Reply<'repairMonth'> | Refused> => {
  if (!bench.free) return refuse('taken')
  const from = Math.ceil(clock.now() / minute)
  const at = settled(problemOf(ground), standing(ground))
  const outcome = bench.run({ kind: 'repair', problem: sent(at.problem), assignments: [...at.kept], vacant: vacantSeats(at, from), from }, { within })
  if (!outcome) return refuse('taken')
  const ended = await outcome
  const made = ended.kind === 'done' && ended.result.kind === 'repaired' ? ended.result : null
  const moves = made ? movesBetween(at.kept, made.assignments) : []
  const past = new Set(at.problem.slots.filter(({ start }) => start < from).map(({ id }) => id))
  if (made && isSound(at.problem, made) && !moves.some(({ slot }) => past.has(slot))) return { version: ground.plan.version, uncovered: made.uncovered, moves }
  log.line('warn', { msg: 'a repair failed', code: codeOf(ended) })
  return refuse('unavailable')
}
