import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'
import { opensPlan } from './office.ts'

test('whoever looks at the duty plan sees that somebody waits, and a conversation goes on meanwhile', async () => {
  await using stage = await Stage.open()
  const { counsellor, house, seeker } = stage
  await stage.converse('Guten Tag')
  await opensPlan(counsellor)
  await counsellor.page.getByRole('heading', { name: 'Meine Dienste' }).waitFor()
  await seeker.writes('Sind Sie noch da?')

  const other = await stage.anotherSeeker()
  await other.begins(house)
  await other.writes('Hallo')
  await counsellor.page.getByRole('button', { name: /^Gespräche.*1 wartet/ }).waitFor()
  await counsellor.page.waitForFunction(() => document.title.startsWith('('))
  await counsellor.page.getByRole('button', { name: /^Gespräche/ }).click()
  await counsellor.reads('Sind Sie noch da?')
  await counsellor.seesWaiting()
  assert.deepEqual(counsellor.troubles, [])
})
