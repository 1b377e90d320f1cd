import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode, type Keep } from '@zop/wire'
import { begun, codeOf, mark, ready, talking, until, words } from '../scripted/visit.ts'
import { checkCode, keep } from './keep.ts'

const statements = (sent: readonly string[]): Keep[] =>
  sent.map((body) => JSON.parse(new TextDecoder().decode(decode(JSON.parse(body).keep.payload) ?? new Uint8Array())))

test('F2 nothing is kept before the person asks; then a signed number and span is, and the strip can say until when', async (t) => {
  const { talk, relay } = await talking(t)
  assert.deepEqual([relay.sent('/keep').length, talk.state.peek().kept], [0, null])
  const { digits } = await codeOf(talk)
  assert.deepEqual(await checkCode(talk, digits), { kind: 'right' })
  assert.equal(relay.sent('/keep').length, 0)
  assert.equal(await keep(talk, 7), 'kept')
  const [said] = statements(relay.sent('/keep'))
  assert.deepEqual([said?.number, said?.days, talk.state.peek().kept?.days], [1, 7, 7])
})

test('F2 a longer or shorter span has a higher number', async (t) => {
  const { talk, relay } = await talking(t)
  await keep(talk, 30)
  await keep(talk, 90)
  assert.deepEqual(
    statements(relay.sent('/keep')).map(({ number, days }) => [number, days]),
    [
      [1, 30],
      [2, 90],
    ],
  )
})

test('F2 where the line fails nothing is lost, nothing is claimed, and the same wish can be asked for again', async (t) => {
  const { talk, relay } = await talking(t)
  relay.mute = true
  assert.equal(await keep(talk, 30), 'unreachable')
  assert.deepEqual([talk.state.peek().kept, talk.state.peek().stage, talk.state.peek().entries.length], [null, 'begun', 1])
  relay.mute = false
  assert.equal(await keep(talk, 30), 'kept')
})

test('F2 a relay that is busy, or has forgotten the session, is told apart', async (t) => {
  const { talk, relay } = await talking(t)
  relay.refusals.push({ word: '/keep', code: 'unavailable' })
  assert.equal(await keep(talk, 30), 'busy')
  relay.refusals.push({ word: '/keep', code: 'not-signed-in' })
  assert.equal(await keep(talk, 30), 'kept')
})

test('A2 the code is checked in either form, any case and spacing; another one, or a wrong one, is named', async (t) => {
  const { talk } = await talking(t)
  const { words: spoken, digits } = await codeOf(talk)
  assert.deepEqual(await checkCode(talk, spoken.toUpperCase().replaceAll(' ', '  -')), { kind: 'right' })
  assert.deepEqual(await checkCode(talk, digits.replaceAll(' ', '')), { kind: 'right' })
  assert.equal((await checkCode(talk, 'eins zwei')).kind, 'wrong')
  const other = await talking(t)
  assert.deepEqual(await checkCode(talk, (await codeOf(other.talk)).words), { kind: 'foreign' })
})

test('A6 a message with the own code in it is refused in words, and nothing leaves the page', async (t) => {
  const { talk, relay } = await talking(t)
  const { words: spoken, digits } = await codeOf(talk)
  await checkCode(talk, spoken)
  const before = relay.calls
  for (const code of [spoken, digits, spoken.toUpperCase()]) {
    assert.equal(await talk.send(`Mein Code ist ${code}, reicht das?`, 'de'), false)
    assert.equal(talk.state.peek().trouble, 'code')
  }
  assert.equal(relay.calls, before)
  assert.equal(await talk.send('Sieben Wörter, die kein Code sind, gehen.', 'de'), true)
  await until(talk, (state) => mark(state, 1) === 'sent')
})

test('A6 the digits of an older code are stopped in the very first message', async (t) => {
  const { talk, relay } = await begun(t)
  const { talk: earlier } = await begun(t)
  const { digits } = await codeOf(earlier)
  await ready(talk)
  assert.equal(await talk.send(`Ich war schon hier: ${digits}`, 'de'), false)
  assert.deepEqual([talk.state.peek().trouble, relay.sent('/api/conversation').length], ['code', 0])
})

test('a letter is kept from its first byte: the keep stands in the start, with the channel', async (t) => {
  const { talk, relay } = await begun(t)
  talk.choose('mail')
  await ready(talk)
  const { words: spoken } = await codeOf(talk)
  assert.deepEqual(await checkCode(talk, spoken), { kind: 'right' })
  assert.equal(relay.sent('/api/conversation').length, 0)
  assert.equal(await talk.send(words, 'de', 90), true)
  const { kept } = await until(talk, (state) => state.kept !== null)
  const start = JSON.parse(relay.sent('/api/conversation')[0] ?? '')
  assert.deepEqual([start.opening.channel, kept?.days, statements([JSON.stringify({ keep: start.keep })])[0]?.number], ['mail', 90, 1])
})

test('a chat is kept by nobody: its start carries no keep', async (t) => {
  const { relay } = await talking(t)
  const start = JSON.parse(relay.sent('/api/conversation')[0] ?? '')
  assert.deepEqual([start.opening.channel, start.keep], ['chat', null])
})
