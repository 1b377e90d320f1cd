import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findMarksBelow } from '../forgetting/sweep.ts'
import { copyData } from '../house/copy.ts'
import { backUp, countRows } from '../house/rows.ts'
import { writesNote } from '../people/counsellor/notes.ts'
import { asksWhatIsStored, deletesEverything } from '../people/seeker/deleting.ts'
import { sendsFile } from '../people/seeker/files.ts'
import { comesBack, keeps, typesOwnCode, unfolds } from '../people/seeker/keeping.ts'
import { Stage } from '../stage/stage.ts'

const picture = { name: 'wohnung.txt', mimeType: 'text/plain', buffer: Buffer.from('Was auf dem Zettel stand. '.repeat(5000)) }

test('P5 F3 F4 somebody reads what is stored about them and deletes everything: both sides empty, and an old backup with the keys of today opens nothing', async (t) => {
  const backup = await mkdtemp(join(tmpdir(), 'backup-'))
  t.after(() => rm(backup, { recursive: true }))
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  let conversation = ''
  seeker.page.on('request', (request) => {
    conversation ||= request.url().match(/conversation\/([\w-]{22})\//)?.[1] ?? ''
  })
  await stage.converse('Das soll später weg sein')
  await counsellor.answers('Jederzeit')
  await seeker.reads('Jederzeit')
  const code = await keeps(seeker)
  await sendsFile(seeker, picture)
  await writesNote(counsellor, 'Will vielleicht bald löschen')

  const told = await asksWhatIsStored(seeker)
  for (const line of [/Es wird aufbewahrt bis/, /zusammen \d+ Stück, /, /Eine Datei, /, /Eine Notiz der Berater\*innen, /, /Niemand hat eine Kopie/])
    assert.match(told, line)
  await seeker.button('Zurück zum Gespräch').click()
  for (const table of ['conversation', 'message', 'file', 'part'] as const) assert.ok((await countRows(house, table)) > 0, table)
  await backUp(house, backup)

  const receipt = await deletesEverything(seeker)
  assert.match(receipt, /\d+ Einträge gelöscht: Nachrichten, Zeichen und Schlüssel, heute, \d+:\d\d Uhr/)
  assert.match(receipt, /Es gibt keine Kopien mehr, auch nicht in Sicherungen\./)
  await counsellor.seesOver()
  assert.equal(await counsellor.page.getByText('Das soll später weg sein').count(), 0)
  assert.equal(await counsellor.page.getByText('Will vielleicht bald löschen').count(), 0)
  for (const table of ['conversation', 'record', 'reader', 'message', 'file', 'part', 'proposal'] as const)
    assert.equal(await countRows(house, table), 0, table)
  assert.notEqual(conversation, '')
  assert.deepEqual(await findMarksBelow(house.data, [conversation]), [])
  const back = await stage.elsewhere()
  await typesOwnCode(back, house, code.digits.join(' '))
  await back.page.getByText('Unter diesem Code liegt nichts (mehr).').waitFor()

  // Somebody puts the old backup in place of the data; the keys are those of today.
  await house.kill()
  for (const name of ['relay.sqlite', 'relay.sqlite-wal']) await rm(join(house.data, name), { force: true })
  await copyData(backup, house.data)
  assert.ok((await countRows(house, 'message')) > 0, 'the backup holds rows')
  await house.start()
  await typesOwnCode(back, house, code.digits.join(' '))
  await back.page.getByText('Unter diesem Code liegt nichts (mehr).').waitFor()
  // What nothing opens leaves the file, too, when its keys have not come for a day.
  await house.kill()
  await house.start({ later: 25 * 3_600_000 })
  for (const table of ['conversation', 'message', 'part'] as const) assert.equal(await countRows(house, table), 0, table)
})

test('F4 a backup with the keys of its own day does open: so it is the destroyed key that forgets', async (t) => {
  const backup = await mkdtemp(join(tmpdir(), 'backup-'))
  t.after(() => rm(backup, { recursive: true }))
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Das kommt aus der Sicherung')
  await counsellor.answers('Gut')
  await seeker.reads('Gut')
  const code = await keeps(seeker)
  await house.kill()
  await copyData(house.data, backup)
  await house.start()
  await deletesEverything(seeker)
  await house.kill()
  await rm(house.data, { recursive: true })
  await copyData(backup, house.data)
  await house.start()
  const back = await stage.elsewhere()
  await comesBack(back, house, code.words.join(' '))
  await unfolds(back)
  await back.reads('Das kommt aus der Sicherung')
})

test('F3 a counsellor deletes a kept conversation: the person is told, and nothing is left of it', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Bitte löschen Sie es für mich')
  await keeps(seeker)
  await counsellor.button('Alles löschen').click()
  await counsellor.button('Ja, alles löschen').click()
  await counsellor.page.getByText(/Gelöscht: \d+ Teile, .* Davon liegt nirgends mehr etwas\./).waitFor()
  await seeker.seesOver()
  for (const table of ['conversation', 'record', 'message'] as const) assert.equal(await countRows(house, table), 0, table)
})
