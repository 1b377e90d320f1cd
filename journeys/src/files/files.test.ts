import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { openBrowser, openContext } from '../browser/open.ts'
import { countRows } from '../house/rows.ts'
import { opensFile, savesFile, sendsFile as sendsAsCounsellor } from '../people/counsellor/files.ts'
import type { Counsellor } from '../people/counsellor.ts'
import { choosesFile, sendsChosen, sendsFile, tray } from '../people/seeker/files.ts'
import { Seeker } from '../people/seeker.ts'
import { Stage } from '../stage/stage.ts'
import { BrokenLine } from './broken-line.ts'
import { takePhoto } from './photo.ts'

let stage: Stage
let counsellor: Counsellor
before(async () => {
  stage = await Stage.open({ microphone: true })
  await stage.staff()
  counsellor = stage.counsellor
})
after(() => stage[Symbol.asyncDispose]())

/** Somebody in the middle of a talk, whose counsellor has answered. */
const talking = async (seeker: Seeker, text: string): Promise<void> => {
  await seeker.begins(stage.house)
  await seeker.writes(text)
  await counsellor.takes()
  await counsellor.reads(text)
  await counsellor.answers('Sie können mir auch Dateien schicken')
  await seeker.reads('Sie können mir auch Dateien schicken')
}

const told = 'KANARIE-AUFNAHMEORT-53.5511-9.9937'

test('D4 a photo goes over a line that breaks again and again at random bytes, is paused and goes on, and arrives whole, without its place', async () => {
  await using line = await BrokenLine.to(Number(new URL(stage.house.site).port))
  await using browser = await openBrowser({ through: { host: new URL(stage.house.site).host, port: line.port } })
  const seeker = await Seeker.at(await openContext(browser, 'de'), 'de')
  await talking(seeker, 'Ich schicke gleich ein Foto')
  const photo = await takePhoto(seeker.page, { edge: 2000, told })
  assert.ok(photo.bare.length > 1_500_000)
  const at = Array.from({ length: 4 }, () => 20_000 + Math.floor(Math.random() * (photo.bare.length - 40_000))).toSorted((one, two) => one - two)
  line.breaks(...at.map((after) => ({ direction: 'up', after, what: 'cut' }) as const), {
    direction: 'up',
    after: Math.floor(photo.bare.length * 0.9),
    what: 'hold',
  })
  await choosesFile(seeker, { name: 'wohnung.jpg', mimeType: 'image/jpeg', buffer: photo.buffer })
  assert.equal(await seeker.page.getByRole('checkbox', { name: /Ohne Aufnahmeort senden/ }).isChecked(), true)
  await sendsChosen(seeker)
  await line.held
  assert.ok(line.cuts > 0, `cuts at ${at.join()}`)
  await tray(seeker).getByRole('button', { name: 'Anhalten' }).click()
  await tray(seeker)
    .getByText(/^Angehalten\./)
    .waitFor()
  line.release()
  await tray(seeker).getByRole('button', { name: 'Weiter senden' }).click()
  await seeker.page.locator('.log .mine .file').waitFor()
  const name = (await seeker.page.locator('.log .mine .file bdi').first().textContent()) ?? ''
  await opensFile(counsellor, name)
  const saved = await savesFile(counsellor, name)
  assert.ok(photo.bare.equals(saved.bytes) || !saved.bytes.includes(told), `cuts at ${at.join()}`)
  assert.equal(saved.bytes.includes('Exif'), false)
  assert.deepEqual(await sizeOf(seeker, saved.bytes), [2000, 2000])
  await seeker.ends()
})

/** How large a browser finds this picture, in points. */
const sizeOf = ({ page }: Seeker, bytes: Buffer): Promise<[number, number]> =>
  page.evaluate(async (text) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: 'image/jpeg' }))
    return [picture.width, picture.height]
  }, bytes.toString('base64'))

test('D4 whoever wants the place in the photo sends it as it is, byte for byte', async () => {
  const seeker = await stage.anotherSeeker()
  await talking(seeker, 'Der Ort ist wichtig')
  const { buffer } = await takePhoto(seeker.page, { edge: 100, told })
  await choosesFile(seeker, { name: 'beweis.jpg', mimeType: 'image/jpeg', buffer })
  await seeker.page.getByRole('checkbox', { name: /Ohne Aufnahmeort senden/ }).uncheck()
  await sendsChosen(seeker)
  await seeker.seesSent('beweis.jpg')
  await opensFile(counsellor, 'beweis.jpg')
  const saved = await savesFile(counsellor, 'beweis.jpg')
  assert.equal(saved.name, 'beweis.jpg')
  assert.ok(saved.bytes.equals(buffer))
  await seeker.ends()
})

