import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { begun, mark, ready, talking, until, words } from './scripted/visit.ts'

test('the first Senden starts the conversation, and a counsellor of the pool reads it', async (t) => {
  const { talk, relay, counsellor } = await talking(t)
  assert.equal(mark(talk.state.peek()), 'sent')
  assert.deepEqual(await counsellor.read(), [{ kind: 'text', text: words }])
  assert.ok(!JSON.stringify(relay.received).includes('Chef'))
})

test('P6 who took it is named as the page has verified them; their words come, and a receipt goes back', async (t) => {
  const { talk, counsellor } = await talking(t)
  await counsellor.take()
  await counsellor.say('Nein, das darf er nicht.')
  const { present, entries } = await until(talk, (state) => state.entries.some(({ kind }) => kind === 'theirs'))
  assert.deepEqual(present, [{ name: 'Mila K.', centre: 'Beratungsstelle Nord' }])
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['mine', 'taken', 'theirs'],
  )
  await talk.send('Danke.', 'de')
  await until(talk, (state) => mark(state, 1) === 'sent')
  const bodies = await counsellor.read()
  assert.ok(bodies.some((body) => body.kind === 'text' && body.text === 'Danke.'))
})

test('C7 a message that lost the race against the take is sealed again unasked, with its id', async (t) => {
  const { talk, relay, counsellor } = await talking(t)
  relay.refusals.push({ word: '/message', code: 'newer-epoch' })
  await talk.send('Noch etwas.', 'de')
  await counsellor.take()
  await until(talk, (state) => mark(state, 1) === 'sent')
  const ids = relay.sent('/message').map((body) => JSON.parse(body))
  assert.equal(ids[0].id, ids[1].id)
  assert.notEqual(ids[0].record, ids[1].record)
  assert.deepEqual(await counsellor.read(), [{ kind: 'text', text: 'Noch etwas.' }])
})

test('a relay that has restarted is signed in to again, and nothing typed is lost or doubled', async (t) => {
  const { talk, relay, counsellor } = await talking(t)
  await counsellor.take()
  await until(talk, ({ present }) => present.length > 0)
  relay.restart()
  await talk.send('Sind Sie noch da?', 'de')
  await until(talk, (state) => mark(state, 1) === 'sent')
  await counsellor.say('Ja.')
  await until(talk, (state) => state.entries.some((entry) => entry.kind === 'theirs' && entry.text === 'Ja.'))
  assert.equal(relay.items.filter(({ kind }) => kind === 'message').length >= 3, true)
  assert.equal(new Set(relay.items.map((item) => (item.kind === 'message' ? item.message.id : item.order))).size, relay.items.length)
})

test('a message that was never acknowledged goes again under the same id', async (t) => {
  const { talk, relay } = await talking(t)
  relay.refusals.push({ word: '/message', code: 'unavailable' }, { word: '/message', code: 'limit' })
  await talk.send('Noch etwas.', 'de')
  assert.equal((await until(talk, ({ trouble }) => trouble !== null)).trouble, 'busy')
  await until(talk, (state) => mark(state, 1) === 'sent')
  assert.equal(new Set(relay.sent('/message').map((body) => JSON.parse(body).id)).size, 1)
  assert.equal(talk.state.peek().trouble, null)
})

test('a start whose challenge has expired is tried with a fresh one, with the same record', async (t) => {
  const { talk, relay } = await begun(t)
  await ready(talk)
  relay.refusals.push({ word: '/api/conversation', code: 'proof-needed' })
  await talk.send(words, 'de')
  await until(talk, ({ arrived }) => arrived)
  const [first, second] = relay.sent('/api/conversation').map((body) => JSON.parse(body))
  assert.deepEqual(first.record, second.record)
  assert.notDeepEqual(first.login, second.login)
})

test('C8 a record that does not fit breaks the conversation: nothing is written under it again', async (t) => {
  const { talk, relay, counsellor } = await talking(t)
  await counsellor.take()
  await until(talk, ({ present }) => present.length > 0)
  const [start] = relay.items
  if (start?.kind !== 'record') assert.fail('no record')
  relay.tell({ kind: 'item', item: { ...start, order: 4, record: { ...start.record, payload: `${start.record.payload.slice(0, -4)}AAAA` } } })
  await until(talk, ({ stage }) => stage === 'broken')
  const before = relay.received.length
  assert.equal(await talk.send('Hört jemand mit?', 'de'), false)
  assert.equal(relay.received.length, before)
})

test('H3 a dropped message shows, a doubled one does not', async (t) => {
  const { talk, relay, counsellor } = await talking(t)
  await counsellor.take()
  await counsellor.seal({ kind: 'text', text: 'Diese verschwindet.' })
  await counsellor.say('Diese kommt.')
  const { entries } = await until(talk, (state) => state.entries.some(({ kind }) => kind === 'theirs'))
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['mine', 'taken', 'missing', 'theirs'],
  )
  const last = relay.items.at(-1)
  if (last) relay.tell({ kind: 'item', item: { ...last, order: 9 } })
  await counsellor.say('Und diese.')
  const after = await until(talk, (state) => state.entries.some((entry) => entry.kind === 'theirs' && entry.text === 'Und diese.'))
  assert.equal(after.entries.filter(({ kind }) => kind === 'theirs').length, 2)
})

