import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openContext } from '../browser/open.ts'
import { Stage } from '../stage/stage.ts'

const says = {
  begin: 'بدء الدردشة',
  agree: 'موافقة ومتابعة',
  message: 'رسالتك',
  send: 'إرسال',
  what: 'ماذا بالتحديد؟',
  about: 'ما المحفوظ عني؟',
  unreadable: 'لا يمكن للخادم قراءة أي شيء من ذلك.',
  danger: 'في خطر؟',
  exit: 'مغادرة الصفحة',
}

const size = /(\d+)\u00a0(KB)/

/** The left edges of what `pattern` finds in one text of the page, group by group, in pixels. */
const leftEdges = (page: Page, pattern: RegExp): Promise<readonly number[]> =>
  page.evaluate((source) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const found = new RegExp(source, 'd').exec(node.textContent ?? '')
      if (!found?.indices) continue
      return found.indices.slice(1).map((place) => {
        const range = document.createRange()
        range.setStart(node, place?.[0] ?? 0)
        range.setEnd(node, place?.[1] ?? 0)
        return range.getBoundingClientRect().left
      })
    }
    throw new Error(`nothing reads ${source}`)
  }, pattern.source)

const runsFromTheRight = async (page: Page): Promise<void> => {
  const { language, direction, over } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    direction: getComputedStyle(document.body).direction,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  assert.deepEqual({ language, direction, over }, { language: 'ar', direction: 'rtl', over: 0 })
}

test('a person who reads Arabic writes and is answered: pages run from right to left, numbers and Latin names from left to right', async () => {
  await using stage = await Stage.open()
  await stage.staff()
  const browser = stage.seeker.page.context().browser()
  assert.ok(browser)
  const page = await (await openContext(browser, 'de', { locale: 'ar', viewport: { width: 320, height: 640 } })).newPage()
  await page.goto(`${stage.house.site}/ar/`)
  await runsFromTheRight(page)
  await page.getByRole('link', { name: says.begin, exact: true }).click()
  await page.getByRole('button', { name: says.agree, exact: true }).click()
  await runsFromTheRight(page)
  await page.getByRole('textbox', { name: says.message }).fill('مرحبا')
  await page.getByRole('button', { name: says.send, exact: true }).click()
  await stage.counsellor.takes()
  await stage.counsellor.answers('Guten Tag')
  await page.getByText('Guten Tag').waitFor()
  await runsFromTheRight(page)
  const [danger, exit] = await Promise.all([says.danger, says.exit].map((text) => page.getByText(text).last().boundingBox()))
  assert.ok(danger && exit && danger.x > exit.x, 'the bar at the foot is mirrored')
  await page.getByText(says.what).click()
  await page.getByRole('button', { name: says.about, exact: true }).click()
  await page.getByText(says.unreadable).waitFor()
  // That sentence stands there while the server is still asked what it keeps.
  await page.getByText(size).first().waitFor()
  await runsFromTheRight(page)
  const [number, unit] = await leftEdges(page, size)
  assert.ok(number !== undefined && unit !== undefined && number < unit, 'a size is read from the left')
})
