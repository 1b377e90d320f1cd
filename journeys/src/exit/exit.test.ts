import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'

const neutral = 'https://www.dwd.de/**'

let house: House
let browser: Browser
const open = new AsyncDisposableStack()
before(async () => {
  house = open.use(await House.open())
  browser = open.use(await openBrowser())
})
after(() => open.disposeAsync())

/** Somebody in the middle of a conversation; the neutral page is there without leaving this machine. */
const writing = async (): Promise<Seeker> => {
  const context = await openContext(browser, 'de')
  await context.route(neutral, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title><p>Es regnet.' }))
  const seeker = await Seeker.at(context, 'de')
  await seeker.begins(house)
  await seeker.writes('Niemand darf das sehen')
  return seeker
}

const ways: Record<string, (page: Page) => Promise<void>> = {
  'one tap': (page) => page.getByRole('link', { name: 'Seite verlassen' }).click(),
  'Shift three times': async (page) => {
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  },
}

/** Runs in the page: notes how long after the gesture the page was empty. */
const timeWhite = () => {
  let begun = 0
  for (const gesture of ['pointerdown', 'keydown']) addEventListener(gesture, () => (begun ||= performance.now()), { capture: true })
  new MutationObserver(() => {
    if (document.body.childElementCount === 0) console.info(`white after ${performance.now() - begun}`)
  }).observe(document.body, { childList: true })
}

for (const [way, act] of Object.entries(ways)) {
  test(`P8 ${way} makes the page white within 300 ms, then goes to a neutral page, and Back brings nothing of it`, async () => {
    const { page } = await writing()
    await page.evaluate(timeWhite)
    const white = page.waitForEvent('console', (message) => message.text().startsWith('white after'))
    await act(page)
    assert.ok(Number((await white).text().split(' ').at(-1)) < 300)
    await page.waitForURL(neutral)
    await page.goBack()
    assert.equal(page.url(), 'about:blank')
    await page.context().close()
  })

  test(`P8 ${way} works offline: the page is white and stays white`, async () => {
    const { page } = await writing()
    await page.context().setOffline(true)
    await act(page)
    await page.waitForFunction(() => document.body.childElementCount === 0 && document.title === '')
    assert.equal(page.url(), `${house.site}/n/`)
    assert.equal(await page.evaluate(() => `${document.title}${document.body.textContent}`.trim()), '')
    await page.context().close()
  })
}

test('P8 leaving ends the session, and the desk sees that the page is closed', async () => {
  await using stage = await Stage.open()
  const { seeker, counsellor } = stage
  await seeker.page.route(neutral, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }))
  await stage.converse('Gleich muss ich weg')
  await counsellor.mine.getByText('Seite ist offen').waitFor()
  const left = seeker.page.waitForRequest((request) => request.url().endsWith('/api/session/leave'))
  await seeker.page.getByRole('link', { name: 'Seite verlassen' }).click()
  assert.equal((await left).method(), 'POST')
  await counsellor.mine.getByText(/Seite ist zu, bis \d\d:\d\d noch da/).waitFor()
})

test('capital letters are no way out', async () => {
  const seeker = await writing()
  await seeker.box.focus()
  for (const letter of ['A', 'B', 'C', 'D']) await seeker.page.keyboard.press(`Shift+${letter}`)
  assert.equal(await seeker.box.inputValue(), 'ABCD')
  await seeker.page.context().close()
})

test('the way out covers no text and nothing covers it, in any state of the conversation', async () => {
  const seeker = await writing()
  const exit = seeker.page.getByRole('link', { name: 'Seite verlassen' })
  const onTop = async () => {
    const box = await exit.boundingBox()
    assert.ok(box && box.height >= 44 && box.y + box.height <= 640)
    return seeker.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('a.exit') !== null, {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
    })
  }
  assert.equal(await onTop(), true)
  await seeker.button('Gespräch beenden').click()
  assert.equal(await onTop(), true)
  await seeker.page.context().close()
})