for (const [step, break_] of Object.entries({
  'signing throws': (t: TestContext) => t.mock.method(crypto.subtle, 'sign', () => Promise.reject(new Error('broken'))),
  'encrypting throws': (t: TestContext) => t.mock.method(crypto.subtle, 'encrypt', () => Promise.reject(new Error('broken'))),
  'encrypting hangs': (t: TestContext) => {
    t.mock.method(crypto.subtle, 'encrypt', () => new Promise(() => {}))
    setImmediate(() => t.mock.timers.tick(20_000))
  },
})) {
  test(`D6 ${step}: nothing leaves the page and the text stays`, async (t) => {
    if (step.endsWith('hangs')) t.mock.timers.enable({ apis: ['setTimeout'] })
    const { talk, relay } = await talking(t)
    const before = relay.received.length
    break_(t)
    assert.equal(await talk.send('Noch etwas.', 'de'), false)
    assert.equal(talk.state.peek().trouble, step.endsWith('hangs') ? 'slow' : 'sealing')
    assert.equal(talk.state.peek().entries.length, 1)
    assert.equal(relay.received.length, before)
  })
}

test('D6 the very first message: where sealing fails nothing has begun', async (t) => {
  const { talk, relay } = await begun(t)
  await ready(talk)
  const broken = t.mock.method(crypto.subtle, 'encrypt', () => Promise.reject(new Error('broken')))
  assert.equal(await talk.send(words, 'de'), false)
  assert.deepEqual([talk.state.peek().stage, talk.state.peek().trouble, relay.received.length], ['writing', 'sealing', 0])
  broken.mock.restore()
  assert.equal(await talk.send(words, 'de'), true)
})

test('B5 an expired directory: nothing can be written, and the page says why', async (t) => {
  const { talk } = await begun(t, 14 * 24)
  const { refused, stage } = await until(talk, (state) => state.stage === 'refused')
  assert.deepEqual([stage, refused], ['refused', 'expired'])
})

test('ending deletes here and there, and the keys are gone', async (t) => {
  const { talk, relay, line } = await talking(t)
  talk.askToEnd(true)
  talk.end()
  const { endedBy, entries } = await until(talk, ({ stage }) => stage === 'ended')
  assert.deepEqual([endedBy, entries, relay.deleted, line.token()], ['here', [], true, null])
})

test('ending before the start was acknowledged asks the relay whether anything came through', async (t) => {
  const { talk, relay } = await begun(t)
  await ready(talk)
  relay.refusals.push({ word: '/api/conversation', code: 'unavailable' })
  await talk.send(words, 'de')
  await until(talk, ({ trouble }) => trouble === 'busy')
  talk.end()
  await until(talk, ({ stage }) => stage === 'ended')
  assert.equal(relay.sent('/api/session').length, 1)
  assert.equal(relay.items.length, 0)
})

test('what the relay refused for good is held, and goes when the person asks again', async (t) => {
  const { talk, relay } = await talking(t)
  relay.refusals.push({ word: '/message', code: 'malformed' })
  await talk.send('Noch etwas.', 'de')
  const { entries } = await until(talk, (state) => mark(state, 1) === 'held')
  talk.again(entries.filter(({ kind }) => kind === 'mine')[1]?.id ?? '')
  await until(talk, (state) => mark(state, 1) === 'sent')
})

test('when the other side ends it, the page says so and keeps what is on the screen', async (t) => {
  const { talk, relay } = await talking(t)
  relay.tell({ kind: 'ended' })
  const { endedBy, entries } = await until(talk, ({ stage }) => stage === 'ended')
  assert.deepEqual([endedBy, entries.length], ['there', 1])
})

test('what is still in the box when the other side ends stays readable, and goes with the rest', async (t) => {
  const { talk, relay } = await talking(t)
  talk.draft.value = 'Ich wollte noch sagen'
  relay.tell({ kind: 'ended' })
  await until(talk, ({ stage }) => stage === 'ended')
  assert.equal(talk.draft.peek(), 'Ich wollte noch sagen')
  talk.clear()
  assert.equal(talk.draft.peek(), '')
})

test('P8 leaving forgets everything and names the session to end', async (t) => {
  const { talk, line } = await talking(t)
  talk.draft.value = 'halb getippt'
  const session = line.token()
  assert.equal(talk.forget(), session)
  assert.deepEqual([talk.state.peek().entries, talk.draft.peek(), line.token()], [[], '', null])
})

test('a challenge that is no challenge is refused in words, and the first message is held', async (t) => {
  const { talk, relay } = await begun(t)
  relay.work = '{"parameters":'
  await ready(talk)
  assert.equal(await talk.send(words, 'de'), true)
  const state = await until(talk, ({ trouble }) => trouble !== null)
  assert.deepEqual([state.trouble, mark(state), relay.sent('/api/conversation').length], ['refused', 'held', 0])
  relay.work = null
  talk.again(state.entries[0]?.id ?? '')
  await until(talk, ({ arrived }) => arrived)
})

test('a start for which the relay has no room is said to be that, and goes on being tried', async (t) => {
  const { talk, relay } = await begun(t)
  await ready(talk)
  relay.refusals.push({ word: '/api/conversation', code: 'limit' })
  await talk.send(words, 'de')
  await until(talk, ({ trouble }) => trouble === 'full')
  const { trouble } = await until(talk, ({ arrived }) => arrived)
  assert.equal(trouble, null)
})

test('a start that arrives after the end is found and deleted before the page says so', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() })
  const { talk, relay } = await begun(t)
  await ready(talk)
  relay.slow = true
  await talk.send(words, 'de')
  await until(talk, ({ connected }) => !connected)
  talk.end()
  t.mock.timers.tick(500)
  await until(talk, ({ trouble }) => trouble === 'unconfirmed')
  assert.equal(talk.state.peek().stage, 'begun')
  relay.arrive()
  assert.equal(relay.items.length, 2)
  t.mock.timers.tick(20_000)
  const { endedBy } = await until(talk, ({ stage }) => stage === 'ended')
  assert.deepEqual([endedBy, relay.deleted], ['here', true])
})
