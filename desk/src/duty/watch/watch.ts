import { type ReadonlySignal, signal } from '@preact/signals'
import type { GapAlarm, Obligation, ReachWeek, SignedIn, WeekSummary } from '@zop/wire'
import type { Ground } from '../../ground.ts'
import { dayAfter, dayOf, mondayOf } from '../plan/calendar.ts'
import type { Reading } from '../plan/plans.ts'

/** Milliseconds in which changes are gathered before what is owed is read again. */
const gathered = 1000

/** What is promised, what is missing, and how the weeks went, as this person may see it. */
export interface Watch {
  readonly state: ReadonlySignal<Reading>
  /** The soonest due first. */
  readonly obligations: ReadonlySignal<readonly Obligation[]>
  /** With those that are not shown. */
  readonly inAll: ReadonlySignal<number>
  /** For coordinators: duties that too few have, the soonest first. */
  readonly alarms: ReadonlySignal<readonly GapAlarm[]>
  /** Weeks around today, by channel. */
  readonly reach: ReadonlySignal<readonly ReachWeek[]>
  /** The Monday of the week that is looked back at. */
  readonly monday: ReadonlySignal<string>
  /** Null until it has been read. */
  readonly week: ReadonlySignal<WeekSummary | null>
  readonly weekFailed: ReadonlySignal<boolean>
  /** Reads while somebody looks; the answer ends that. */
  open(): () => void
  load(): Promise<void>
  turn(monday: string): void
  /** Something in the lanes has changed: perhaps also what is owed. */
  stir(): void
  hearAlarms(alarms: readonly GapAlarm[]): void
}

/** Weeks before this one, and after it, whose days are shown. */
const around = { before: 3, after: 2 } as const

export const createWatch = ({ line, now, later }: Pick<Ground, 'line' | 'now' | 'later'>, role: SignedIn['role'], fault: (error: unknown) => void): Watch => {
  const today = (): string => dayOf(Math.floor(now() / 60_000))
  const state = signal<Reading>('reading')
  const obligations = signal<readonly Obligation[]>([])
  const inAll = signal(0)
  const alarms = signal<readonly GapAlarm[]>([])
  const reach = signal<readonly ReachWeek[]>([])
  const monday = signal(dayAfter(mondayOf(today()), -7))
  const week = signal<WeekSummary | null>(null)
  const weekFailed = signal(false)
  let looks = 0
  let reads = 0
  let stirred: (() => void) | null = null

  const readPromises = async (): Promise<void> => {
    reads += 1
    const mine = reads
    const answer = await line.call('obligations', {})
    if (mine !== reads) return
    if (answer.kind === 'ok') {
      obligations.value = answer.value.obligations
      inAll.value = answer.value.inAll
      state.value = 'read'
    } else if (state.peek() !== 'read') state.value = 'unreachable'
  }

  const readReach = async (): Promise<void> => {
    const first = dayAfter(mondayOf(today()), -7 * around.before)
    const last = dayAfter(mondayOf(today()), 7 * around.after)
    const months = [...new Set([first, today(), dayAfter(last, 6)].map((day) => day.slice(0, 7)))]
    const answers = await Promise.all(months.map((month) => line.call('dutyReach', { month })))
    const found = new Map(answers.flatMap((answer) => (answer.kind === 'ok' ? answer.value.weeks : [])).map((one) => [`${one.week} ${one.channel}`, one]))
    reach.value = [...found.values()].filter((one) => one.week >= first && one.week <= last).toSorted((a, b) => (a.week < b.week ? -1 : 1))
  }

  const readWeek = async (): Promise<void> => {
    if (role === 'counsellor') return
    const of = monday.peek()
    const answer = await line.call('weekSummary', { day: of })
    if (of !== monday.peek()) return
    weekFailed.value = answer.kind !== 'ok'
    week.value = answer.kind === 'ok' ? answer.value : null
  }

  const load = async (): Promise<void> => {
    await Promise.all([readPromises(), readReach(), readWeek()])
  }

  return {
    state,
    obligations,
    inAll,
    alarms,
    reach,
    monday,
    week,
    weekFailed,
    load,
    open: () => {
      looks += 1
      void load().catch(fault)
      return () => {
        looks -= 1
        stirred?.()
        stirred = null
      }
    },
    turn: (to) => {
      monday.value = to
      week.value = null
      weekFailed.value = false
      void readWeek().catch(fault)
    },
    stir: () => {
      if (looks === 0 || stirred) return
      stirred = later(gathered, () => {
        stirred = null
        void readPromises().catch(fault)
      })
    },
    hearAlarms: (told) => {
      alarms.value = told
    },
  }
}
