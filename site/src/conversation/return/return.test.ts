import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { backToPool } from '@zop/sealing'
import { another, codeOf, lapses, mark, talking, until } from '../scripted/visit.ts'
import { countedIn } from './counted.ts'
import { mended } from './mended.ts'
import { comeBack } from './return.ts'

const kinds = (entries: readonly { kind: string }[]) => entries.map(({ kind }) => kind)

/** A conversation with an answer, and a second page that has the code. */
const left = async (t: TestContext) => {
  const all = await talking(t)
  await all.counsellor.take()
  await all.counsellor.say('Nein, das darf er nicht.')
  await until(all.talk, (state) => state.entries.some(({ kind }) => kind === 'theirs'))
  await until(all.talk, () => true)
  const code = await codeOf(all.talk)
  return { ...all, code }
}

const back = async (t: TestContext) => {
  const all = await left(t)
  const { talk: here, line } = another(t, all)
  assert.deepEqual(await comeBack(here, all.code.words), { kind: 'open' })
  return { ...all, here, hereLine: line }
}

test('the code opens the conversation on another device: earlier messages stay folded until the person opens them', async (t) => {
  const { here } = await back(t)
  const state = here.state.peek()
  assert.deepEqual([state.stage, state.entries.length, state.past?.folded], ['begun', 0, true])
  assert.deepEqual(state.present, [{ name: 'Mila K.', centre: 'Beratungsstelle Nord' }])
  assert.ok((state.past?.record ?? 0) > 400_000)
  here.unfold()
  const { entries } = await until(here, ({ past }) => past?.folded === false)
  assert.deepEqual(kinds(entries), ['mine', 'theirs'])
})

test('A2 a wrong code is told before any call, with the word that no list has', async (t) => {
  const { code, relay, made, origin } = await left(t)
  const { talk: here } = another(t, { relay, made, origin })
  await until(here, ({ centres }) => centres !== null)
  await here.inside.core.access()
  const before = relay.calls
  const listed = code.words.split(' ')
  assert.deepEqual(await comeBack(here, listed.slice(0, 5).join(' ')), { kind: 'wrong', reason: 'length' })
  assert.deepEqual(await comeBack(here, ['qqqq', ...listed.slice(1)].join(' ')), {
    kind: 'wrong',
    reason: 'word',
    word: 'qqqq',
    at: 0,
    near: [],
  })
  assert.equal(relay.calls, before)
})

test('A5 nothing under a code is said in words, and a relay that does not answer is told apart', async (t) => {
  const { code, relay, made, origin } = await left(t)
  const { talk: here } = another(t, { relay, made, origin })
  await until(here, ({ centres }) => centres !== null)
  relay.refusals.push({ word: '/session', code: 'unavailable' })
  assert.deepEqual(await comeBack(here, code.digits), { kind: 'unreachable' })
  relay.deleted = true
  assert.deepEqual(await comeBack(here, code.digits), { kind: 'nothing' })
  assert.equal(here.state.peek().stage, 'before')
})

test('C3 the visit is written before the first word of the page load, and only then', async (t) => {
  const { here, relay, counsellor } = await back(t)
  assert.equal(relay.sent('/record').length, 0)
  assert.equal(await here.send('Ich bin wieder da.', 'de'), true)
  await until(here, (state) => mark(state) === 'sent')
  assert.equal(await here.send('Noch etwas.', 'de'), true)
  await until(here, (state) => mark(state, 1) === 'sent')
  assert.equal(relay.sent('/record').length, 1)
  const record = relay.items.findLast(({ kind }) => kind === 'record')
  const message = relay.items.findLast(({ kind }) => kind === 'message')
  assert.ok(record && message && record.order < message.order)
  assert.ok((await counsellor.read()).some((body) => body.kind === 'text' && body.text === 'Ich bin wieder da.'))
})

test('C3 a page that has started the conversation writes no visit', async (t) => {
  const { talk, relay } = await left(t)
  await talk.send('Danke.', 'de')
  await until(talk, (state) => mark(state, 1) === 'sent')
  assert.equal(relay.sent('/record').length, 0)
})

test('C7 two tabs: a visit that lost against the other tab’s adopts it, and no word is lost', async (t) => {
  const all = await back(t)
  const { talk: tab } = another(t, all)
  assert.deepEqual(await comeBack(tab, all.code.digits), { kind: 'open' })
  await Promise.all([all.here.send('Aus dem ersten.', 'de'), tab.send('Aus dem zweiten.', 'de')])
  await until(all.here, (state) => state.entries.filter((entry) => entry.kind === 'mine' && entry.mark !== 'sending').length === 2)
  await until(tab, (state) => state.entries.filter((entry) => entry.kind === 'mine' && entry.mark !== 'sending').length === 2)
  const texts = (await all.counsellor.read()).flatMap((body) => (body.kind === 'text' ? [body.text] : []))
  assert.ok(texts.includes('Aus dem ersten.') && texts.includes('Aus dem zweiten.'))
})

