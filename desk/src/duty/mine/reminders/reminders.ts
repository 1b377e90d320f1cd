import { type ReadonlySignal, signal } from '@preact/signals'
import type { DeskLanguage } from '@zop/content/desk'
import { type Body, pathOf, type ReminderChoice, type ReminderSettings } from '@zop/wire'
import type { Ground } from '../../../ground.ts'
import type { Reading } from '../../plan/plans.ts'
import type { Waker, Waking } from './waker.ts'

/** What did not work, by the part of the page that says so. */
export type Trouble =
  | { readonly part: 'choice' | 'calendar' | 'device' | 'mail'; readonly why: 'unreachable' | 'refused' }
  | { readonly part: 'device'; readonly why: 'denied' | 'failed' | 'limit' }
  | { readonly part: 'mail'; readonly why: 'not-sent' | 'limit' | 'code' }

/** What this person is told outside of the desk, and by which ways. Whatever they set is kept at once. */
export interface Reminders {
  readonly state: ReadonlySignal<Reading>
  readonly settings: ReadonlySignal<ReminderSettings | null>
  readonly waking: ReadonlySignal<Waking>
  /** The address of the calendar, as long as it is shown: nobody can look it up again. */
  readonly address: ReadonlySignal<string | null>
  readonly trouble: ReadonlySignal<Trouble | null>
  load(): Promise<void>
  choose(choice: ReminderChoice): Promise<void>
  openCalendar(): Promise<void>
  closeCalendar(): Promise<void>
  putAway(): void
  wake(language: DeskLanguage): Promise<void>
  letSleep(): Promise<void>
  letAllSleep(): Promise<void>
  askMail(address: string, language: DeskLanguage): Promise<void>
  confirmMail(code: string): Promise<void>
  dropMail(): Promise<void>
}

type Act = 'chooseReminders' | 'closeCalendar' | 'addDevice' | 'dropDevice' | 'dropDevices' | 'askMail' | 'dropMail'

/** Whether this very browser is woken for this person. */
export const isWoken = (settings: ReminderSettings, waking: Waking): boolean =>
  waking.kind === 'ready' && waking.endpoint !== null && settings.push.devices.includes(waking.endpoint)

export const createReminders = ({ line, origin }: Pick<Ground, 'line' | 'origin'>, waker: Waker): Reminders => {
  const state = signal<Reading>('reading')
  const settings = signal<ReminderSettings | null>(null)
  const waking = signal<Waking>({ kind: 'none' })
  const address = signal<string | null>(null)
  const trouble = signal<Trouble | null>(null)

  const load = async (): Promise<void> => {
    waking.value = await waker.look()
    const answer = await line.call('reminders', {})
    if (answer.kind === 'ok') settings.value = answer.value
    state.value = answer.kind === 'ok' ? 'read' : settings.peek() ? state.peek() : 'unreachable'
  }

  /** Does it, and reads again what is true now. The refusal's code is `said` as trouble of its own where the part has words for it. */
  const act = async <N extends Act>(part: Trouble['part'], name: N, body: Body<N>, said: Readonly<Record<string, Trouble>> = {}): Promise<boolean> => {
    const answer = await line.call(name, {}, body)
    if (answer.kind === 'ok') trouble.value = null
    else trouble.value = (answer.kind === 'refused' ? said[answer.refusal.code] : undefined) ?? { part, why: answer.kind }
    await load()
    return answer.kind === 'ok'
  }

  return {
    state,
    settings,
    waking,
    address,
    trouble,
    load,
    choose: async (choice) => {
      const before = settings.peek()
      // What was pressed is seen at once; reading again takes it back where it did not arrive.
      if (before) settings.value = { ...before, choice }
      if (!(await act('choice', 'chooseReminders', choice)) && before && settings.peek()?.choice === choice) settings.value = before
    },
    openCalendar: async () => {
      const answer = await line.call('openCalendar', {}, {})
      if (answer.kind === 'ok') address.value = origin + pathOf('calendar', { feed: `${answer.value.secret}.ics` })
      trouble.value = answer.kind === 'ok' ? null : { part: 'calendar', why: answer.kind }
      await load()
    },
    closeCalendar: async () => {
      if (await act('calendar', 'closeCalendar', {})) address.value = null
    },
    putAway: () => {
      address.value = null
    },
    wake: async (language) => {
      const key = settings.peek()?.push.key
      if (key === undefined) return
      const asked = await waker.ask(key, language)
      if (asked.kind === 'on') await act('device', 'addDevice', { endpoint: asked.endpoint }, { limit: { part: 'device', why: 'limit' } })
      else trouble.value = { part: 'device', why: asked.kind }
    },
    letSleep: async () => {
      const now = waking.peek()
      if (now.kind !== 'ready' || now.endpoint === null) return
      if (await act('device', 'dropDevice', { endpoint: now.endpoint })) await waker.stop()
      await load()
    },
    letAllSleep: async () => {
      await act('device', 'dropDevices', {})
    },
    askMail: async (to, language) => {
      await act(
        'mail',
        'askMail',
        { address: to, language },
        { unavailable: { part: 'mail', why: 'not-sent' }, malformed: { part: 'mail', why: 'not-sent' }, limit: { part: 'mail', why: 'limit' } },
      )
    },
    confirmMail: async (code) => {
      const answer = await line.call('confirmMail', {}, { code })
      if (answer.kind !== 'ok') trouble.value = { part: 'mail', why: answer.kind === 'refused' ? 'code' : answer.kind }
      else trouble.value = answer.value.confirmed ? null : { part: 'mail', why: 'code' }
      await load()
    },
    dropMail: async () => {
      await act('mail', 'dropMail', {})
    },
  }
}
