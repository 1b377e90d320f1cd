import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'

test('C2 two colleagues take at once: one has the conversation, the other is told who, and only one can read on', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor: one } = stage
  await stage.staff()
  const two = await stage.colleagueAt(2)
  await seeker.begins(house)
  await seeker.writes('Wer liest das?')
  for (const desk of [one, two]) await desk.seesWaiting()
  await Promise.all([one.clicksTake(), two.clicksTake()])

  const names = [house.counsellor(0), house.counsellor(2)]
  const won = await Promise.race([one.box.waitFor().then(() => 0), two.box.waitFor().then(() => 1)])
  const [winner, loser] = won === 0 ? [one, two] : [two, one]
  const { name, centre } = names[won] ?? assert.fail()
  await loser.page.getByText(`${name} (${centre}) war schneller.`).waitFor()
  await seeker.seesTaken(name)
  await winner.answers('Ich bin jetzt für Sie da.')
  await seeker.reads('Ich bin jetzt für Sie da.')
  await seeker.writes('Danke')
  await winner.reads('Danke')
  assert.equal(await loser.page.getByText('Danke').count(), 0)
  assert.equal(await loser.box.count(), 0)
})

test('somebody else waits while one conversation runs: each sees only their own', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Die erste Geschichte')
  const other = await stage.anotherSeeker()
  await other.begins(house)
  await other.writes('Die zweite Geschichte')
  const colleague = await stage.colleagueAt(1)
  await colleague.takes()
  await colleague.reads('Die zweite Geschichte')
  await colleague.answers('Antwort auf die zweite')
  await other.reads('Antwort auf die zweite')
  await counsellor.answers('Antwort auf die erste')
  await seeker.reads('Antwort auf die erste')
  assert.equal(await seeker.page.getByText('zweite').count(), 0)
  assert.equal(await counsellor.page.getByText('zweite').count(), 0)
  assert.equal(await colleague.page.getByText('erste').count(), 0)
})