test('C3 a visit that nobody answers sends nothing, and the text stays', async (t) => {
  const { here, relay } = await back(t)
  relay.refusals.push({ word: '/record', code: 'limit' })
  const before = relay.sent('/message').length
  assert.equal(await here.send('Ich bin wieder da.', 'de'), false)
  assert.deepEqual([here.state.peek().trouble, relay.sent('/message').length], ['visit', before])
  assert.equal(await here.send('Ich bin wieder da.', 'de'), true)
})

test('H12 a relay that says the visit is too old and hides what is newer: the page says so after a while, nothing was sent, and it may be tried again', async (t) => {
  const { here, relay, counsellor } = await back(t)
  lapses(t, here)
  relay.refusals.push({ word: '/record', code: 'newer-epoch' })
  assert.equal(await here.send('Ich bin wieder da.', 'de'), false)
  const { trouble, sealing, entries } = here.state.peek()
  assert.deepEqual([trouble, sealing, entries.length], ['hidden', false, 0])
  assert.ok(!(await counsellor.read()).some((body) => body.kind === 'text' && body.text === 'Ich bin wieder da.'))
  assert.equal(await here.send('Ich bin wieder da.', 'de'), true)
  await until(here, (state) => mark(state) === 'sent')
})

test('C6 on return a counsellor who was removed is no reader any more, and the person is told before the first word', async (t) => {
  const { code, relay, made, origin } = await left(t)
  relay.published = await made.later({ revoked: [made.counsellor.certificate?.hash ?? ''] })
  const { talk: here } = another(t, { relay, made, origin })
  assert.deepEqual(await comeBack(here, code.words), { kind: 'open' })
  const { stopped, present, former } = here.state.peek()
  assert.deepEqual([stopped, present, former], [{ why: 'nobody' }, [], ['Mila K.']])
  const sent = relay.sent('/message').length
  assert.equal(await here.send('Hallo?', 'de'), false)
  assert.equal(relay.sent('/message').length, sent)
})

test('C6 back to the queue from there: an epoch to the pool without the past, and writing goes on', async (t) => {
  const { code, relay, made, origin } = await left(t)
  relay.published = await made.later({ revoked: [made.counsellor.certificate?.hash ?? ''] })
  const { talk: here } = another(t, { relay, made, origin })
  await comeBack(here, code.words)
  const { talk } = here
  const [seeker, at] = [talk.seeker(), talk.at()]
  if (seeker === null || at === null) assert.fail('not open')
  assert.equal(await talk.write((chain) => backToPool(chain, seeker, { epochs: [] }, at)), 'written')
  assert.deepEqual([here.state.peek().stopped, here.state.peek().present], [null, []])
  assert.equal(await here.send('Ist jemand da?', 'de'), true)
  await until(here, (state) => mark(state) === 'sent')
  assert.equal(JSON.parse(relay.sent('/record')[0] ?? '').history, null)
})

test('H12, C8 a chain that does not fit together is refused on return, and nothing of it is shown', async (t) => {
  const { code, relay, made, origin } = await left(t)
  const take = relay.items.find((item) => item.kind === 'record' && item.order > 1)
  if (take?.kind !== 'record') assert.fail('no take')
  relay.items[relay.items.indexOf(take)] = { ...take, record: { ...take.record, payload: `${take.record.payload.slice(0, -4)}AAAA` } }
  const { talk: here } = another(t, { relay, made, origin })
  await until(here, ({ centres }) => centres !== null)
  assert.deepEqual(await comeBack(here, code.words), { kind: 'broken' })
  assert.deepEqual([here.state.peek().stage, here.state.peek().entries.length], ['broken', 0])
})

test('H12, C8 a chain that is older than anything that is kept is refused', async (t) => {
  const { code, relay, made, origin } = await left(t)
  const { talk: here } = another(t, { relay, made, origin })
  await until(here, ({ centres }) => centres !== null)
  const now = Date.now.bind(Date)
  const fresh = here.inside.core.directories.fresh.bind(here.inside.core.directories)
  t.mock.method(here.inside.core.directories, 'fresh', async () => {
    await fresh()
    t.mock.method(Date, 'now', () => now() + 92 * 24 * 3_600_000)
    return 'known'
  })
  assert.deepEqual(await comeBack(here, code.words), { kind: 'broken' })
})

