import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { DutyNow } from '@zop/wire'
import type { Ground } from '../ground.ts'
import type { Notices, Sentence } from '../notice/notices.ts'

/** Am I on duty, who else is, and where is somebody missing. */
export interface Duty {
  /** As the relay has told it last; null before it has. */
  readonly now: ReadonlySignal<DutyNow | null>
  readonly me: ReadonlySignal<boolean>
  /** Certificate hashes of everybody on duty, me included. */
  readonly people: ReadonlySignal<readonly string[]>
  readonly changing: ReadonlySignal<boolean>
  /** The duty that I have ended before its time; null again as soon as I am on duty. */
  readonly left: ReadonlySignal<string | null>
  /** My duty has come to its end by itself, and no new one has begun. */
  readonly over: ReadonlySignal<boolean>
  begin(): Promise<void>
  finish(): Promise<void>
  /** Takes a duty in which somebody is missing, and begins it. */
  stepIn(slot: string): Promise<void>
  hear(now: DutyNow): void
  /** The stream is back: a desk that was on duty checks in again by itself, while that duty runs. */
  back(): Promise<void>
}

type Answered = Awaited<ReturnType<Line['call']>>

const ruleOf = (answer: Answered) => (answer.kind === 'refused' ? answer.refusal.rule : undefined)

const hindered = (answer: Answered): Sentence => {
  const rule = ruleOf(answer)
  return ({ stepIn }) => (rule ? stepIn.rules[rule] : answer.kind === 'unreachable' ? stepIn.unreachable : stepIn.refused)
}

/** I have come: until the relay tells it, there is one less to be missed where I belong. */
const withMe = (told: DutyNow): DutyNow => ({
  ...told,
  me: true,
  missing: told.me
    ? told.missing
    : told.missing.map((one) => (one.slot === told.mine?.slot ? { ...one, lacks: one.lacks - 1 } : one)).filter(({ lacks }) => lacks > 0),
})

export const createDuty = ({ line, now: clock }: Pick<Ground, 'line' | 'now'>, notices: Notices): Duty => {
  const now = signal<DutyNow | null>(null)
  const me = signal(false)
  const people = computed(() => now.value?.people ?? [])
  const changing = signal(false)
  const over = signal(false)
  const left = signal<string | null>(null)
  let wanted = false

  const checkedIn = (to: boolean): void => {
    me.value = to
    wanted = to
    const told = now.peek()
    if (told) now.value = to ? withMe(told) : { ...told, me: false }
    if (to) {
      over.value = false
      left.value = null
    }
  }

  const change = async (work: () => Promise<void>): Promise<void> => {
    if (changing.peek()) return
    changing.value = true
    try {
      await work()
    } finally {
      changing.value = false
    }
  }

  return {
    now,
    me,
    people,
    changing,
    left,
    over,
    begin: () =>
      change(async () => {
        const answer = await line.call('checkIn', {}, {})
        if (answer.kind === 'ok') checkedIn(true)
        else notices.warn(({ duty }) => (ruleOf(answer) === 'off' ? duty.failedOff : duty.failed))
      }),
    finish: () =>
      change(async () => {
        const answer = await line.call('checkOut', {}, {})
        if (answer.kind !== 'ok') return notices.warn(({ duty }) => duty.failedFinish)
        left.value = now.peek()?.mine?.slot ?? null
        checkedIn(false)
      }),
    stepIn: (slot) =>
      change(async () => {
        const taken = await line.call('takeDuty', { slot }, {})
        if (taken.kind !== 'ok') return notices.warn(hindered(taken))
        const answer = await line.call('checkIn', {}, {})
        if (answer.kind !== 'ok') return notices.warn(({ stepIn }) => (ruleOf(answer) === 'off' ? stepIn.rules.off : stepIn.taken))
        checkedIn(true)
        notices.confirm(({ stepIn }) => stepIn.begun)
      }),
    hear: (told) => {
      const before = now.peek()?.mine ?? null
      // Not checked in any more, and the relay names another duty or none: it has ended. Otherwise the desk was away.
      if (me.peek() && wanted && !told.me && before !== null && told.mine?.slot !== before.slot) {
        wanted = false
        over.value = true
      }
      now.value = told
      me.value = told.me
      // A page that was loaded again within the relay's patience is still on duty.
      if (told.me) checkedIn(true)
    },
    back: async () => {
      if (!wanted) return
      const shift = now.peek()?.mine ?? null
      if (shift !== null && clock() >= shift.end * 60_000) return checkedIn(false)
      const answer = await line.call('checkIn', {}, {})
      if (ruleOf(answer) === 'off') wanted = false
      me.value = answer.kind === 'ok'
    },
  }
}
