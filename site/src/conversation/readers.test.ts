import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { checkDirectory, hourOf } from '@zop/sealing'
import { another, begun, mark, ready, talking, until, words } from './scripted/visit.ts'

const hours = (t: TestContext, later: number) => {
  const now = Date.now.bind(Date)
  t.mock.method(Date, 'now', () => now() + later * 3_600_000)
}

test('P6 a stand-in is named too, and nobody says that only two can read', async (t) => {
  const { talk, counsellor, made } = await talking(t)
  await counsellor.take({ beside: made.colleague })
  const { present, entries } = await until(talk, (state) => state.present.length > 0)
  assert.deepEqual(
    present.map(({ name }) => name),
    ['Mila K.', 'Noor A.'],
  )
  const taken = entries.find(({ kind }) => kind === 'taken')
  assert.deepEqual(taken?.kind === 'taken' ? [taken.name, taken.others] : null, ['Mila K.', ['Noor A.']])
})

test('H2 before the first message an old answer is asked for again, and who may read has changed', async (t) => {
  const { talk, relay, made } = await begun(t)
  await ready(talk)
  const [first] = made.directory.directory.centres
  relay.published = await made.later({ centres: first ? [first] : [] })
  hours(t, 0.2)
  assert.equal(await talk.send(words, 'de'), false)
  assert.deepEqual([talk.state.peek().centres, talk.state.peek().trouble, relay.sent('/api/conversation').length], [1, 'readersChanged', 0])
  assert.equal(await talk.send(words, 'de'), true)
})

test('B5 nothing is sealed while the page cannot look up who may read', async (t) => {
  const { talk, relay } = await begun(t)
  await ready(talk)
  hours(t, 0.2)
  relay.refusals.push({ word: '/api/directory', code: 'unavailable' })
  assert.equal(await talk.send(words, 'de'), false)
  assert.deepEqual([talk.state.peek().trouble, talk.state.peek().stage], ['unchecked', 'writing'])
  assert.equal(await talk.send(words, 'de'), true)
})

test('H2 a counsellor who is revoked while they talk gets nothing more, after a reconnect', async (t) => {
  const { talk, relay, made, counsellor } = await talking(t)
  await counsellor.take()
  await until(talk, ({ present }) => present.length > 0)
  relay.published = await made.later({ revoked: [made.counsellor.certificate?.hash ?? ''] })
  relay.restart()
  const { stopped } = await until(talk, (state) => state.stopped !== null)
  assert.deepEqual(stopped, { why: 'unvouched', name: 'Mila K.' })
  const sent = relay.sent('/message').length
  assert.equal(await talk.send('Liest sie noch?', 'de'), false)
  assert.equal(relay.sent('/message').length, sent)
  relay.published = made.published
  relay.restart()
  await until(talk, ({ connected }) => !connected)
  await until(talk, ({ connected }) => connected)
  assert.equal(talk.state.peek().stopped?.why, 'unvouched')
})

test('H13 a take that names a newer directory is measured by the newest one', async (t) => {
  const { talk, relay, made, counsellor } = await talking(t)
  relay.published = await made.later({ issued: made.directory.directory.issued + 1 })
  const named = await checkDirectory(made.anchor, relay.published, { hour: hourOf(Date.now()), origin: 'http://localhost' })
  if (named.kind !== 'valid') assert.fail(named.reason)
  const newest = await made.later({ number: 2, revoked: [made.counsellor.certificate?.hash ?? ''] })
  relay.archive.set(named.directory.hash, relay.published)
  relay.published = newest
  await counsellor.take({ directory: named.directory })
  const { present } = await until(talk, ({ stage }) => stage === 'broken')
  assert.deepEqual(present, [])
})

test('B5 a directory that runs out in mid-visit stops writing with its own reason, and what was typed stays', async (t) => {
  const { talk, relay } = await talking(t)
  talk.draft.value = 'Noch etwas.'
  hours(t, 14 * 24)
  const sent = relay.sent('/message').length
  assert.equal(await talk.send('Noch etwas.', 'de'), false)
  assert.deepEqual([talk.state.peek().stopped, talk.state.peek().trouble], [{ why: 'expired' }, null])
  assert.deepEqual([talk.draft.peek(), relay.sent('/message').length], ['Noch etwas.', sent])
})

test('B5 a directory that runs out before the first message stops writing too', async (t) => {
  const { talk, relay } = await begun(t)
  await ready(talk)
  hours(t, 14 * 24)
  assert.equal(await talk.send(words, 'de'), false)
  assert.deepEqual([talk.state.peek().stopped, relay.sent('/api/conversation').length], [{ why: 'expired' }, 0])
})

test('B4 where the pool is emptied before the first message nothing can begin, and nothing that was typed is sealed; once somebody is in it again one can go on', async (t) => {
  const { talk, relay, made } = await begun(t)
  await ready(talk)
  const { pool } = made.directory.directory
  relay.published = await made.later({ pool: { ...pool, members: [] } })
  hours(t, 0.2)
  assert.equal(await talk.send(words, 'de'), false)
  const { stopped, stage, keyless } = talk.state.peek()
  assert.deepEqual([stopped, stage, keyless, relay.sent('/api/conversation').length], [{ why: 'keyless' }, 'writing', true, 0])
  relay.published = await made.later({ number: 2 })
  hours(t, 0.4)
  await talk.inside.core.directories.look()
  assert.deepEqual([talk.state.peek().stopped, talk.state.peek().keyless], [null, false])
  assert.equal(await talk.send(words, 'de'), true)
})

test('B4 of an umbrella whose pool is empty from the beginning nobody is asked to agree to anything', async (t) => {
  const all = await begun(t)
  all.relay.published = await all.made.later({ pool: { ...all.made.directory.directory.pool, members: [] } })
  const { talk } = another(t, all)
  await until(talk, ({ keyless }) => keyless)
  talk.agree()
  assert.equal(talk.state.peek().stage, 'before')
})

test('C8 a withheld seal stops writing in words; when it comes, the epoch opens and what waited is read', async (t) => {
  const { talk, relay, counsellor } = await talking(t)
  await counsellor.take({ shut: true })
  await counsellor.say('Ich bin da.')
  const { present } = await until(talk, ({ stopped }) => stopped?.why === 'closed')
  assert.equal(present.length, 1)
  assert.equal(await talk.send('Hallo?', 'de'), false)
  assert.ok(!talk.state.peek().entries.some(({ kind }) => kind === 'taken'))
  const record = relay.items[2]
  if (record) relay.tell({ kind: 'item', item: record })
  const { entries } = await until(talk, (state) => state.stopped === null && state.entries.some(({ kind }) => kind === 'theirs'))
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['mine', 'taken', 'theirs'],
  )
  await talk.send('Jetzt geht es.', 'de')
  await until(talk, (state) => mark(state, 1) === 'sent')
})

test('C8 where somebody else reads too, one can go on without whoever wrote what cannot be opened', async (t) => {
  const { talk, relay, counsellor, made } = await talking(t)
  await counsellor.take({ beside: made.colleague, shut: true })
  const { stopped } = await until(talk, (state) => state.stopped !== null)
  assert.deepEqual(stopped, { why: 'closed', by: 'Mila K.' })
  talk.goOn()
  const { present } = await until(talk, (state) => state.stopped === null)
  assert.deepEqual(
    present.map(({ name }) => name),
    ['Noor A.'],
  )
  assert.equal(relay.sent('/record').length, 1)
  assert.equal(await talk.send('Liest noch jemand?', 'de'), true)
  await until(talk, (state) => mark(state, 1) === 'sent')
})
