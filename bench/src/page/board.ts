import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { desktop, House, openBrowser, openContext } from '@zop/journeys'
import { daysOfMonth, minuteAt } from '@zop/rota'
import type { DutySlot, Reply } from '@zop/wire'
import { percentile, writeResult } from '../result.ts'

const centres = 45
const perCentre = 3
const month = new Date().toISOString().slice(0, 7)
const openings = 8
const moves = 30

const id = (): string => randomBytes(16).toString('base64url')

const people = Array.from({ length: centres * perCentre }, (_, at) => {
  const account = id()
  return {
    account,
    name: `Mensch ${at + 1}`,
    centre: `stelle-${(at % centres) + 1}`,
    profile: { account, languages: ['de', 'en'], experienced: at % 3 === 0, dutiesPerWeek: 5, hoursPerMonth: 100 },
  }
})

const spans = [
  ['10:00', '13:00', 'chat'],
  ['14:00', '17:00', 'chat'],
  ['17:00', '20:00', 'chat'],
  ['20:00', '23:00', 'chat'],
  ['09:00', '11:00', 'mail'],
] as const

const slots = daysOfMonth(month).flatMap((day) =>
  spans.map(([from, to, channel]): DutySlot => {
    const [start, end] = [minuteAt(day, from, 'Europe/Berlin') ?? 0, minuteAt(day, to, 'Europe/Berlin') ?? 0]
    return { id: id(), kind: 'duty', start, end, channel, minimum: 2, wanted: 3, languages: ['de'], experienced: true, onePerCentre: true }
  }),
)

let turn = 0
const assignments = slots.flatMap((slot) =>
  Array.from({ length: 3 }, () => {
    turn += 1
    return { id: id(), slot: slot.id, account: people[turn % people.length]?.account ?? '', origin: 'plan' as const }
  }),
)

/** A month of 45 centres, as the relay would tell it: five duties a day, three people on each. */
const told: Reply<'dutyMonth'> = {
  plan: { month, status: 'draft', version: 1, slots, assignments, made: null, answers: [], changed: 0 },
  people,
  centres: [],
  holidays: [],
  commitments: [],
  absences: [],
  swaps: [],
}

await using house = await House.open()
const browser = await openBrowser()
const page = await (await openContext(browser, 'de', { viewport: desktop })).newPage()
// The months are the network's, the desk is the release: what is measured is what the page does with them.
await page.route('**/api/duty/month/*', (route) => route.fulfill({ json: told }))
await page.route('**/api/duty/month/*/gaps', (route) => route.fulfill({ json: { version: 1, gaps: [] } }))
// A slow line: the board must not wait for it.
await page.route('**/api/duty/month/*/assign', async (route) => {
  await setTimeout(400)
  await route.fulfill({ status: 409, json: { code: 'newer-version' } })
})
await page.goto(house.desk)
await page.getByRole('button', { name: 'Mit Wiederherstellungscode anmelden' }).click()
const coordinator = house.people.find(({ role }) => role === 'coordinator')
await page.getByRole('textbox', { name: 'Wiederherstellungscode' }).fill(coordinator?.recoveryCode ?? '')
await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
await page.getByRole('button', { name: 'Konto' }).waitFor()

/** Milliseconds from pressing the button that leads to the board until its last cell has been painted. */
const opening = (): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const begun = performance.now()
        const look = () => {
          if (document.querySelectorAll('.board td .chip').length > 400)
            requestAnimationFrame(() => globalThis.setTimeout(() => resolve(performance.now() - begun)))
          else requestAnimationFrame(look)
        }
        document.querySelector<HTMLElement>('.bar-room')?.click()
        look()
      }),
  )

/** Milliseconds from the key that takes somebody off until the board has been painted without them. */
const moving = (): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const cell = document.querySelector<HTMLElement>('td[tabindex="0"]')
        const before = document.querySelectorAll('.board td .chip').length
        const begun = performance.now()
        cell?.focus()
        cell?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }))
        const look = () => {
          if (document.querySelectorAll('.board td .chip').length < before)
            requestAnimationFrame(() => globalThis.setTimeout(() => resolve(performance.now() - begun)))
          else requestAnimationFrame(look)
        }
        look()
      }),
  )

const opened: number[] = []
for (let at = 0; at < openings; at += 1) {
  opened.push(await opening())
  if (at < openings - 1) await page.getByRole('button', { name: 'Gespräche' }).click()
}
const moved: number[] = []
for (let at = 0; at < moves; at += 1) {
  moved.push(await moving())
  // The relay refuses: the move is taken back, with words.
  await page.waitForFunction((count) => document.querySelectorAll('.board td .chip').length === count, assignments.length)
}
await browser.close()

const figure = (values: readonly number[]): string => `${percentile(values, 0.5).toFixed(0)} ms, worst ${Math.max(...values).toFixed(0)} ms`
await writeResult('board', {
  how: `The month board in the release of the desk, in Chromium: ${centres} centres, ${people.length} people, ${slots.length} duties, ${assignments.length} assignments. \`npm run bench board\`.`,
  rows: [
    { what: 'from the button to the painted board, first time', figure: `${opened[0]?.toFixed(0)} ms`, beside: '< 500 ms' },
    { what: `the same, ${openings} times`, figure: figure(opened), beside: '< 500 ms' },
    { what: `from the key to the painted move, ${moves} times`, figure: figure(moved), beside: '< 100 ms' },
  ],
})