test('a message that comes while the page is open is heard, and confirmed once the past has been opened', async (t) => {
  const { here, counsellor } = await back(t)
  await counsellor.say('Sind Sie es noch?')
  const { entries } = await until(here, (state) => state.entries.some(({ kind }) => kind === 'theirs'))
  assert.deepEqual(kinds(entries), ['theirs'])
  here.unfold()
  const all = await until(here, (state) => state.entries.length >= 3)
  assert.deepEqual(kinds(all.entries), ['mine', 'theirs', 'theirs'])
})

test('H3 the newest part of a long conversation raises no alarm for what is older, and a gap inside it is told', async (t) => {
  const { counsellor, relay, code, made, origin, talk } = await left(t)
  for (let at = 0; at < 30; at++) await counsellor.say(`Satz ${at}`)
  await until(talk, (state) => state.entries.some((entry) => entry.kind === 'theirs' && entry.text === 'Satz 29'))
  relay.page = 25
  const open = async () => {
    const { talk: here } = another(t, { relay, made, origin })
    assert.deepEqual(await comeBack(here, code.words), { kind: 'open' })
    here.unfold()
    return (await until(here, ({ past }) => past?.folded === false)).entries
  }
  assert.ok(!kinds(await open()).includes('missing'))
  const dropped = relay.items.findIndex((item) => item.kind === 'message' && item.order === relay.items.length - 5)
  assert.ok(dropped > 0)
  const [gone] = relay.items.splice(dropped, 1)
  assert.equal(gone?.kind, 'message')
  assert.ok(kinds(await open()).includes('missing'))
})

test('1 000 messages: the newest screenful opens first, and the others only when they are asked for', async (t) => {
  const { counsellor, relay, code, made, origin } = await left(t)
  for (let at = 0; at < 1000; at++)
    relay.items.push({ kind: 'message', order: relay.items.length + 1, message: await counsellor.seal({ kind: 'text', text: `Satz ${at}` }) })
  relay.page = 180
  const { talk: here } = another(t, { relay, made, origin })
  await until(here, ({ centres }) => centres !== null)
  const decrypt = t.mock.method(crypto.subtle, 'decrypt')
  assert.deepEqual(await comeBack(here, code.words), { kind: 'open' })
  assert.ok(decrypt.mock.callCount() < 60, `${decrypt.mock.callCount()} boxes opened`)
  here.unfold()
  const first = await until(here, ({ past }) => past?.folded === false)
  assert.equal(first.entries.length, 40)
  assert.ok(first.entries.at(-1)?.kind === 'theirs')
  for (let screens = 2; screens <= 5; screens++) {
    here.older()
    await until(here, ({ past, entries }) => past?.older === 'yes' && entries.length === Math.min(40 * screens, 180))
  }
  relay.refusals.push({ word: String(relay.items.length - 179), code: 'unavailable' })
  here.older()
  await until(here, ({ past }) => past?.older === 'failed')
  here.older()
  const { entries } = await until(here, ({ past, entries }) => past?.older === 'yes' && entries.length > 200)
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
})

test('whoever has the conversation open sees that another page with the same code goes on with it', async (t) => {
  const { here, talk } = await back(t)
  assert.equal(await here.send('Das bin nicht ich.', 'de'), true)
  const { entries } = await until(
    talk,
    (state) => state.entries.at(-1)?.kind === 'elsewhere' && state.entries.some((entry) => entry.kind === 'mine' && entry.text === 'Das bin nicht ich.'),
  )
  assert.equal(entries.filter(({ kind }) => kind === 'elsewhere').length, 1)
  await until(here, (state) => mark(state) === 'sent')
  assert.ok(!here.state.peek().entries.some(({ kind }) => kind === 'elsewhere'))
})

test('A2 the word that was meant takes the place of the slip, and everything around it stays', () => {
  assert.equal(mended('Apfel - bietn,\n quitte', 1, 'bieten'), 'Apfel - bieten,\n quitte')
  assert.equal(mended('a\u0308pfel bietn bietn', 2, 'bieten'), 'a\u0308pfel bietn bieten')
})

test('A2 what was typed is counted, so that one finds what is missing', () => {
  assert.deepEqual(countedIn('apfel birne, Quitte'), { form: 'words', n: 3 })
  assert.deepEqual(countedIn('0172 3456 7'), { form: 'digits', n: 9 })
  assert.deepEqual(countedIn('٠١٢'), { form: 'digits', n: 3 })
  assert.equal(countedIn('apfel 12'), null)
  assert.equal(countedIn(' -- '), null)
})
