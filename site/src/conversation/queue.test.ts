import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comeBack } from './return/return.ts'
import { another, begun, codeOf, lapses, mark, ready, talking, until } from './scripted/visit.ts'

test('the place, who is on duty and the span are shown as the relay says them', async (t) => {
  const { talk, relay } = await talking(t)
  relay.tell({ kind: 'waiting', place: 3, onDuty: 2, span: { least: 4, most: 12 }, answerBy: null, opens: null })
  const { waiting } = await until(talk, (state) => state.waiting !== null)
  assert.deepEqual(waiting, { place: 3, onDuty: 2, span: { least: 4, most: 12 }, answerBy: null, opens: null })
})

test('a counsellor who has gone is told with the minutes, and comes back by themselves; a stand-in who is there is no loss', async (t) => {
  const { talk, relay, counsellor } = await talking(t)
  await counsellor.take()
  await until(talk, ({ present }) => present.length > 0)
  relay.tell({ kind: 'counsellor', there: false, standIn: null, gone: 2 })
  assert.equal((await until(talk, ({ gone }) => gone !== null)).gone, 2)
  relay.tell({ kind: 'counsellor', there: true, standIn: null, gone: null })
  assert.equal((await until(talk, ({ gone }) => gone === null)).there, true)
  relay.tell({ kind: 'counsellor', there: false, standIn: true, gone: null })
  relay.tell({ kind: 'muted', until: 500_000 })
  await until(talk, ({ muted }) => muted !== null)
  assert.deepEqual([talk.state.peek().there, talk.state.peek().gone], [true, null])
})

test('while the relay takes nothing from here, nothing is sealed and the text stays', async (t) => {
  const { talk, relay } = await talking(t)
  relay.tell({ kind: 'muted', until: 500_000 })
  await until(talk, ({ muted }) => muted !== null)
  assert.equal(await talk.send('Hallo?', 'de'), false)
  assert.equal(relay.sent('/message').length, 0)
  relay.tell({ kind: 'muted', until: null })
  await until(talk, ({ muted }) => muted === null)
  assert.equal(await talk.send('Hallo?', 'de'), true)
  await until(talk, (state) => mark(state, 1) === 'sent')
})

test('H12 a message that the relay refuses for a record that it hides is held after a while, in words, and goes when the person asks again', async (t) => {
  const { talk, relay } = await talking(t)
  lapses(t, talk)
  relay.refusals.push({ word: '/message', code: 'newer-epoch' })
  assert.equal(await talk.send('Noch etwas.', 'de'), true)
  const { trouble, entries } = await until(talk, (state) => mark(state, 1) === 'held')
  assert.equal(trouble, 'hidden')
  talk.again(entries.at(-1)?.id ?? '')
  await until(talk, (state) => mark(state, 1) === 'sent')
})

test('H13 while somebody waits and the pool has a new generation, that one gets the epoch; a mere renewal of the directory does not', async (t) => {
  const { talk, relay, made } = await talking(t)
  relay.published = await made.later({ number: 1 })
  relay.tell({ kind: 'directory', number: 1 })
  assert.equal(await talk.inside.core.directories.look(), 'known')
  assert.equal(relay.sent('/record').length, 0)
  relay.published = await made.later({ number: 2, pool: { ...made.directory.directory.pool, generation: 1 } })
  relay.tell({ kind: 'directory', number: 2 })
  await talk.inside.writing.growth()
  assert.equal(relay.sent('/record').length, 1)
  assert.equal(talk.state.peek().present.length, 0)
})

test('H13 a new pool that the page knew of before the event gets its epoch too', async (t) => {
  const { talk, relay, made } = await talking(t)
  relay.published = await made.later({ number: 2, pool: { ...made.directory.directory.pool, generation: 1 } })
  assert.equal(await talk.inside.core.directories.look(), 'known')
  assert.equal(relay.sent('/record').length, 0)
  relay.tell({ kind: 'directory', number: 2 })
  await talk.inside.writing.growth()
  relay.tell({ kind: 'waiting', place: 1, onDuty: 1, span: null, answerBy: null, opens: null })
  await until(talk, ({ waiting }) => waiting !== null)
  assert.equal(relay.sent('/record').length, 1)
})

test('H13 whoever comes back while they wait writes to the new pool at once, not with their next word', async (t) => {
  const { talk, relay, made, origin } = await talking(t)
  const { words: code } = await codeOf(talk)
  talk.forget()
  relay.published = await made.later({ number: 2, pool: { ...made.directory.directory.pool, generation: 1 } })
  relay.now = [{ kind: 'waiting', place: 1, onDuty: 1, span: null, answerBy: null, opens: null }]
  const { talk: here } = another(t, { relay, made, origin })
  const came = comeBack(here, code)
  assert.deepEqual(await came, { kind: 'open' })
  if (relay.sent('/record').length === 0) await here.inside.writing.growth()
  assert.equal(relay.sent('/record').length, 1)
  assert.equal(await here.send('Ich bin noch da.', 'de'), true)
  assert.equal(relay.sent('/record').length, 1)
})

test('a stand-in who is there while the counsellor is not is said to be so', async (t) => {
  const { talk, relay, counsellor, made } = await talking(t)
  await counsellor.take({ beside: made.colleague })
  await until(talk, ({ present }) => present.length > 0)
  relay.tell({ kind: 'counsellor', there: false, standIn: true, gone: null })
  await until(talk, ({ covered }) => covered)
  relay.tell({ kind: 'counsellor', there: true, standIn: true, gone: null })
  assert.equal((await until(talk, ({ covered }) => !covered)).there, true)
})

/** What a start told the relay in clear (D5). */
const openings = (sent: readonly string[]): unknown[] => sent.map((body) => JSON.parse(body).opening.language)

test('a conversation begins in the language that the person has asked for, and otherwise in the page’s', async (t) => {
  const asked = await begun(t)
  await until(asked.talk, ({ centres }) => centres !== null)
  asked.talk.ask('ro')
  asked.talk.agree()
  asked.talk.ask('fr')
  assert.equal(await asked.talk.send('Bună ziua', 'de'), true)
  await until(asked.talk, ({ arrived }) => arrived)
  assert.deepEqual(openings(asked.relay.sent('/api/conversation')), ['ro'], 'and it is settled once it is agreed')

  const silent = await begun(t)
  await ready(silent.talk)
  assert.equal(await silent.talk.send('Hello', 'en'), true)
  await until(silent.talk, ({ arrived }) => arrived)
  assert.deepEqual(openings(silent.relay.sent('/api/conversation')), ['en'])
})
