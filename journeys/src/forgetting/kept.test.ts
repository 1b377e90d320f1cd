import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { backUp } from '../house/rows.ts'
import { writesBlock } from '../people/counsellor/blocks.ts'
import { opensMine } from '../people/counsellor/hand-over.ts'
import { writesNote } from '../people/counsellor/notes.ts'
import { deletesEverything } from '../people/seeker/deleting.ts'
import { sendsFile } from '../people/seeker/files.ts'
import { keeps } from '../people/seeker/keeping.ts'
import { marksOfCode } from '../people/seeker/secret.ts'
import { Stage } from '../stage/stage.ts'
import { heapFlags, snapshotHeap } from './heap.ts'
import { findMarks, findMarksBelow } from './sweep.ts'

const canary = (name: string): string => `KANARIE${name}${randomBytes(6).toString('hex')}`

const folderFor = async (t: { after(act: () => Promise<void>): void }, name: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

test('P1 A3 D4 nothing of a kept conversation, its files, notes, texts and code stands anywhere: not in data, keys, log, memory or a backup', async (t) => {
  const heap = await folderFor(t, 'heap')
  const backup = await folderFor(t, 'backup')
  const said = { text: canary('TEXT'), answer: canary('ANTWORT'), name: canary('DATEINAME'), content: canary('INHALT'), note: canary('NOTIZ') }
  const block = { title: canary('TITEL'), text: canary('BAUSTEIN') }
  await using stage = await Stage.open({ house: { flags: heapFlags(heap) } })
  const { house, seeker, counsellor } = stage
  const bodies: string[] = []
  let conversation = ''
  for (const { page } of [seeker, counsellor]) {
    page.on('request', (request) => {
      bodies.push(`${request.url()} ${request.postData() ?? ''}`)
      conversation ||= request.url().match(/conversation\/([\w-]{22})\//)?.[1] ?? ''
    })
  }
  await stage.converse(`Guten Tag ${said.text}`)
  await counsellor.answers(`Willkommen ${said.answer}`)
  await seeker.reads(said.answer)
  const code = await keeps(seeker)
  await sendsFile(seeker, { name: `${said.name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${said.content} `.repeat(9000)) })
  await counsellor.entry(said.name).waitFor()
  await writesNote(counsellor, `Beim nächsten Mal fragen ${said.note}`)
  await writesBlock(counsellor, block)
  await opensMine(counsellor)

  const marks = [...Object.values(said), ...Object.values(block), ...(await marksOfCode(code))]
  assert.deepEqual(findMarks('what both pages sent', Buffer.from(bodies.join('\n')), marks), [])
  assert.deepEqual(await findMarksBelow(house.data, marks), [], 'while it is kept, on disk')
  await snapshotHeap(house, heap)
  await backUp(house, backup)
  await deletesEverything(seeker)
  await counsellor.seesOver()
  await snapshotHeap(house, heap)
  // The backup, and beside it every key that is left.
  for (const name of ['keys.sqlite', 'keys.sqlite-wal', 'keys.copy'])
    await cp(join(house.data, name), join(backup, name), { force: true }).catch(() => undefined)

  assert.deepEqual(await findMarksBelow(house.data, marks), [], 'after the end, on disk')
  assert.deepEqual(await findMarksBelow(backup, marks), [], 'in the backup')
  assert.deepEqual(findMarks('log', Buffer.from(house.log()), marks), [])
  assert.deepEqual(await findMarksBelow(heap, marks), [])
  // The sweep looks where something is: the backup knows that there was a conversation, the data of today do not.
  assert.notEqual(conversation, '')
  assert.ok((await findMarksBelow(backup, [conversation])).length > 0)
  assert.deepEqual(await findMarksBelow(house.data, [conversation]), [])
})
