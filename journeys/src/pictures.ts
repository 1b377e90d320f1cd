// A program: pictures of every screen, in two sizes, light and dark, into .cache/pictures; three of them into docs/pictures for the README.
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { desktop, phone } from './browser/open.ts'
import { root } from './house/program.ts'
import { tourFirst } from './look/tour/first.ts'
import { tourKept } from './look/tour/kept.ts'
import { tourOffice } from './look/tour/office.ts'
import { tourPassed } from './look/tour/passed.ts'
import { Stage } from './stage/stage.ts'

const folder = join(root, '.cache/pictures')
const shown = {
  'site-first-360x640-light': 'first-page',
  'site-conversation-360x640-light': 'conversation',
  'desk-conversation-1440x900-light': 'desk',
}

await mkdir(folder, { recursive: true })
await mkdir(join(root, 'docs/pictures'), { recursive: true })
for (const viewport of [phone, desktop]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const tour of [tourFirst, tourKept, tourPassed, tourOffice]) {
      await using stage = await Stage.open({ context: { viewport, colorScheme }, microphone: true })
      await tour(stage, async (screen, page) => {
        await page.screenshot({ path: join(folder, `${screen}-${viewport.width}x${viewport.height}-${colorScheme}.png`) })
      })
    }
  }
}
for (const [picture, name] of Object.entries(shown)) await copyFile(join(folder, `${picture}.png`), join(root, 'docs/pictures', `${name}.png`))
console.info(`pictures in ${folder}`)
