import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { opensText, opensWebsite, published, turnsTo } from '../editorial/website.ts'
import { root } from '../house/program.ts'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { corpus } from './payloads.ts'
import { assertShown, setTrap, watchTrap } from './trap.ts'

const title = '<img src=x onerror=hit()>"><zz-hit></title><svg onload=hit()>\'&lt;zz-hit&gt;'

/** What an editor may write; of the rest they are told at its line. */
const fit = corpus.filter((one) => !/\{\{|\}\}|110|[\p{Cc}\p{Cf}\u2028\u2029]/u.test(one))
const halves = [fit.slice(0, fit.length / 2), fit.slice(fit.length / 2)] as const
/** Markdown in which every mark stands for itself (CommonMark 0.31.2, section 2.4). */
const asText = (lines: readonly string[]): string => lines.map((line) => line.replace(/[!-/:-@[-`{-~]/g, '\\$&')).join('\n\n')

/** A release whose page says this. */
const releaseThatSays = async (t: TestContext, lines: readonly string[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  t.after(() => rm(folder, { recursive: true }))
  const shipped = JSON.parse(await readFile(join(root, 'content/dist/documents.json'), 'utf8')) as { documents: { id: string; text: string }[] }
  for (const document of shipped.documents.filter(({ id }) => id === 'page.de.about')) {
    const [, , front = ''] = /^(---\n)(.*?\n)---\n/s.exec(document.text) ?? []
    const said = front.replace(/^(title|heading|description): .*$/gm, (_, key: string) => `${key}: ${JSON.stringify(title)}`)
    document.text = `---\n${said}---\n\n${asText(lines)}\n`
  }
  await mkdir(join(folder, 'site'))
  await writeFile(join(folder, 'documents.json'), JSON.stringify(shipped))
  return folder
}

const page = { title: 'Was kostet das?', kind: 'Seite, Deutsch' }
const entry = { title: 'Beispielstelle Nord (erfunden)', kind: 'Stelle' }

test('whatever an editor writes, neither preview nor public page runs it, loads by it or reports it, and it is shown as it stands', async (t) => {
  const files = await releaseThatSays(t, halves[0])
  await using stage = await Stage.open({ house: { dutyDays: null, config: { content: { files } } } })
  const { house } = stage
  const office = stage.counsellor
  const desk = office.page
  const { page: reader, troubles } = stage.seeker
  for (const page of [desk, reader]) await setTrap(page.context())
  const atDesk = watchTrap(desk)
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  await opensWebsite(office)

  await opensText(office, page)
  const body = desk.getByLabel('Text', { exact: true })
  await body.fill(corpus.slice(0, 50).join('\n\n'))
  await desk
    .getByRole('button', { name: /^Zu Zeile \d+ gehen$/ })
    .first()
    .waitFor()
  await desk.getByLabel('Titel').fill(title)
  await desk.getByLabel('Überschrift, wenn sie anders lautet').fill(title)
  await desk.getByLabel('Beschreibung in einem Satz').fill(title)
  await body.fill(asText(halves[1]))
  const preview = desk.frameLocator('iframe').locator('main')
  await preview.getByText(halves[1].at(-1) ?? '', { exact: true }).waitFor()
  await assertShown(preview, [title, ...halves[1]])
  await desk.getByRole('button', { name: 'Entwurf speichern' }).click()
  await desk.locator('.save-bar').getByText('Gespeichert', { exact: true }).waitFor()
  await opensText(office, entry)
  const boxes = desk.getByLabel('Beschreibung', { exact: true })
  await boxes.first().waitFor()
  for (const box of await boxes.all()) await box.fill(corpus.slice(0, 4).join(' '))
  const found = desk.getByRole('region', { name: 'So liest man es in der Suche' })
  await found.getByText('zz-hit.example').first().waitFor()
  await assertShown(found, corpus.slice(0, 4))
  // No site was shipped with these texts: the relay makes one of them.
  await turnsTo(office, 'Veröffentlichen')
  await desk.getByText(published, { exact: false }).waitFor({ timeout: 60_000 })
  assert.deepEqual(await atDesk(), [])
  assert.deepEqual(office.troubles, [])

  const atReader = watchTrap(reader)
  await reader.goto(`${house.site}/de/about/`)
  assert.equal((await reader.title()).startsWith(title), true)
  await assertShown(reader.locator('main'), [title, ...halves[0]])
  assert.deepEqual(await atReader(), [])
  assert.deepEqual(troubles, [])
})
