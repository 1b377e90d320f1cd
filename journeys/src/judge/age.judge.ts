import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'

/** `age -d` asks for its passphrase at a terminal only: `script` (util-linux) gives it one. What it printed, the file's content in it. */
const decrypt = async (age: string, file: string, phrase: string): Promise<string> => {
  const child = spawn('script', ['-qec', `'${age}' -d '${file}'`, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(`${phrase}\n`)
  const printed = await text(child.stdout)
  assert.equal(child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve))), 0, printed)
  return printed
}

test('a copy made with the person’s consent opens with the age command and its six words, and holds the conversation', async (t) => {
  const age = process.env['AGE'] ?? 'age'
  const folder = await mkdtemp(join(tmpdir(), 'copy-'))
  t.after(() => rm(folder, { recursive: true }))
  await using stage = await Stage.open()
  const { seeker, counsellor } = stage
  await stage.converse('Mein Pass liegt beim Chef.')
  await counsellor.answers('Wir finden einen Weg.')
  await seeker.reads('Wir finden einen Weg.')

  const desk = counsellor.page
  await desk.getByRole('button', { name: /^(Abschrift|Kopie)$/ }).click()
  const sheet = desk.getByRole('dialog')
  await sheet.getByRole('textbox').fill('Für den Antrag')
  await sheet.getByRole('button', { name: 'Die Person fragen' }).click()
  await seeker.page.getByRole('button', { name: 'Mehr ansehen und entscheiden' }).click()
  await seeker.page.getByRole('button', { name: 'Ja, eine Kopie erlauben' }).click()
  await sheet.getByRole('button', { name: /^(Abschrift|Kopie) erstellen$/ }).click()
  const phrase = (await sheet.locator('code').textContent())?.trim() ?? ''
  const download = desk.waitForEvent('download')
  await sheet.getByRole('link').click()
  const file = join(folder, 'copy.age')
  await (await download).saveAs(file)

  const content = await decrypt(age, file, phrase)
  assert.match(content, /Mein Pass liegt beim Chef\./)
  assert.match(content, /Wir finden einen Weg\./)
})
