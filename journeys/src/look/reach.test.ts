import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { asksWhatIsStored } from '../people/seeker/deleting.ts'
import { asksForCode, keeps, typesOwnCode } from '../people/seeker/keeping.ts'
import { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'

/** Whether all of it stands on the screen, as a thumb would find it. */
const inSight = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return left >= 0 && top >= 0 && right <= (visualViewport?.width ?? innerWidth) + 1 && bottom <= (visualViewport?.height ?? innerHeight) + 1
  })

test('at 200 % on a small phone no page is wider than the screen, and the way out stays on it', async () => {
  await using house = await House.open()
  await using browser = await openBrowser()
  const viewport = { width: 180, height: 320 }
  const seeker = await Seeker.at(await openContext(browser, 'de', { viewport, deviceScaleFactor: 2, isMobile: true, hasTouch: true }), 'de')
  const fits = async (screen: string) => {
    assert.equal(await seeker.page.evaluate(() => document.documentElement.scrollWidth), viewport.width, screen)
    assert.ok(await inSight(seeker.page.getByRole('link', { name: 'Seite verlassen' })), `the exit on ${screen}`)
  }
  await seeker.page.goto(`${house.site}/de/`)
  await fits('the first page')
  await seeker.page.getByRole('link', { name: 'Chat beginnen', exact: true }).click()
  await seeker.button('Einverstanden, weiter').waitFor()
  await fits('the four lines')
  await seeker.agrees()
  await seeker.writes('Hallo. '.repeat(100))
  await fits('the talk')
  await asksForCode(seeker)
  await fits('the code')
  await seeker.button('Ich habe den Code').click()
  await seeker.page.getByRole('textbox', { name: 'Ihr Code, Wörter oder Zahl' }).waitFor()
  await fits('the check')
  await seeker.button('Den Code noch einmal ansehen').click()
  await seeker.button('Abbrechen, nichts aufbewahren').click()
  await asksWhatIsStored(seeker)
  await fits('what is stored')
  const later = await Seeker.at(await openContext(browser, 'de', { viewport, deviceScaleFactor: 2, isMobile: true, hasTouch: true }), 'de')
  await typesOwnCode(later, house, 'apfel')
  await later.page.locator('#code-said .note').waitFor()
  assert.equal(await later.page.evaluate(() => document.documentElement.scrollWidth), viewport.width, 'coming back')
  assert.ok(await inSight(later.page.getByRole('link', { name: 'Seite verlassen' })))
})

test('after a message longer than the screen, what comes next is seen, and somebody who reads further up is told', async () => {
  await using stage = await Stage.open()
  const { seeker, counsellor } = stage
  await stage.converse('Guten Tag.')
  await seeker.writes(`Lang. ${'Das ist viel Text. '.repeat(200)}`)
  await seeker.writes('Und noch etwas.')
  assert.ok(await inSight(seeker.entry('Und noch etwas.')))
  await counsellor.answers('Ich habe alles gelesen.')
  await seeker.reads('Ich habe alles gelesen.')
  assert.ok(await inSight(seeker.entry('Ich habe alles gelesen.')))

  await seeker.page.evaluate(() => window.scrollTo(0, 0))
  await seeker.page.waitForFunction(() => window.scrollY === 0)
  await counsellor.answers('Noch eine Frage.')
  await seeker.button('Neue Nachricht ansehen').click()
  assert.ok(await inSight(seeker.entry('Noch eine Frage.')))
  await seeker.button('Neue Nachricht ansehen').waitFor({ state: 'detached' })
})

test('whoever loads the page again is told that the talk is gone; whoever comes by our link is not', async () => {
  await using house = await House.open()
  await using browser = await openBrowser()
  const seeker = await Seeker.at(await openContext(browser, 'de'), 'de')
  const gone = seeker.page.getByText('Auf diesem Gerät ist das Gespräch weg')
  await seeker.begins(house)
  await seeker.writes('Guten Tag.')
  await seeker.page.reload()
  await gone.waitFor()
  await seeker.page.goto(`${house.site}/de/`)
  await seeker.page.getByRole('link', { name: 'Chat beginnen', exact: true }).click()
  await seeker.button('Einverstanden, weiter').waitFor()
  assert.equal(await gone.count(), 0)
})

test('on a small phone the text box takes the whole width: before the first message, in a letter, while one waits, and in the talk', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  const wide = async (screen: string) => {
    const share = await seeker.box.evaluate((box) => box.getBoundingClientRect().width / innerWidth)
    assert.ok(share >= 0.8, `${screen}: ${share}`)
  }
  await seeker.page.goto(`${house.site}/n/`)
  await seeker.button('Lieber eine Nachricht schreiben').click()
  await seeker.agrees()
  await wide('a letter')
  await stage.staff()
  await seeker.begins(house)
  await wide('before the first message')
  await seeker.writes('Guten Tag.')
  await wide('while one waits')
  await counsellor.takes()
  await seeker.seesTaken(stage.colleague.name)
  await wide('in the talk')
})

test('as long as nothing is kept, the way to the access code is one tap away, while one waits and in the talk', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  const door = seeker.page.getByLabel('Wer ist da').getByRole('button', { name: 'Wiederkommen', exact: true })
  const opens = async () => {
    assert.ok(await inSight(door))
    await door.click()
    await seeker.page.getByRole('heading', { name: 'Wiederkommen können' }).waitFor()
    assert.equal(await door.count(), 0)
    await seeker.button('Schließen').click()
  }
  await stage.staff()
  await seeker.begins(house)
  assert.equal(await door.count(), 0)
  await seeker.writes('Guten Tag.')
  await opens()
  await counsellor.takes()
  await seeker.seesTaken(stage.colleague.name)
  await opens()
  await keeps(seeker)
  assert.equal(await door.count(), 0)
})
