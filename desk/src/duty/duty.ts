import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { Notices } from '../notice/notices.ts'

/** Am I on duty, and who else is. */
export interface Duty {
  readonly me: ReadonlySignal<boolean>
  /** Certificate hashes of everybody on duty, me included. */
  readonly people: ReadonlySignal<readonly string[]>
  readonly changing: ReadonlySignal<boolean>
  begin(): Promise<void>
  finish(): Promise<void>
  hear(event: { people: readonly string[]; me: boolean }): void
  /** The stream is back: a desk that was on duty checks in again by itself. */
  back(): Promise<void>
}

export const createDuty = (line: Line, notices: Notices): Duty => {
  const me = signal(false)
  const people = signal<readonly string[]>([])
  const changing = signal(false)
  let wanted = false

  const ask = async (route: 'checkIn' | 'checkOut'): Promise<boolean> => {
    const answer = await line.call(route, {}, {})
    return answer.kind === 'ok'
  }

  const change = async (to: boolean): Promise<void> => {
    changing.value = true
    try {
      if (await ask(to ? 'checkIn' : 'checkOut')) {
        me.value = to
        wanted = to
      } else notices.warn((words) => (to ? words.duty.failed : words.duty.failedFinish))
    } finally {
      changing.value = false
    }
  }

  return {
    me,
    people,
    changing,
    begin: () => change(true),
    finish: () => change(false),
    hear: (event) => {
      people.value = event.people
      me.value = event.me
      // A page that was loaded again within the relay's patience is still on duty.
      if (event.me) wanted = true
    },
    back: async () => {
      if (wanted) me.value = await ask('checkIn')
    },
  }
}
