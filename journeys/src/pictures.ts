// A program: pictures of every screen, in two sizes, light and dark, into .cache/pictures; three of them into docs/pictures for the README.
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { desktop, phone } from './browser/open.ts'
import { root } from './house/program.ts'
import { tourDuty } from './look/tour/duty.ts'
import { tourEditorial } from './look/tour/editorial.ts'
import { tourFirst } from './look/tour/first.ts'
import { tourKept } from './look/tour/kept.ts'
import { tourListing } from './look/tour/listing.ts'
import { tourLive } from './look/tour/live.ts'
import { tourOffice } from './look/tour/office.ts'
import { tourPassed } from './look/tour/passed.ts'
import { tourPlan } from './look/tour/plan.ts'
import { tourReminders, withoutMail } from './look/tour/reminders.ts'
import { tourWatch } from './look/tour/watch.ts'
import { Stage } from './stage/stage.ts'

const folder = join(root, '.cache/pictures')
const shown = {
  'site-first-360x640-light': 'first-page',
  'site-conversation-360x640-light': 'conversation',
  'desk-conversation-1440x900-light': 'desk',
}

await mkdir(folder, { recursive: true })
await mkdir(join(root, 'docs/pictures'), { recursive: true })
/** Draws one screen, named by what it is, how large and how light. */
const draw = (colorScheme: 'light' | 'dark') => async (screen: string, page: Page) => {
  const { width, height } = page.viewportSize() ?? phone
  await page.screenshot({ path: join(folder, `${screen}-${width}x${height}-${colorScheme}.png`) })
}

for (const viewport of [phone, desktop]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await using first = await Stage.open({ context: { viewport, colorScheme } })
    await tourFirst(first, draw(colorScheme))
    for (const tour of [tourLive, tourKept, tourPassed, tourOffice, tourEditorial, tourListing, tourPlan, tourDuty, tourWatch, tourReminders]) {
      // Beside a phone stands a desk of its own size.
      await using stage = await Stage.open({
        context: { colorScheme, ...(viewport === phone ? {} : { viewport }) },
        microphone: true,
        house: tour === tourDuty || tour === tourEditorial ? { dutyDays: null } : tour === tourReminders ? withoutMail : {},
      })
      await tour(stage, draw(colorScheme))
    }
  }
}
for (const [picture, name] of Object.entries(shown)) await copyFile(join(folder, `${picture}.png`), join(root, 'docs/pictures', `${name}.png`))
console.info(`pictures in ${folder}`)
