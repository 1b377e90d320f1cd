import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import { phone, readJson, type StaffRole } from '@zop/wire'

/** What came of entering a number. */
type Entered = 'done' | 'refused' | 'unreachable'

/** Whom to call when somebody is in danger, as the relay tells it; null where nobody has entered it. */
export interface Phones {
  readonly state: ReadonlySignal<'reading' | 'read' | 'unreachable'>
  readonly centre: ReadonlySignal<string | null>
  readonly umbrella: ReadonlySignal<string | null>
  /** The one that this person answers for; null for counsellors. */
  readonly own: ReadonlySignal<string | null> | null
  load(): Promise<void>
  /** Null takes it back. */
  put(phone: string | null): Promise<Entered>
}

/** A number as somebody types it, in groups of digits; null where it is none. `+49 (0)30` is dialled without that nought. */
export const readPhone = (typed: string): string | null => {
  const groups = typed
    .trim()
    .replace(/^(\+.*?)\(0\)/, '$1')
    .split(/[\s()/.-]+/)
    .filter(Boolean)
  return readJson(phone, JSON.stringify(groups.join(' ')))
}

/** What a telephone dials. */
export const dialOf = (shown: string): string => shown.replaceAll(' ', '')

/** One of the thousand Berlin numbers that films may use: nobody is given one (Bundesnetzagentur, Amtsblatt 7/2021, Mitteilung 148). */
export const isInvented = (shown: string): boolean => /^(0|\+49)3023125\d{3}$/.test(dialOf(shown))

export const createPhones = (line: Line, role: StaffRole): Phones => {
  const state = signal<'reading' | 'read' | 'unreachable'>('reading')
  const [centre, umbrella] = [signal<string | null>(null), signal<string | null>(null)]
  const own = { counsellor: null, lead: centre, coordinator: umbrella }[role]
  return {
    state,
    centre,
    umbrella,
    own,
    load: async () => {
      const answer = await line.call('phones', {}, null)
      if (answer.kind === 'ok') {
        centre.value = answer.value.centre
        umbrella.value = answer.value.umbrella
        state.value = 'read'
      } else if (state.peek() !== 'read') state.value = 'unreachable'
    },
    put: async (next) => {
      if (own === null) return 'refused'
      const answer = await line.call('putPhone', {}, { phone: next })
      if (answer.kind !== 'ok') return answer.kind
      own.value = next
      return 'done'
    },
  }
}
