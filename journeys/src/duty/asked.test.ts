import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { provesCode, readsCode } from '../people/seeker/keeping.ts'
import type { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'
import { bindsDuties } from './bound.ts'

const day = 24 * 60
const choice = ({ page }: Seeker): Locator => page.getByRole('combobox', { name: 'Ich möchte schreiben auf:' })

/** Amal is there and speaks German; who speaks Romanian and Arabic comes in two days: on which day of the week. */
const staffs = async (stage: Stage): Promise<string> => {
  const { house, colleague } = stage
  const [, later] = await bindsDuties(
    house,
    [
      { from: -30, to: 600, who: [colleague.name] },
      { from: 2 * day, to: 2 * day + 180, who: [house.counsellor(1).name] },
    ],
    { [house.counsellor(1).name]: ['ro', 'ar'] },
  )
  await stage.staff()
  return new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', weekday: 'long' }).format((later?.start ?? 0) * 60_000)
}

test('nobody speaks the language asked for: said before anything is written, with when somebody does, and a letter goes in that language', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const weekday = await staffs(stage)
  const { house, seeker, counsellor } = stage
  const { page } = seeker
  await page.goto(`${house.site}/n/`)
  const none = page.getByText('aber nicht auf')
  await choice(seeker).waitFor()
  assert.deepEqual([await choice(seeker).inputValue(), await none.count()], ['de', 0])
  // By keyboard: the way a screen reader goes too.
  await choice(seeker).focus()
  await page.keyboard.type('Ro')
  assert.equal(await choice(seeker).inputValue(), 'ro')
  const others = new RegExp(
    `Gerade ist jemand da, aber nicht auf \\u2068Română\\u2069\\. Das nächste Mal: am ${weekday} um .* Vielleicht kommt die Antwort auf Deutsch`,
  )
  await page.getByText(others).waitFor()
  await page.getByText(/Antwort bis /).waitFor()

  await seeker.button('Lieber eine Nachricht schreiben').click()
  await seeker.agrees()
  await seeker.box.fill('Bună ziua')
  await seeker.button('Weiter zum Zugangscode').click()
  const code = await readsCode(seeker)
  await provesCode(seeker, code.digits.join(' '), 'Code prüfen und Nachricht senden')
  await page.getByText('Ihre Nachricht ist angekommen.').waitFor()
  await counsellor.waiting.getByText('Nachricht · Rumänisch').waitFor()

  // A person may wait all the same.
  const other = await stage.anotherSeeker()
  await other.page.goto(`${house.site}/n/`)
  await choice(other).selectOption('ro')
  await other.agrees()
  await other.writes('Bună seara')
  await other.page.getByText('Ihre Nachricht ist da.').waitFor()
  await other.page.getByText(others).waitFor()
  assert.equal(await other.page.getByText('Gerade kann niemand antworten').count(), 0)
  await counsellor.waiting.getByText('Chat · Rumänisch').waitFor()
  stage.assertQuiet()
})

test('a language that nobody is planned for is said to be so, a letter is offered, and what is written from right to left stays so', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  await staffs(stage)
  const { house, seeker } = stage
  const { page } = seeker
  await page.goto(`${house.site}/n/`)
  await choice(seeker).selectOption('fa')
  await page
    .getByText(
      /^Gerade ist jemand da, aber nicht auf \u2068فارسی\u2069\. Wann das wieder geht, steht noch nicht fest\. Vielleicht kommt die Antwort auf Deutsch/,
    )
    .waitFor()
  await seeker.button('Lieber eine Nachricht schreiben').waitFor()
  const arabic = choice(seeker).locator('option[value="ar"]')
  assert.deepEqual([await arabic.getAttribute('dir'), await arabic.getAttribute('lang')], ['rtl', 'ar'])
  await page.goto(`${house.site}/de/`)
  const announced = page.locator('[data-spoken] bdi')
  await page.getByText('Sprachen: Deutsch. Zu anderen Zeiten: العربية, Română', { exact: true }).waitFor()
  await announced.first().waitFor()
  assert.deepEqual(await announced.evaluateAll((names) => names.map((name) => [name.textContent, name.getAttribute('lang'), name.getAttribute('dir')])), [
    ['Deutsch', 'de', 'ltr'],
    ['العربية', 'ar', 'rtl'],
    ['Română', 'ro', 'ltr'],
  ])
})

test('whoever waits while the last one goes is told that somebody should be there, and by when somebody is at the latest; when nobody comes, when', async () => {
  // The relay's minutes are this much shorter than ours.
  await using stage = await Stage.open({ house: { dutyDays: null, faster: 40 } })
  const { house, seeker, counsellor, colleague } = stage
  await bindsDuties(house, [
    { from: -30, to: 600, who: [colleague.name] },
    { from: 2 * day, to: 2 * day + 180, who: [house.counsellor(1).name] },
  ])
  await stage.staff()
  await seeker.begins(house)
  await seeker.writes('Ist jemand da?')
  await seeker.page.getByText('Sie sind als Nächstes dran. Eine Person aus der Beratung ist im Dienst.').waitFor()
  // The page looks at the clock of the relay every second, as if its line came back, because that clock runs so fast.
  await seeker.page.evaluate(() => setInterval(() => dispatchEvent(new Event('online')), 1_000))
  await counsellor.page.context().close()
  await seeker.page
    .getByText(/^Gerade kann niemand antworten\. Jemand sollte da sein, wir haben nachgefragt\. Spätestens am \p{L}+ um .* ist wieder jemand da\./u)
    .waitFor({ timeout: 60_000 })
  await seeker.page.getByText(/^Gerade kann niemand antworten\. Das nächste Mal: am \p{L}+ um \d/u).waitFor({ timeout: 60_000 })
  await seeker.button('Später wiederkommen').waitFor()
})
