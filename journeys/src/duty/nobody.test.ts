import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { House } from '../house/house.ts'
import { Stage } from '../stage/stage.ts'
import { bindsDuties } from './bound.ts'

/** "9:05 Uhr", in Berlin. */
const clock = (minute: number): string => {
  const time = new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', hour: 'numeric', minute: '2-digit' }).format(minute * 60_000)
  return `${time.replace(/^0(?=\d)/, '')} Uhr`
}

const dayOf = (minute: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(minute * 60_000)

const opensFirstPage = async (page: Page, { site }: House): Promise<void> => {
  await page.goto(`${site}/de/`)
  await page.locator('.live:not([data-live="asking"])').waitFor()
}

test('nobody checks in and the public page tells the truth: when it opens, that nobody has come, when next, and that somebody stepped in', async () => {
  // The relay's minutes are this much shorter than ours.
  await using stage = await Stage.open({ house: { dutyDays: null, faster: 60 } })
  const { house, colleague, counsellor } = stage
  const { page } = stage.seeker
  const [due, next] = await bindsDuties(house, [
    { from: 10, to: 600, who: [colleague.name] },
    { from: 2 * 24 * 60, to: 2 * 24 * 60 + 180, who: [house.counsellor(2).name] },
  ])
  assert.ok(due && next)
  await opensFirstPage(page, house)
  await page.getByText(`Der Chat öffnet ${dayOf(due.start) === dayOf(Date.now() / 60_000) ? 'heute' : 'morgen'} um ${clock(due.start)}`).waitFor()
  await page.getByText(/^Schreiben Sie jetzt, Antwort bis /).waitFor()

  // It asks again by itself, and sooner when the line is back: as if it came back every second.
  await page.evaluate(() => setInterval(() => dispatchEvent(new Event('online')), 1_000))
  const weekday = new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', weekday: 'long' }).format(next.start * 60_000)
  const asked = `Jemand sollte da sein, wir haben nachgefragt. Spätestens am ${weekday} um ${clock(next.start)} ist wieder jemand da.`
  await page.getByText(asked).waitFor({ timeout: 60_000 })
  await page.getByText('Gerade ist niemand im Chat').waitFor()
  assert.equal(await page.getByText('Der Chat öffnet').count(), 0)
  const seeker = await stage.anotherSeeker()
  await seeker.page.goto(`${house.site}/n/`)
  await seeker.page.getByText(asked).waitFor()

  await page.getByText(`Der Chat öffnet am ${weekday} um ${clock(next.start)}`).waitFor({ timeout: 60_000 })
  await page.getByText(`Seit ${clock(due.start)} ist niemand da.`).waitFor()

  await counsellor.signsIn(house, house.counsellor(1))
  await counsellor.button('Einspringen').click()
  await page.getByText(new RegExp(`^Der Chat ist offen bis (morgen, )?(${clock(due.end)}|Mitternacht)$`)).waitFor({ timeout: 60_000 })
  assert.equal(await page.getByText('ist niemand da').count(), 0)
  await page.getByText('Sprachen: Deutsch').waitFor()
  assert.deepEqual([...stage.seeker.troubles, ...seeker.troubles], [])
})

test('a house without any plan says neither when it opens nor in which language', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { page } = stage.seeker
  await opensFirstPage(page, stage.house)
  await page.getByText('Gerade ist niemand im Chat').waitFor()
  await page.getByText(/^Wann der Chat wieder öffnet, steht noch nicht fest\. Schreiben Sie jetzt, Antwort bis /).waitFor()
  assert.equal(await page.getByText('Sprachen:').isVisible(), false)
})

test('a relay that is gone, or says what cannot be, is no reason to say that the chat is open', async () => {
  await using stage = await Stage.open()
  const { house, counsellor, seeker } = stage
  const { page } = seeker
  await stage.staff()
  await opensFirstPage(page, house)
  await page.getByText('Der Chat ist offen', { exact: true }).waitFor()
  await page.getByText('Sprachen: Deutsch').waitFor()
  assert.deepEqual(counsellor.troubles, [])
  for (const body of ['<!doctype html>', '{"version":1,"chat":"open","until":"bald"}', '[]']) {
    await page.route('**/status.json', (route) => route.fulfill({ body, contentType: 'application/json' }))
    await opensFirstPage(page, house)
    await page.getByText('Wir wissen nicht, ob jemand da ist').waitFor()
    assert.deepEqual([await page.getByText('Der Chat ist offen').count(), await page.getByText('Sprachen:').isVisible()], [0, false])
    await page.unroute('**/status.json')
  }
  await opensFirstPage(page, house)
  await page.getByText('Der Chat ist offen', { exact: true }).waitFor()
  await house.kill()
  await page.getByText('Wir wissen nicht, ob jemand da ist').waitFor({ timeout: 60_000 })
})

test('without JavaScript nothing is said of the chat but that it cannot be said', async () => {
  await using stage = await Stage.open({ context: { javaScriptEnabled: false } })
  const { page } = stage.seeker
  await page.goto(`${stage.house.site}/de/`)
  await page.getByRole('heading', { name: 'Sie sind nicht allein.' }).waitFor()
  assert.match((await page.locator('noscript').allTextContents()).join(), /Ob jemand da ist, können wir ohne JavaScript nicht anzeigen\./)
  for (const claim of [/Der Chat ist offen/, /Der Chat öffnet/, /Gerade ist niemand/, /Sprachen:/, /Letzte Woche/, /Antwort bis/]) {
    assert.equal(await page.getByText(claim).filter({ visible: true }).count(), 0, String(claim))
  }
})

test('somebody abroad reads that it is German time', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null }, context: { timezoneId: 'America/New_York' } })
  const { house, seeker } = stage
  const [duty] = await bindsDuties(house, [{ from: 90, to: 300, who: [stage.colleague.name] }])
  await opensFirstPage(seeker.page, house)
  await seeker.page.getByText(`um ${clock(duty?.start ?? 0)} deutscher Zeit`).waitFor()
})
