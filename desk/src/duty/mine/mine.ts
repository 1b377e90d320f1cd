import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Absence, Body, DutyNotice, DutyPerson, DutyRule, Month, Refusal } from '@zop/wire'
import type { Ground } from '../../ground.ts'
import { monthAfter } from '../plan/calendar.ts'
import { freshId } from '../plan/fresh.ts'
import type { Told } from '../plan/move.ts'
import type { Reading } from '../plan/plans.ts'

/** Months that are looked at for one's own duties: this one and those after it. */
const ahead = 3

/** What did not work: the rule that it would break, or that it did not arrive. Null: done. */
export type Hindered = { readonly rule: DutyRule } | { readonly failed: 'unreachable' | 'refused' } | null

/** One's own part of the duty plan, over the months to come. */
export interface Mine {
  readonly state: ReadonlySignal<Reading>
  readonly months: ReadonlySignal<readonly Told[]>
  readonly absences: ReadonlySignal<readonly Absence[]>
  readonly notices: ReadonlySignal<readonly DutyNotice[]>
  /** Everybody who has duties, and what they are called. */
  people(): readonly DutyPerson[]
  nameOf(account: string): string | null
  open(): void
  load(): Promise<void>
  hear(event: { readonly month: Month }): void
  hearNotices(notices: readonly DutyNotice[]): void
  offer(body: Omit<Body<'offerSwap'>, 'id'>): Promise<Hindered>
  answer(swap: string, yes: boolean): Promise<Hindered>
  withdraw(swap: string): Promise<Hindered>
  take(slot: string): Promise<Hindered>
  /** How many duties it frees, or what is against it. */
  away(absence: Omit<Absence, 'id'>): Promise<{ readonly lost: number } | Hindered>
  back(absence: string): Promise<Hindered>
  seen(): Promise<void>
}

type Answered = { kind: 'ok' } | { kind: 'unreachable' } | { kind: 'refused'; refusal: Refusal }

const hinderedBy = (answer: Answered): Hindered => {
  if (answer.kind === 'ok') return null
  if (answer.kind === 'refused' && answer.refusal.rule) return { rule: answer.refusal.rule }
  return { failed: answer.kind }
}

export const createMine = ({ line, now }: Pick<Ground, 'line' | 'now'>, account: string): Mine => {
  const told = signal<ReadonlyMap<Month, Told>>(new Map())
  const state = signal<Reading>('reading')
  const notices = signal<readonly DutyNotice[]>([])
  let opened = false

  const watched = (): readonly Month[] => {
    const first = new Date(now()).toISOString().slice(0, 7)
    return Array.from({ length: ahead }, (_, at) => monthAfter(first, at))
  }

  const read = async (month: Month): Promise<boolean> => {
    const answer = await line.call('dutyMonth', { month })
    if (answer.kind === 'ok') told.value = new Map([...told.peek(), [month, answer.value]])
    return answer.kind === 'ok'
  }

  const load = async (): Promise<void> => {
    const came = await Promise.all(watched().map(read))
    state.value = came.every(Boolean) ? 'read' : told.peek().size > 0 ? state.peek() : 'unreachable'
  }

  /** Whatever was done or refused, the months are read again: somebody else may have been faster. */
  const done = async (answer: Answered): Promise<Hindered> => {
    await load()
    return hinderedBy(answer)
  }

  const months = computed(() => [...told.value.values()].toSorted((a, b) => (a.plan?.month ?? '').localeCompare(b.plan?.month ?? '')))
  const people = (): readonly DutyPerson[] => months.value[0]?.people ?? []
  const absences = computed(() => {
    const own = months.value.flatMap((one) => one.absences).filter((one) => one.account === account && one.end * 60_000 > now())
    return [...new Map(own.map((one) => [one.id, one])).values()].toSorted((a, b) => a.start - b.start)
  })

  return {
    state,
    months,
    absences,
    notices,
    people,
    nameOf: (id) => people().find((one) => one.account === id)?.name ?? null,
    load,
    open: () => {
      if (opened) return
      opened = true
      void load()
    },
    hear: ({ month }) => {
      if (opened && watched().includes(month)) void read(month)
    },
    hearNotices: (to) => {
      notices.value = to
    },
    offer: async (body) => done(await line.call('offerSwap', {}, { ...body, id: freshId() })),
    answer: async (swap, yes) => done(await line.call('answerSwap', { swap }, { yes })),
    withdraw: async (swap) => done(await line.call('withdrawSwap', { swap }, {})),
    take: async (slot) => done(await line.call('takeDuty', { slot }, {})),
    away: async (absence) => {
      const answer = await line.call('reportAbsence', {}, { ...absence, id: freshId() })
      await load()
      return answer.kind === 'ok' ? { lost: answer.value.lost.length } : hinderedBy(answer)
    },
    back: async (absence) => done(await line.call('withdrawAbsence', { absence }, {})),
    seen: async () => {
      const ids = notices.peek().map(({ id }) => id)
      if (ids.length > 0) await line.call('seenNotices', {}, { notices: ids })
    },
  }
}
