import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answer, connect, type Line } from '@zop/line'
import { deriveRecovery, parseRecoveryCode, signLogin } from '@zop/sealing'
import { type DutySlot, routes } from '@zop/wire'
import type { Colleague } from './house.ts'
import { root } from './program.ts'

export interface Door {
  readonly desk: string
  readonly people: readonly Colleague[]
}

export const asked = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const came = await answer
  if (came.kind === 'ok') return came.value
  throw new Error(`the relay did not say yes: ${JSON.stringify(came)}`)
}

/** The coordinator's line, signed in with the printed code. */
export const asCoordinator = async ({ desk, people }: Door): Promise<Line> => {
  const { deployment } = JSON.parse(await readFile(join(root, 'setup/demo-anchor.json'), 'utf8')) as { deployment: string }
  const parsed = await parseRecoveryCode(people.find(({ role }) => role === 'coordinator')?.recoveryCode ?? '')
  if (parsed.kind === 'wrong') throw new Error(parsed.reason)
  const recovery = await deriveRecovery(parsed.entropy, deployment)
  const line = connect(desk, routes)
  const { challenge } = await asked(line.call('challenge', {}))
  const signedIn = await asked(line.call('recoverySignIn', {}, { login: await signLogin(recovery, { origin: desk, subject: 'recovery', challenge }) }))
  line.setToken(signedIn.session)
  return line
}

export const minuteNow = (): number => Math.floor(Date.now() / 60_000)

/** The month of a minute in Berlin. */
export const monthOf = (minute: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(minute * 60_000).slice(0, 7)

const wholeDay = 24 * 60

/** From an hour ago on: one duty after the other, a day each. */
const chatFrom = (start: number, people: number): DutySlot => ({
  id: randomBytes(16).toString('base64url'),
  kind: 'duty',
  start,
  end: start + wholeDay,
  channel: 'chat',
  minimum: 1,
  wanted: people,
  languages: ['de'],
  experienced: false,
  onePerCentre: false,
})

/** A plan that holds, over the relay's own doors: every counsellor has a chat duty at every minute, today and for so many days more. `line` is a coordinator's. */
export const plansDutiesBy = async (line: Line, days: number): Promise<void> => {
  const first = minuteNow() - 60
  const starts = Array.from({ length: days + 1 }, (_, day) => first + day * wholeDay)
  for (const [month, own] of Map.groupBy(starts, monthOf)) {
    const { people } = await asked(line.call('dutyMonth', { month }))
    const slots = own.map((start) => chatFrom(start, people.length))
    const moves = slots.flatMap(({ id }) => people.map(({ account }) => ({ slot: id, off: null, on: account })))
    const { version } = await asked(line.call('putSlots', { month }, { version: null, slots }))
    await asked(line.call('assign', { month }, { version, moves, although: true }))
    await asked(line.call('setPlanStatus', { month }, { version: version + 1, status: 'consultation' }))
    await asked(line.call('setPlanStatus', { month }, { version: version + 2, status: 'binding' }))
  }
}

/** The same, for every counsellor of the house. */
export const plansDuties = async (house: Door, days: number): Promise<void> => {
  const line = await asCoordinator(house)
  await plansDutiesBy(line, days)
  await asked(line.call('signOut', {}, {}))
}

/** Puts somebody who has come to the house since on the duty that runs. */
export const givesDuty = async (house: Door, name: string): Promise<void> => {
  const line = await asCoordinator(house)
  const now = minuteNow()
  for (const month of new Set([monthOf(now - wholeDay), monthOf(now)])) {
    const { plan, people } = await asked(line.call('dutyMonth', { month }))
    const slot = plan?.slots.find(({ start, end }) => start <= now && now < end)
    const account = people.find((one) => one.name === name)?.account
    if (!plan || !slot || !account) continue
    await asked(line.call('assign', { month }, { version: plan.version, moves: [{ slot: slot.id, off: null, on: account }], although: true }))
  }
  await asked(line.call('signOut', {}, {}))
}
