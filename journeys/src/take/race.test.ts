import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesStandIn } from '../people/counsellor/team.ts'
import { comesBack, keeps } from '../people/seeker/keeping.ts'
import { Stage } from '../stage/stage.ts'

test('C7 two devices of one person write at the same moment: each message arrives once, and each device sees what the other wrote', async () => {
  await using stage = await Stage.open()
  const { house, seeker: one, counsellor } = stage
  await stage.converse('Ich habe zwei Geräte')
  const code = await keeps(one)
  const two = await stage.elsewhere()
  await comesBack(two, house, code.words.join(' '))
  const rounds = [1, 2, 3]
  for (const round of rounds) {
    await one.box.fill(`Vom ersten, ${round}`)
    await two.box.fill(`Vom zweiten, ${round}`)
    await Promise.all([one.sends(), two.sends()])
    for (const text of [`Vom ersten, ${round}`, `Vom zweiten, ${round}`]) {
      await counsellor.reads(text)
      await one.reads(text)
      await two.reads(text)
    }
  }
  await counsellor.answers('Ich lese beide')
  for (const side of [one, two]) {
    await side.reads('Ich lese beide')
    for (const round of rounds) {
      for (const from of ['ersten', 'zweiten']) assert.equal(await side.entry(`Vom ${from}, ${round}`).count(), 1)
    }
  }
  for (const round of rounds) {
    for (const from of ['ersten', 'zweiten']) assert.equal(await counsellor.entry(`Vom ${from}, ${round}`).count(), 1)
  }
})

test('C7 a message against a new epoch: whichever is first, it arrives once, or it is held and the person sends it to those who read now', async () => {
  await using stage = await Stage.open()
  const { seeker, counsellor } = stage
  await stage.converse('Gleich wird es eng')
  await counsellor.answers('Ich hole eine Vertretung')
  await seeker.reads('Ich hole eine Vertretung')
  for (const round of [1, 2, 3]) {
    const text = `Mitten im Wechsel, ${round}`
    await seeker.box.fill(text)
    const change =
      round % 2 === 1
        ? namesStandIn(counsellor, 'Jana')
        : counsellor
            .button('Vertretung')
            .click()
            .then(() => counsellor.button('Vertretung beenden').click())
    await Promise.all([change, seeker.sends()])
    const held = seeker.entry(text).getByRole('button', { name: 'Noch einmal senden' })
    await Promise.race([held.waitFor(), counsellor.reads(text)])
    if (await held.isVisible()) await held.click()
    await counsellor.reads(text)
    await seeker.seesSent(text)
    assert.equal(await counsellor.entry(text).count(), 1)
    assert.equal(await seeker.entry(text).count(), 1)
  }
})
