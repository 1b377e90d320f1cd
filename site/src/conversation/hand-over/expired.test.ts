import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { acceptHandOver, hourOf, proposeHandOver, readersOf } from '@zop/sealing'
import { talking, until } from '../scripted/visit.ts'
import { expiredConsent, toPool } from './after.ts'
import { Decision } from './decision.ts'

const hours = (t: TestContext, later: number) => {
  const now = Date.now.bind(Date)
  t.mock.method(Date, 'now', () => now() + later * 3_600_000)
}

/** Handed over to the other centre, with a yes that counts for one day. */
const handedForOneDay = async (t: TestContext) => {
  const all = await talking(t)
  const { talk, made, counsellor } = all
  await counsellor.take()
  await until(talk, ({ present }) => present.length > 0)
  const chain = talk.talk.chain() ?? assert.fail()
  const at = { directory: made.directory, hour: hourOf(Date.now()) }
  const { envelope } = await proposeHandOver(chain, made.counsellor, { centre: 'sued', passing: 'nothing', days: 1 }, at)
  const decision = new Decision(talk.talk)
  await decision.look({ proposal: envelope, acceptances: await Promise.all(made.neighbours.map((person) => acceptHandOver(person, envelope, at))) })
  await decision.agree({ epochs: [], summary: null }, { version: 2, language: 'de' })
  assert.deepEqual(decision.decided.peek(), { at: 'given', unsent: null })
  return all
}

test('C5 when the consent of who reads has run out nothing is sent, the page says so, and what was typed stays', async (t) => {
  const { talk, relay } = await handedForOneDay(t)
  assert.equal(await talk.send('Das lesen sie noch.', 'de'), true)
  await until(talk, ({ entries }) => entries.some((entry) => entry.kind === 'mine' && entry.text === 'Das lesen sie noch.' && entry.mark === 'sent'))
  hours(t, 25)
  talk.draft.value = 'Das lesen sie nicht mehr.'
  const sent = relay.sent('/message').length
  assert.equal(await talk.send('Das lesen sie nicht mehr.', 'de'), false)
  const { stopped, trouble, bug, stage } = talk.state.peek()
  assert.deepEqual([stopped, trouble, bug, stage], [{ why: 'consent' }, null, null, 'begun'])
  assert.equal(expiredConsent(talk.talk)?.centre, 'Beratungsstelle Süd')
  assert.deepEqual([talk.draft.peek(), relay.sent('/message').length], ['Das lesen sie nicht mehr.', sent])
})

test('C5 a consent that ends while something is being sealed: sealing refuses, and the page says why instead of breaking', async (t) => {
  const { talk, relay } = await handedForOneDay(t)
  const sent = relay.sent('/message').length
  const assess = t.mock.method(talk.inside.core, 'assess', async () => undefined)
  hours(t, 25)
  // Before sealing the page still believes that they may be written to; what it finds afterwards is the truth.
  const fresh = talk.inside.core.directories.fresh.bind(talk.inside.core.directories)
  t.mock.method(talk.inside.core.directories, 'fresh', async () => {
    const looked = await fresh()
    assess.mock.restore()
    return looked
  })
  assert.equal(await talk.send('Gerade noch.', 'de'), false)
  const { stopped, trouble, bug } = talk.state.peek()
  assert.deepEqual([stopped, trouble, bug, relay.sent('/message').length], [{ why: 'consent' }, null, null, sent])
})

test('C5 after a consent has run out the person chooses who reads, and writing goes on', async (t) => {
  const { talk, relay } = await handedForOneDay(t)
  hours(t, 25)
  assert.equal(await talk.send('Hallo?', 'de'), false)
  assert.equal(await toPool(talk.talk, []), null)
  const { stopped } = await until(talk, (state) => state.stopped === null)
  assert.deepEqual([stopped, readersOf(talk.talk.chain() ?? assert.fail()).pool], [null, true])
  const sent = relay.sent('/message').length
  assert.equal(await talk.send('Hallo?', 'de'), true)
  await until(talk, ({ entries }) => entries.some((entry) => entry.kind === 'mine' && entry.text === 'Hallo?' && entry.mark === 'sent'))
  assert.equal(relay.sent('/message').length, sent + 1)
})
