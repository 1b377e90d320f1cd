import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'

test('the relay is killed in mid-conversation: both sides go on by themselves, and what was typed stays', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Vor dem Stromausfall')
  await counsellor.answers('Auch vorher')
  await seeker.reads('Auch vorher')

  await seeker.box.fill('Angefangen und')
  await counsellor.box.fill('Ich überlege noch')
  await house.kill()
  await seeker.seesLost()
  await seeker.box.press('End')
  await seeker.box.pressSequentially(' nicht verloren')
  await seeker.sends()
  await seeker.box.fill('Schon das Nächste')
  await house.start()

  await counsellor.reads('Angefangen und nicht verloren')
  await seeker.seesSent('Angefangen und nicht verloren')
  assert.equal(await seeker.box.inputValue(), 'Schon das Nächste')
  assert.equal(await counsellor.box.inputValue(), 'Ich überlege noch')
  await counsellor.sends()
  await seeker.reads('Ich überlege noch')
  for (const text of ['Vor dem Stromausfall', 'Auch vorher']) {
    await seeker.reads(text)
    await counsellor.reads(text)
  }
})

test('the relay is killed while messages fly: each arrives exactly once, in order, on both sides', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.converse('Es geht los')
  const numbers = [1, 2, 3, 4, 5, 6]
  for (const number of numbers) {
    await seeker.box.fill(`Nachricht ${number} von hier`)
    await seeker.sends()
    await counsellor.box.fill(`Antwort ${number} von dort`)
    await counsellor.sends()
    if (number === 3) await house.kill()
  }
  await house.start()
  for (const number of numbers) {
    await seeker.seesSent(`Nachricht ${number} von hier`)
    await counsellor.reads(`Nachricht ${number} von hier`)
    await seeker.reads(`Antwort ${number} von dort`)
  }
  const told = async (side: typeof seeker | typeof counsellor, pattern: RegExp) => (await side.log.textContent())?.match(pattern)
  for (const side of [seeker, counsellor]) {
    assert.deepEqual(
      await told(side, /Nachricht \d von hier/g),
      numbers.map((number) => `Nachricht ${number} von hier`),
    )
    assert.deepEqual(
      await told(side, /Antwort \d von dort/g),
      numbers.map((number) => `Antwort ${number} von dort`),
    )
  }
})

test('the relay is killed while somebody waits: the place in the queue and the first message outlive it', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor } = stage
  await stage.staff()
  await seeker.begins(house)
  await seeker.writes('Ich warte')
  await house.kill()
  await house.start()
  await counsellor.takes()
  await counsellor.reads('Ich warte')
  await seeker.seesTaken(stage.colleague.name)
})

test('the relay is stopped politely: open streams do not hold it, and nothing is left running', async () => {
  await using stage = await Stage.open()
  const { house, seeker } = stage
  await stage.converse('Bis gleich')
  const begun = performance.now()
  house.relay.child.kill('SIGTERM')
  assert.equal(await house.relay.ended, 0)
  assert.ok(performance.now() - begun < 2000)
  await seeker.seesLost()
})