test('a photo that was just sent is looked at again from memory: nothing comes over the line', async () => {
  const seeker = await stage.anotherSeeker()
  await talking(seeker, 'Ist es das richtige Foto?')
  const { buffer } = await takePhoto(seeker.page, { edge: 100, told })
  await choosesFile(seeker, { name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
  await sendsChosen(seeker)
  const entry = seeker.page.locator('.log .mine .file')
  const asked: string[] = []
  seeker.page.on('request', (request) => /api\/.*\/file\/.*\/from\//.test(request.url()) && asked.push(request.url()))
  await entry.getByRole('button', { name: 'Ansehen', exact: true }).click()
  await entry.locator('iframe').contentFrame().locator('img').waitFor()
  assert.deepEqual(asked, [])
  await seeker.ends()
})

test('D4 a file from the counsellor comes over a line that breaks, is saved under a name that says nothing, and is the same', async () => {
  await using line = await BrokenLine.to(Number(new URL(stage.house.site).port))
  await using browser = await openBrowser({ through: { host: new URL(stage.house.site).host, port: line.port } })
  const seeker = await Seeker.at(await openContext(browser, 'de'), 'de')
  await talking(seeker, 'Ich brauche das Formular')
  const buffer = Buffer.from(Array.from({ length: 40_000 }, (_, at) => `Zeile ${at} des Formulars\n`).join(''))
  await sendsAsCounsellor(counsellor, { name: 'Antrag auf Schutz.txt', mimeType: 'text/plain', buffer })
  const entry = seeker.entry('Antrag auf Schutz.txt')
  await entry.waitFor()
  line.breaks({ direction: 'down', after: 90_000, what: 'cut' }, { direction: 'down', after: 400_000, what: 'cut' })
  await entry.getByRole('button', { name: 'Laden' }).click()
  await entry.getByText('Auf dem Gerät speichern').first().click()
  const [download] = await Promise.all([seeker.page.waitForEvent('download'), entry.getByRole('link', { name: 'Auf dem Gerät speichern' }).click()])
  assert.equal(download.suggestedFilename(), 'dokument.txt')
  assert.ok((await readFile(await download.path())).equals(buffer))
  assert.equal(line.cuts, 2)
  await seeker.ends()
})

test('D4 too large, empty, a program, an archive: each is refused in words, and nothing leaves the page', async () => {
  const seeker = await stage.anotherSeeker()
  await talking(seeker, 'Was darf ich schicken?')
  const sent: string[] = []
  seeker.page.on('request', (request) => /api\/.*\/file/.test(request.url()) && sent.push(request.url()))
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0'), Buffer.alloc(200)])
  const refused = [
    [
      { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(26_000_000, 1) },
      /^„.film\.mp4.“ ist zu groß \(.26\sMB.\)\. Es gehen Dateien bis 25 MB\./,
    ],
    [{ name: 'leer.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }, 'Die Datei ist leer.'],
    [{ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]) }, 'Das ist ein Programm'],
    [{ name: 'alles.zip', mimeType: 'application/zip', buffer: zip }, 'Das ist ein gepacktes Archiv.'],
  ] as const
  for (const [file, words] of refused) {
    await choosesFile(seeker, file)
    await tray(seeker).getByText(words).waitFor()
    await tray(seeker).getByRole('button').click()
    await tray(seeker).waitFor({ state: 'detached' })
  }
  assert.deepEqual(sent, [])
  await seeker.ends()
})

test('nothing can be sent before a counsellor has answered, and the page says so', async () => {
  const seeker = await stage.anotherSeeker()
  await seeker.begins(stage.house)
  await seeker.writes('Ich habe ein Foto')
  assert.equal(await seeker.button('Datei').count(), 0)
  await counsellor.takes()
  await counsellor.reads('Ich habe ein Foto')
  await seeker.button('Datei').click()
  await seeker.page.getByText('Das geht, sobald Ihnen jemand geantwortet hat.').waitFor()
  await seeker.ends()
})

test('a voice note is recorded in the page, heard before it is sent, and played by the other side', async () => {
  const { seeker } = stage
  await talking(seeker, 'Ich spreche lieber')
  await seeker.button('Sprachnotiz').click()
  await seeker.button('Aufnahme starten').click()
  const card = seeker.page.getByRole('region', { name: 'Sprachnotiz aufnehmen' })
  await card.getByText('0:02').waitFor()
  await seeker.button('Aufnahme beenden').click()
  await card.getByRole('button', { name: /senden$/i }).click()
  const entry = counsellor.log.getByRole('listitem').filter({ hasText: /Sprachnotiz, 0:0\d/ })
  await entry.getByRole('button', { name: 'Anhören' }).click()
  const seconds = await entry.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true
    const played = new Promise((resolve) => audio.addEventListener('timeupdate', resolve, { once: true }))
    await audio.play()
    await played
    return audio.currentTime
  })
  assert.ok(seconds > 0)
  await seeker.ends()
})

test('a file that is cancelled on its way leaves nothing in the data', async () => {
  await using line = await BrokenLine.to(Number(new URL(stage.house.site).port))
  await using browser = await openBrowser({ through: { host: new URL(stage.house.site).host, port: line.port } })
  const seeker = await Seeker.at(await openContext(browser, 'de'), 'de')
  await talking(seeker, 'Vielleicht doch nicht')
  const rows = async () => [await countRows(stage.house, 'file'), await countRows(stage.house, 'part')]
  const { buffer } = await takePhoto(seeker.page, { edge: 2000, told })
  const before = await rows()
  line.breaks({ direction: 'up', after: 1_000_000, what: 'hold' })
  await choosesFile(seeker, { name: 'zu-viel.jpg', mimeType: 'image/jpeg', buffer })
  await sendsChosen(seeker)
  await line.held
  const [files = 0, parts = 0] = await rows()
  assert.ok(files > (before[0] ?? 0) && parts > (before[1] ?? 0), 'some of it lies there')
  const cancelled = seeker.page.waitForResponse((answer) => answer.url().endsWith('/cancel'))
  await tray(seeker).getByRole('button', { name: 'Abbrechen' }).click()
  line.release()
  assert.equal((await cancelled).status(), 200)
  await tray(seeker).waitFor({ state: 'detached' })
  assert.deepEqual(await rows(), before)
  await sendsFile(seeker, { name: 'doch.txt', mimeType: 'text/plain', buffer: Buffer.from('Doch etwas') })
  await counsellor.entry('doch.txt').waitFor()
  await seeker.ends()
})
