import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { HouseOptions } from '../house/house.ts'
import { Stage } from '../stage/stage.ts'
import { tourDuty } from './tour/duty.ts'
import { tourEditorial } from './tour/editorial.ts'
import { tourFirst } from './tour/first.ts'
import { tourKept } from './tour/kept.ts'
import { tourListing } from './tour/listing.ts'
import { tourLive } from './tour/live.ts'
import { tourOffice } from './tour/office.ts'
import { tourPassed } from './tour/passed.ts'
import { tourPlan } from './tour/plan.ts'
import { tourReminders, withoutMail } from './tour/reminders.ts'
import { tourWatch } from './tour/watch.ts'

const tours = {
  'a first conversation': tourFirst,
  'the chat in every state': tourLive,
  'a kept conversation': tourKept,
  'a hand-over': tourPassed,
  'the office': tourOffice,
  'the duty plan': tourPlan,
  'a duty': tourDuty,
  'the texts of the website': tourEditorial,
  'entries and cards of centres': tourListing,
  'what is promised': tourWatch,
  reminders: tourReminders,
}

/** Houses that a tour needs to be another than usual. */
const houses = new Map<unknown, HouseOptions>([
  [tourDuty, { dutyDays: null }],
  [tourEditorial, { dutyDays: null }],
  [tourReminders, withoutMail],
])

/** The page without what stands in its frames: a frame in which no script may run would never answer axe. */
const withoutFrames = (page: Page): Page =>
  new Proxy(page, {
    get(target, name) {
      if (name === 'frames') return () => [target.mainFrame()]
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

/** All of axe, or these of its rules. */
const findings = async (page: Page, rules?: string[]): Promise<string[]> => {
  // Of what is right it need not say where it stands.
  const builder = new AxeBuilder({ page: withoutFrames(page) }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')}) ${node.failureSummary ?? ''}`))
}

/** On one screen, light and dark. */
const inBoth = async (page: Page): Promise<string[]> => {
  const light = await findings(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // In the dark nothing differs but colours: `prefers-color-scheme` changes tokens alone. These are the rules of axe that look at colours.
  const dark = await findings(page, ['color-contrast', 'link-in-text-block'])
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((one) => `dark: ${one}`)]
}

/** Pixels by which a page of the site is wider than the screen once its letters are twice as large. */
const overflow = async (page: Page): Promise<number> => {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  // Looked at again only when it has been drawn small again.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        document.documentElement.style.removeProperty('font-size')
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }),
  )
  return over
}

// One walk for all that is looked at on a screen: walking takes longer than looking.
for (const [name, tour] of Object.entries(tours)) {
  test(`axe finds nothing on any screen of ${name}, light and dark, and none of the site is wider than a small phone with letters twice as large`, async () => {
    await using stage = await Stage.open({ context: { colorScheme: 'light' }, microphone: true, house: houses.get(tour) ?? {} })
    const found: Record<string, string[]> = {}
    await tour(stage, async (screen, page) => {
      const over = screen.startsWith('site-') ? await overflow(page) : 0
      const here = [...(await inBoth(page)), ...(over > 0 ? [`${over} pixels wider than the screen`] : [])]
      if (here.length > 0) found[screen] = here
    })
    assert.deepEqual(found, {})
  })
}

test('axe does find what is wrong', async () => {
  await using stage = await Stage.open()
  const page = await stage.seeker.page.context().newPage()
  await page.setContent('<html lang="de"><title>x</title><main><img src="data:,"><h1>x</h1></main>')
  assert.match((await findings(page)).join(), /image-alt/)
  const pale = '@media (prefers-color-scheme: dark) { html { background: #000 } p { color: #222 } }'
  await page.setContent(`<html lang="de"><title>x</title><style>${pale}</style><main><h1>x</h1><p>pale words</p></main>`)
  assert.match((await inBoth(page)).join(), /^dark: color-contrast/)
})

test('a page that is too wide with letters twice as large is found', async () => {
  await using stage = await Stage.open()
  const page = await stage.seeker.page.context().newPage()
  await page.setContent('<html lang="de"><title>x</title><main><h1 style="width: 20em">x</h1></main>')
  assert.ok((await overflow(page)) > 0)
})
