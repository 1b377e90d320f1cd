import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Counsellor } from '../people/counsellor.ts'
import { Stage } from '../stage/stage.ts'
import { bindsDuties } from './bound.ts'

/** Counts the sounds that a desk makes: each is two tones. */
const listens = async ({ page }: Counsellor): Promise<void> => {
  await page.addInitScript(() => {
    const heard = { tones: 0 }
    Object.assign(globalThis, { heard })
    const start = AudioScheduledSourceNode.prototype.start
    AudioScheduledSourceNode.prototype.start = function (...when) {
      heard.tones += 1
      start.apply(this, when)
    }
  })
}

const tones = ({ page }: Counsellor): Promise<number> => page.evaluate(() => (globalThis as unknown as { heard: { tones: number } }).heard.tones)

test('a Romanian chat rings at the one who speaks it and not at the other, until five minutes have passed', async () => {
  // The relay's minutes are this much shorter than ours.
  await using stage = await Stage.open({ house: { dutyDays: null, faster: 20 } })
  const { house, counsellor: amal, colleague } = stage
  const jana = await stage.anotherDesk()
  await bindsDuties(house, [{ from: -30, to: 600, who: [colleague.name, house.counsellor(1).name], minimum: 2 }], {
    [house.counsellor(1).name]: ['de', 'ro'],
  })
  for (const [desk, who] of [
    [amal, colleague],
    [jana, house.counsellor(1)],
  ] as const) {
    await listens(desk)
    await desk.signsIn(house, who)
    await desk.beginsDuty()
  }
  await amal.page.getByText(`mit ${house.counsellor(1).name}`).waitFor()
  const before = await tones(amal)

  const { seeker } = stage
  await seeker.page.goto(`${house.site}/de/`)
  await seeker.page.getByRole('link', { name: 'Chat beginnen', exact: true }).click()
  await seeker.page.getByRole('combobox', { name: 'Ich möchte schreiben auf:' }).selectOption('ro')
  await seeker.agrees()
  await seeker.writes('Bună ziua')

  await jana.seesWaiting()
  await jana.waiting.getByText('Ihre Sprache').waitFor()
  await jana.page.waitForFunction(() => document.title === '(1) Arbeitsplatz')
  assert.ok((await tones(jana)) > 0)
  // The other one sees it as well, with who is called first, and hears nothing.
  await amal.seesWaiting()
  await amal.waiting.getByText('Chat · Rumänisch').waitFor()
  await amal.waiting.getByText('Jemand im Dienst spricht Rumänisch und wird zuerst gerufen').waitFor()
  assert.equal(await amal.page.title(), 'Arbeitsplatz')
  assert.equal(await tones(amal), before)

  await amal.waiting.getByText('Weil es lange dauert, ruft der Chat jetzt alle', { exact: false }).waitFor({ timeout: 60_000 })
  await amal.page.waitForFunction(() => document.title === '(1) Arbeitsplatz')
  assert.ok((await tones(amal)) > before)
})

test('a language that nobody on duty speaks: the card says so and when somebody does, and the greeting names that time', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house, counsellor, colleague, seeker } = stage
  const [, next] = await bindsDuties(
    house,
    [
      { from: -30, to: 240, who: [colleague.name] },
      { from: 3000, to: 3240, who: [house.counsellor(2).name] },
    ],
    { [house.counsellor(2).name]: ['de', 'tr'] },
  )
  await stage.staff()
  await seeker.page.goto(`${house.site}/de/`)
  await seeker.page.getByRole('link', { name: 'Chat beginnen', exact: true }).click()
  await seeker.page.getByRole('combobox', { name: 'Ich möchte schreiben auf:' }).selectOption('tr')
  await seeker.agrees()
  await seeker.writes('Merhaba')
  await counsellor.waiting.getByText('Niemand im Dienst spricht Türkisch').waitFor()
  await counsellor.takes()
  await counsellor.button('Auf Englisch begrüßen').click()
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' }).format((next?.start ?? 0) * 60_000)
  const text = await counsellor.box.inputValue()
  assert.match(text, /I am sorry that I do not speak Turkish/)
  assert.ok(text.includes(`at ${time}`), text)
  await counsellor.sends()
  await seeker.reads('I am sorry that I do not speak Turkish')
  await counsellor.button('Auf Englisch begrüßen').waitFor({ state: 'detached' })
})
