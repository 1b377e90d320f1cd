import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { copyData } from '../house/copy.ts'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Counsellor } from '../people/counsellor.ts'
import { Stage } from '../stage/stage.ts'

test('H15 B6 the relay is rolled back to an older directory than a desk has seen: the desk raises the alarm, and a new device says that it has no memory', async (t) => {
  const older = await mkdtemp(join(tmpdir(), 'older-'))
  t.after(() => rm(older, { recursive: true }))
  await using stage = await Stage.open()
  const { house, counsellor } = stage
  await house.kill()
  await copyData(house.data, older)
  await house.start()
  const coordinator = await stage.anotherDesk()
  await entersOffice(coordinator, house, whoIs(house, 'coordinator'))
  await coordinator.button('Verzeichnis').first().click()
  await coordinator.page.getByRole('button', { name: /veröffentlichen$/ }).click()
  await coordinator.page
    .getByText(/gilt ab jetzt/)
    .first()
    .waitFor()
  await counsellor.signsIn(house, stage.colleague)
  await counsellor.page.getByText('Dieses Gerät ist neu.').first().waitFor()
  await counsellor.page.close()

  await house.kill()
  await rm(house.data, { recursive: true })
  await copyData(older, house.data)
  await house.start()
  const again = new Counsellor(await stage.counsellor.page.context().newPage(), 'de')
  await again.page.goto(`${house.desk}/`)
  await again.typesCode(stage.colleague.recoveryCode)
  await again.page.getByText('Dieses Gerät kannte schon ein neueres Verzeichnis.').first().waitFor()
  assert.equal(await again.page.getByText('Dieses Gerät ist neu.').count(), 0)
})
