import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { Assignment, DutyRule, Month } from '@zop/wire'
import { after, backwards, fits, type Move, type Told } from './move.ts'
import { allBrokenBy, type Broken, isFixed } from './rules.ts'
import { unsaidBy } from './unsaid.ts'

/** Why a step was not made, or was taken back. `rule`: the coordinator may still want it. */
type Refusing =
  | { readonly kind: 'rule'; readonly moves: readonly Move[]; readonly broken: readonly Broken[] }
  | { readonly kind: 'version' | 'unreachable' | 'refused' }

/** A coordinator's moves: shown at once, sent one after the other, taken back where the relay says no. */
export interface Moves {
  readonly busy: ReadonlySignal<boolean>
  readonly refusing: Signal<Refusing | null>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** Makes them, or says what speaks against it. True where they were made. */
  make(moves: readonly Move[], although?: boolean): Promise<boolean>
  undo(): Promise<boolean>
  redo(): Promise<boolean>
  /** The month with the moves that are on their way. */
  over(told: Told | null): Told | null
  /** When nothing is on its way any more. */
  settled(): Promise<void>
  forget(): void
}

interface Given {
  readonly line: Line
  readonly month: ReadonlySignal<Month>
  readonly base: Signal<Told | null>
  readonly reload: () => Promise<void>
}

type Sent = { kind: 'made' } | Exclude<Refusing, { kind: 'rule' }> | { kind: 'rule'; rule: DutyRule }

/** Who would break the rule that the relay names: the one who comes in. */
const comer = (moves: readonly Move[]): string => moves.find(({ on }) => on !== null)?.on ?? ''

export const createMoves = ({ line, month, base, reload }: Given): Moves => {
  const pending = signal<readonly (readonly Move[])[]>([])
  const refusing = signal<Refusing | null>(null)
  const done = signal<readonly (readonly Move[])[]>([])
  const undone = signal<readonly (readonly Move[])[]>([])
  let last: Promise<unknown> = Promise.resolve()
  let making: Promise<unknown> = Promise.resolve()

  const withMoves = (told: Told, moves: readonly Move[]): Told =>
    told.plan ? { ...told, plan: { ...told.plan, assignments: [...after(told.plan.assignments, moves)] } } : told

  const over = (told: Told | null): Told | null => (told ? withMoves(told, pending.value.flat()) : null)

  const stored = (version: number, assignments: readonly Assignment[]): void => {
    const told = base.peek()
    if (told?.plan) base.value = { ...told, plan: { ...told.plan, version, assignments: [...assignments] } }
  }

  const send = async (moves: readonly Move[], although: boolean): Promise<Sent> => {
    const plan = base.peek()?.plan
    if (!plan) return { kind: 'refused' }
    const answer = await line.call('assign', { month: month.peek() }, { version: plan.version, moves: [...moves], although })
    switch (answer.kind) {
      case 'ok':
        stored(answer.value.version, answer.value.assignments)
        return { kind: 'made' }
      case 'unreachable':
        return { kind: 'unreachable' }
      case 'refused':
        if (answer.refusal.code === 'newer-version') return { kind: 'version' }
        return answer.refusal.rule ? { kind: 'rule', rule: answer.refusal.rule } : { kind: 'refused' }
    }
  }

  /** One after the other: each names the version that the one before has made. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }

  /** Whoever bends one rule has to know of the others: what people have said of their times is looked up as well. */
  const speaksAgainst = async (moves: readonly Move[], broken: readonly Broken[]): Promise<void> => {
    const told = base.peek()
    const isWhole = broken.some(({ rule }) => rule === 'availability' || isFixed(rule))
    refusing.value = { kind: 'rule', moves, broken: told && !isWhole ? [...broken, ...(await unsaidBy(line, told, moves))] : broken }
  }

  const carry = async (moves: readonly Move[], although: boolean): Promise<boolean> => {
    pending.value = [...pending.peek(), moves]
    const sent = await inTurn(() => send(moves, although)).finally(() => {
      pending.value = pending.peek().filter((one) => one !== moves)
    })
    if (sent.kind === 'made') return true
    if (sent.kind === 'rule') await speaksAgainst(moves, [{ account: comer(moves), rule: sent.rule }])
    else {
      refusing.value = sent
      await reload()
    }
    return false
  }

  const carryOut = async (moves: readonly Move[], although: boolean): Promise<boolean> => {
    const told = over(base.peek())
    if (!told?.plan || !moves.every((move) => fits(told.plan?.assignments ?? [], move))) return false
    refusing.value = null
    const broken = although ? [] : allBrokenBy(told, moves)
    if (broken.length > 0) {
      await speaksAgainst(moves, broken)
      return false
    }
    if (!(await carry(moves, although))) return false
    done.value = [...done.peek(), moves]
    undone.value = []
    return true
  }

  const make = (moves: readonly Move[], although = false): Promise<boolean> => {
    const made = carryOut(moves, although)
    making = Promise.allSettled([making, made])
    return made
  }

  /** What has stood in the plan once may stand there again. Whoever is quick means the change that is still on its way. */
  const turnBack = async (from: Signal<readonly (readonly Move[])[]>, to: Signal<readonly (readonly Move[])[]>): Promise<boolean> => {
    await making
    const moves = from.peek().at(-1)
    if (!moves) return false
    const way = from === done ? backwards(moves) : moves
    from.value = from.peek().slice(0, -1)
    if (!(await carry(way, true))) return false
    to.value = [...to.peek(), moves]
    return true
  }

  return {
    busy: computed(() => pending.value.length > 0),
    refusing,
    canUndo: computed(() => done.value.length > 0),
    canRedo: computed(() => undone.value.length > 0),
    make,
    undo: () => turnBack(done, undone),
    redo: () => turnBack(undone, done),
    over,
    settled: async () => {
      await last
    },
    forget: () => {
      done.value = []
      undone.value = []
      refusing.value = null
    },
  }
}
