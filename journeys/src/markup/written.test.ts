import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, openContext } from '../browser/open.ts'
import { writesBlock } from '../people/counsellor/blocks.ts'
import { opensFile, sendsFile as sendsFromDesk } from '../people/counsellor/files.ts'
import { writesNote } from '../people/counsellor/notes.ts'
import { sendsFile } from '../people/seeker/files.ts'
import { Stage } from '../stage/stage.ts'
import { centreEnd, hostileNames, nameEnd } from './names.ts'
import { corpus } from './payloads.ts'
import { assertShown, setTrap, watchTrap } from './trap.ts'

const third = Math.ceil(corpus.length / 3)
const texts = [0, 1, 2].map((at) => corpus.slice(at * third, (at + 1) * third).join('\n'))

/** A page of somebody hostile does not clean the names of files: whatever stands in them goes out. */
const cleansNothing = () => {
  const honest = String.prototype.replace
  String.prototype.replace = function (this: string, ...by: unknown[]) {
    return by[0] instanceof RegExp && by[0].source.includes('<>:"') && Reflect.get(window, 'hostile') ? String(this) : Reflect.apply(honest, this, by)
  } as typeof honest
}
const isHostile = (page: Page, hostile: boolean) => page.evaluate((on) => void Object.assign(window, { hostile: on }), hostile)
const fileNames = ['<img src=x onerror=hit()>.txt', '"><svg onload=hit()>.txt', "'-hit()-'{{hit()}}<zz-hit>.txt", '=cmd|hit!A0<script>hit()<script>.txt']
const files = fileNames.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`Text ${corpus.join('\n')}`) }))

test('the trap springs where a page takes text for markup', async () => {
  await using browser = await openBrowser()
  const context = await openContext(browser, 'de')
  await setTrap(context)
  const page = await context.newPage()
  const sprung = watchTrap(page)
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<p>x' }))
  await page.goto('http://localhost/')
  await page.evaluate(
    async (all) => {
      for (const one of all) {
        const place = document.createElement('div')
        place.innerHTML = one
        document.body.append(place)
      }
      const ended = (image: HTMLImageElement) => new Promise((resolve) => ['load', 'error'].map((kind) => image.addEventListener(kind, resolve)))
      await Promise.all([...document.images].map((image) => image.complete || ended(image)))
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
    corpus.filter((one) => /^<(img|svg|zz-hit)/.test(one) && !/location|import/.test(one)),
  )
  const seen = await sprung()
  assert.ok(seen.length > 30, String(seen.length))
})

test('whatever people write or are called, no page runs it, loads by it or reports it, and it is shown as it stands', async () => {
  await using stage = await Stage.open({ house: { founding: hostileNames } })
  const { house, seeker, counsellor, colleague } = stage
  const pages = [seeker.page, counsellor.page]
  for (const page of pages) {
    await setTrap(page.context())
    await page.context().addInitScript(cleansNothing)
  }
  const traps = pages.map(watchTrap)

  await stage.converse('Guten Tag')
  for (const text of texts) await seeker.writes(text)
  await assertShown(counsellor.log, corpus)
  for (const text of texts) {
    await counsellor.box.fill(text)
    await counsellor.sends()
  }
  await seeker.log
    .getByText(corpus.at(-1) ?? '')
    .nth(1)
    .waitFor()
  await assertShown(seeker.log, corpus)
  await assertShown(seeker.page.locator('body'), [colleague.name])
  assert.ok(colleague.name.endsWith(nameEnd) && colleague.centre.endsWith(centreEnd))

  await isHostile(seeker.page, true)
  for (const file of files) await sendsFile(seeker, file)
  await opensFile(counsellor, fileNames[0] ?? '')
  await isHostile(counsellor.page, true)
  for (const file of files) await sendsFromDesk(counsellor, file)
  await assertShown(counsellor.log, fileNames)
  await assertShown(seeker.log, fileNames)

  await writesNote(counsellor, texts[0] ?? '')
  await assertShown(counsellor.page.locator('li.note'), corpus.slice(0, third))
  await writesBlock(counsellor, { title: nameEnd, text: corpus.slice(-40).join('\n') })
  for (const [at, sprung] of traps.entries()) assert.deepEqual(await sprung(), [], `page ${at}`)
  stage.assertQuiet()
  assert.doesNotMatch(house.log(), /hit/)
})
