import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksForCode, comesBack, keeps } from '../people/seeker/keeping.ts'
import type { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'

/** Everything that stands in the page, shown or not. */
const whole = ({ page }: Seeker): Promise<string> => page.evaluate(() => document.documentElement.outerHTML)

const stored = ({ page }: Seeker): Promise<number> =>
  page.evaluate(async () => {
    const files: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name)
    const counts = [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, document.cookie.length]
    return counts.reduce((sum, count) => sum + count, files.length + window.name.length)
  })

test('whoever looks at a phone on which somebody has just come back finds nothing that was said before, and one tap empties the page', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Er darf davon nichts wissen')
  await counsellor.answers('Wir reden nur hier')
  await seeker.reads('Wir reden nur hier')
  const code = await keeps(seeker)
  await seeker.closesBrowser()
  const back = await stage.elsewhere()
  await back.page.route('https://www.dwd.de/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }))
  await comesBack(back, house, code.words.join(' '))
  const page = await whole(back)
  for (const text of ['Er darf davon', 'Wir reden nur', ...code.words.slice(0, -1).map((word, at) => `${word} ${code.words[at + 1]}`)]) {
    assert.ok(!page.includes(text), text)
  }
  assert.equal(await stored(back), 0)
  await back.page.getByRole('link', { name: 'Seite verlassen' }).click()
  await back.page.waitForURL('https://www.dwd.de/**')
  await back.page.goBack()
  assert.equal(back.page.url(), 'about:blank')
})

test('whoever takes the phone from somebody in mid-talk and loads the page again finds a page that knows nothing', async () => {
  await using stage = await Stage.open()
  const { seeker } = stage
  await stage.converse('Er kommt gerade zur Tür herein')
  await keeps(seeker)
  await seeker.page.reload()
  await seeker.button('Einverstanden, weiter').waitFor()
  assert.doesNotMatch(await whole(seeker), /zur Tür|Amal/)
  assert.equal(await stored(seeker), 0)
})

test('the screen with the code hides it at a press, and only a press brings it back', async () => {
  await using stage = await Stage.open()
  const { seeker } = stage
  await stage.converse('Ich brauche einen Code')
  const code = await asksForCode(seeker)
  await seeker.button('Code verbergen').click()
  await seeker.page.getByText('Der Code ist verborgen.').waitFor()
  assert.equal(await seeker.page.locator('ol.words li').count(), 0)
  const page = await whole(seeker)
  assert.ok(!code.digits.some((group) => page.includes(`>${group}<`)))
  await seeker.button('Code zeigen').click()
  assert.deepEqual(await seeker.page.locator('.code ol.words li').allTextContents(), code.words)
  // Nothing goes to the clipboard by itself.
  assert.equal(await seeker.button('Trotzdem kopieren').isVisible(), false)
  await seeker.button('Abbrechen, nichts aufbewahren').click()
  assert.equal(await seeker.page.locator('ol.words li').count(), 0)
})
