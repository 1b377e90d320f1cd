import type { Page } from 'playwright-core'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

const minute = Math.floor(Date.now() / 60_000)
const day = 24 * 60

/** A status as a relay could say it now; the rest is as it would be with a plan for the next days. */
const status = (said: object): object => ({
  version: 1,
  at: minute,
  chat: 'closed',
  until: null,
  languages: [],
  opens: minute + 2 * day,
  spoken: [
    { language: 'de', from: minute + 2 * day },
    { language: 'ar', from: minute + 3 * day },
    { language: 'bg', from: minute + 3 * day },
    { language: 'uk', from: minute + 3 * day },
    { language: 'ro', from: minute + 2 * day },
  ],
  missing: null,
  answerBy: Math.floor(minute / 60) + 50,
  lastWeek: { days: 6, of: 5 },
  ...said,
})

const open = { chat: 'open', until: minute + 120, languages: ['de', 'ro'] }
const states = {
  open,
  full: { ...open, chat: 'full' },
  closed: {},
  unplanned: { opens: null, spoken: [], lastWeek: null },
  due: { missing: { since: minute - 6, given: false } },
  missed: { missing: { since: minute - 40, given: true } },
  keyless: { chat: 'keyless', opens: null, spoken: [], answerBy: null },
} as const

/** From here on this page hears what the test says; nonsense where it says nothing. */
const hears = async (page: Page, said: object | null): Promise<void> => {
  await page.unroute('**/status.json')
  await page.route('**/status.json', (route) => route.fulfill(said === null ? { body: 'Bad gateway', status: 502 } : { json: status(said) }))
}

const settled = async (page: Page): Promise<void> => {
  await page.locator('.live:not([data-live="asking"])').waitFor()
}

/** Walks through what the first page and the first screen of the conversation say in every state of the chat, in German. */
export const tourLive = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, seeker } = stage
  const { page } = seeker
  for (const [name, said] of [...Object.entries(states), ['unknown', null] as const]) {
    await hears(page, said)
    await page.goto(`${house.site}/de/`)
    await settled(page)
    await visit(`site-live-${name}`, page)
    await page.goto(`${house.site}/n/`)
    await page.locator('.before > [role=status] > p, .after > .note').waitFor()
    await visit(`site-before-${name}`, page)
  }
  await hears(page, open)
  await page.goto(`${house.site}/n/`)
  const choice = page.getByRole('combobox', { name: 'Ich möchte schreiben auf:' })
  for (const [name, language] of [
    ['later', 'ar'],
    ['never', 'fa'],
  ] as const) {
    await choice.selectOption(language)
    await page.getByText('aber nicht auf').scrollIntoViewIfNeeded()
    await visit(`site-asked-${name}`, page)
  }
  await seeker.agrees()
  await seeker.writes('سلام')
  await page.getByText('Gerade ist jemand da, aber nicht auf').waitFor()
  await visit('site-asked-waiting', page)
}
