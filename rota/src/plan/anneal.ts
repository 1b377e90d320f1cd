import { type Draft, fineness, type Option, type Place, type Worker } from '../draft/draft.ts'
import { hindrance, release, take } from '../draft/move.ts'
import { bringTo, taken } from '../draft/state.ts'
import { halving, type Random } from './random.ts'

/** In costs: at first, every second step for the worse of five points is accepted. Cooler is better in most plans, but stays caught in some. */
const hottest = 5 * fineness

/** What a move has done so far, to be undone if it does not pay. */
class Move {
  readonly #draft: Draft
  readonly #done: Option[] = []

  constructor(draft: Draft) {
    this.#draft = draft
  }

  begin(): void {
    this.#done.length = 0
  }

  take(option: Option): void {
    take(this.#draft, option)
    this.#done.push(option)
  }

  release(option: Option): void {
    release(this.#draft, option)
    this.#done.push(option)
  }

  undo(): void {
    for (let option = this.#done.pop(); option !== undefined; option = this.#done.pop()) {
      if (option.on) release(this.#draft, option)
      else take(this.#draft, option)
    }
  }
}

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[random.below(list.length)]

/** The first that holds, beginning anywhere. */
const anyWhere = (list: readonly Option[], random: Random, holds: (option: Option) => boolean): Option | null => {
  const from = random.below(list.length)
  for (let i = 0; i < list.length; i++) {
    const option = list[(from + i) % list.length]
    if (option !== undefined && holds(option)) return option
  }
  return null
}

/** The duty that keeps a person from taking an option, if giving up one is enough. */
const inTheWay = (option: Option, random: Random): Option | null =>
  anyWhere(option.worker.duties, random, (duty) => !duty.pinned && hindrance(option, duty) === null)

/** Who takes the open seat of a slot: the person who has lost their duty, or whoever can. */
const successor = ({ options }: Place, { displaced, random }: { displaced: Worker | null; random: Random }): Option | null => {
  const own = options.find(({ worker }) => worker === displaced)
  return own !== undefined && hindrance(own) === null ? own : anyWhere(options, random, (option) => hindrance(option) === null)
}

/** Gives a slot to somebody; where another duty of theirs is in the way, that one is given on. */
const assign = (move: Move, option: Option, { displaced, random }: { displaced: Worker | null; random: Random }): void => {
  const hindered = hindrance(option)
  if (hindered === 'full' || hindered === 'centre') return
  const left = hindered === null ? null : inTheWay(option, random)
  if (hindered !== null && left === null) return
  if (left !== null) move.release(left)
  move.take(option)
  const next = left === null ? null : successor(left.place, { displaced, random })
  if (next !== null) move.take(next)
}

/** One random change: a duty is dropped, or given to somebody, in place of somebody else where the slot is full. */
const change = (draft: Draft, move: Move, random: Random): void => {
  const place = pick(draft.places, random)
  const option = place && pick(place.options, random)
  if (option === undefined || option.pinned) return
  if (option.on) {
    move.release(option)
    return
  }
  const { members, slot } = option.place
  const displaced = members.length >= slot.wanted || random.below(2) === 0 ? pick(members, random) : undefined
  if (displaced?.pinned) return
  if (displaced !== undefined) move.release(displaced)
  assign(move, option, { displaced: displaced?.worker ?? null, random })
}

/** Remembers the best plan that was seen, and brings the draft back to it. */
const keepBest = (draft: Draft) => {
  let best = draft.score
  let kept = taken(draft)
  return {
    look: (): void => {
      if (draft.score >= best) return
      best = draft.score
      kept = taken(draft)
    },
    restore: (): void => bringTo(draft, kept),
  }
}

/** Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) for a fixed number of changes; yields after each `slice` of them, so that others may run, or stop it. */
export function* anneal(draft: Draft, random: Random, { iterations, slice }: { iterations: number; slice: number }): Generator<number, void> {
  const move = new Move(draft)
  const best = keepBest(draft)
  for (let done = 0; done < iterations; ) {
    for (const until = Math.min(iterations, done + slice); done < until; done++) {
      const left = 1 - done / iterations
      const temperature = hottest * left * left
      const before = draft.score
      move.begin()
      change(draft, move, random)
      if (draft.score > before + temperature * halving(random)) move.undo()
      else if (draft.score < before) best.look()
    }
    yield done
  }
  best.restore()
}
