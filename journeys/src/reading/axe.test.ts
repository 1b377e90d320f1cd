import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { openBrowser, openContext } from '../browser/open.ts'
import { serveFolder } from './folder.ts'

/** One page of every kind; the last two with what opens on them. */
const kinds = ['', 'me/', 'rights/', 'get-safe/card/', 'numbers/', 'search/', 'finder/', 'professionals/', 'pro-indicators/', 'happening/']

test('axe finds nothing on any kind of page, left to right and right to left, light and dark, with everything open that opens', async () => {
  await using folder = await serveFolder()
  await using browser = await openBrowser()
  const page = await (await openContext(browser, 'de', { colorScheme: 'light' })).newPage()
  const found: Record<string, readonly string[]> = {}
  for (const path of ['/', '/404.html', '/proof/de/', ...kinds.flatMap((kind) => [`/de/${kind}`, `/ar/${kind}`])]) {
    await page.goto(folder.origin + path)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // In the dark nothing differs but colours.
      const builder = new AxeBuilder({ page }).setLegacyMode()
      const { violations } = await (colorScheme === 'dark' ? builder.withRules(['color-contrast']) : builder).analyze()
      const here = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary}`),
      )
      if (here.length > 0) found[`${path} ${colorScheme}`] = here.slice(0, 3)
    }
  }
  assert.deepEqual(found, {})
})
