import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Gap, Month, Planning, PlanStatus, Refusal, Slot } from '@zop/wire'
import type { Ground } from '../../ground.ts'
import { monthAfter } from './calendar.ts'
import type { Told } from './move.ts'
import { createMoves, type Moves } from './moves.ts'

export type Reading = 'reading' | 'read' | 'unreachable'

/** What came of a change: null that it is done. */
export type Came = Refusal['code'] | 'unreachable' | null

/** The month that is looked at, as it is now. */
export interface Plans {
  readonly month: ReadonlySignal<Month>
  readonly state: ReadonlySignal<Reading>
  /** As the relay tells it, with the moves that are on their way. */
  readonly told: ReadonlySignal<Told | null>
  readonly gaps: ReadonlySignal<readonly Gap[]>
  readonly planning: ReadonlySignal<Planning | null>
  readonly moves: Moves
  /** The slot that somebody was sent to; null once the board shows it. */
  readonly sought: ReadonlySignal<string | null>
  seek(slot: string | null): void
  turn(month: Month): void
  /** Reads the month where nobody has yet. */
  open(): void
  load(): Promise<void>
  hear(event: { readonly month: Month; readonly version: number | null; readonly beside: number }): void
  hearPlanning(planning: Planning): void
  propose(): Promise<Came>
  stop(): Promise<void>
  setStatus(status: PlanStatus): Promise<Came>
  putSlots(slots: readonly Slot[]): Promise<Came>
}

interface Given {
  readonly ground: Pick<Ground, 'line' | 'now'>
  readonly coordinates: boolean
  /** What this desk has asked the planner for has ended. */
  readonly ended: (planning: Planning) => void
}

const cameOf = (answer: { kind: 'ok' } | { kind: 'unreachable' } | { kind: 'refused'; refusal: Refusal }): Came =>
  answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer.refusal.code : 'unreachable'

export const createPlans = ({ ground: { line, now }, coordinates, ended }: Given): Plans => {
  const month = signal<Month>(new Date(now()).toISOString().slice(0, 7))
  const state = signal<Reading>('reading')
  const base = signal<Told | null>(null)
  const gaps = signal<readonly Gap[]>([])
  const planning = signal<Planning | null>(null)
  const sought = signal<string | null>(null)
  let opened = false
  let asked = 0
  /** The last run of the planner before this desk asked for one; null while it waits for none. */
  let runBefore: number | null = null

  const moves = createMoves({ line, month, base, reload: () => load() })
  const told = computed(() => moves.over(base.value))

  const readGaps = async (of: Month): Promise<void> => {
    if (!coordinates || !base.peek()?.plan) return
    const answer = await line.call('dutyGaps', { month: of })
    if (answer.kind === 'ok' && month.peek() === of) gaps.value = answer.value.gaps
  }

  const load = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const of = month.peek()
    const answer = await line.call('dutyMonth', { month: of })
    if (mine !== asked) return
    if (answer.kind !== 'ok') {
      if (base.peek() === null) state.value = 'unreachable'
      return
    }
    base.value = answer.value
    state.value = 'read'
    await readGaps(of)
  }

  const versioned = async (change: (version: number) => Promise<Came>): Promise<Came> => {
    await moves.settled()
    const version = base.peek()?.plan?.version
    if (version === undefined) return 'not-found'
    const came = await change(version)
    await load()
    return came
  }

  return {
    month,
    state,
    told,
    gaps,
    planning,
    moves,
    sought,
    seek: (slot) => {
      sought.value = slot
    },
    load,
    turn: (to) => {
      if (to === month.peek()) return
      month.value = to
      base.value = null
      gaps.value = []
      state.value = 'reading'
      moves.forget()
      void load()
    },
    open: () => {
      if (opened) return
      opened = true
      void load()
    },
    hear: (event) => {
      if (!opened || event.month !== month.peek()) return
      if (event.version !== null && event.version === base.peek()?.plan?.version && moves.busy.peek()) return
      void moves.settled().then(load)
    },
    hearPlanning: (to) => {
      planning.value = to
      if (to.ended !== null && runBefore !== null && to.run > runBefore) {
        runBefore = null
        ended(to)
      }
      if (to.ended !== null && opened && to.month === month.peek()) void load()
    },
    propose: () =>
      versioned(async (version) => {
        const pinned = base.peek()?.plan?.assignments.filter(({ origin }) => origin !== 'plan' && origin !== 'repair') ?? []
        runBefore = planning.peek()?.run ?? 0
        const came = cameOf(await line.call('planMonth', { month: month.peek() }, { version, seed: 1, pinned: pinned.map(({ id }) => id) }))
        if (came !== null) runBefore = null
        return came
      }),
    stop: async () => {
      await line.call('stopPlanning', { month: month.peek() }, {})
    },
    setStatus: (status) => versioned(async (version) => cameOf(await line.call('setPlanStatus', { month: month.peek() }, { version, status }))),
    putSlots: async (slots) => {
      await moves.settled()
      const version = base.peek()?.plan?.version ?? null
      const came = cameOf(await line.call('putSlots', { month: month.peek() }, { version, slots: [...slots] }))
      moves.forget()
      await load()
      return came
    },
  }
}

/** The months that one can turn to from here. */
export const besideOf = (month: Month): { before: Month; after: Month } => ({ before: monthAfter(month, -1), after: monthAfter(month) })
