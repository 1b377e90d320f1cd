import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { consentsOf, readersOf } from '@zop/sealing'
import { taken } from '../scripted/handed.ts'
import { backTo, expiredConsent, former, toPool, withdraw } from './after.ts'
import { Decision } from './decision.ts'
import { passedOf } from './passed.ts'

const text = { version: 1, language: 'de' } as const

const asked = async (t: TestContext, passing: 'nothing' | 'summary' | 'parts' | 'all' = 'all') => {
  const all = await taken(t)
  const decision = new Decision(all.talk)
  await decision.look(await all.propose(passing))
  return { ...all, decision }
}

const names = (all: Awaited<ReturnType<typeof taken>>) => readersOf(all.chain()).people.map(({ certificate }) => certificate.name)

test('C4 who would read is shown as this page has checked them: both accepted by name, of the centre that was proposed', async (t) => {
  const { decision } = await asked(t)
  const decided = decision.decided.peek()
  assert.ok(decided.at === 'asking')
  const { people, centreName, by } = decided.checked
  assert.deepEqual(
    [people.map(({ certificate }) => certificate.name), centreName, by.certificate.name],
    [['Ida B.', 'Jo C.'], 'Beratungsstelle Süd', 'Mila K.'],
  )
})

for (const [how, accepting] of [
  ['one person alone', ([ida]: readonly unknown[]) => [ida]],
  ['the same person twice', ([ida]: readonly unknown[]) => [ida, ida]],
] as const) {
  test(`C4 accepted by ${how}: nothing is asked, and it says that something is wrong`, async (t) => {
    const all = await taken(t)
    const decision = new Decision(all.talk)
    await decision.look(await all.propose('all', accepting(all.neighbours) as unknown as typeof all.neighbours))
    assert.deepEqual(decision.decided.peek(), { at: 'unchecked' })
    await decision.agree({ epochs: [0, 1], summary: null }, text)
    assert.deepEqual([all.records.length, all.said], [2, []])
  })
}

test('C4 accepted by somebody of another centre: nothing is asked', async (t) => {
  const all = await taken(t)
  const decision = new Decision(all.talk)
  await decision.look(await all.propose('all', [all.neighbours[0], all.colleague]))
  assert.deepEqual(decision.decided.peek(), { at: 'unchecked' })
})

test('P4 before the yes nothing is written; after it only those who were shown can read, and who proposed cannot any more', async (t) => {
  const all = await asked(t)
  assert.equal(all.records.length, 2)
  await all.decision.agree({ epochs: [], summary: null }, text)
  assert.deepEqual(all.decision.decided.peek(), { at: 'given', unsent: null })
  assert.deepEqual(names(all), ['Ida B.', 'Jo C.'])
  assert.deepEqual(await all.opened(all.neighbours[0]), [2])
  assert.deepEqual(await all.opened(all.counsellor), [0, 1])
})

test('C5 chosen days pass and no others; the receipt says so', async (t) => {
  const all = await asked(t)
  await all.decision.agree({ epochs: [1], summary: null }, text)
  assert.deepEqual(await all.opened(all.neighbours[1]), [1, 2])
  const [consent] = consentsOf(all.chain())
  assert.ok(consent)
  assert.deepEqual(passedOf(all.chain(), consent), { what: 'parts', days: 1 })
})

test('C4 a summary is said in the new epoch as the person left it, and is the only thing that passes', async (t) => {
  const all = await asked(t, 'summary')
  await all.decision.agree({ epochs: [], summary: 'Kurz gesagt.' }, text)
  assert.deepEqual(all.said, [{ kind: 'text', text: 'Kurz gesagt.' }])
  assert.deepEqual(await all.opened(all.neighbours[0]), [2])
})

test('a summary that did not leave the page is kept and goes when asked for again', async (t) => {
  const all = await asked(t, 'summary')
  all.fate.send = false
  await all.decision.agree({ epochs: [], summary: 'Kurz gesagt.' }, text)
  assert.deepEqual(all.decision.decided.peek(), { at: 'given', unsent: 'Kurz gesagt.' })
  all.fate.send = true
  await all.decision.say('Kurz gesagt.')
  assert.deepEqual([all.decision.decided.peek(), all.said.length], [{ at: 'given', unsent: null }, 1])
})

test('C7 a hand-over that lost the race is not sent again unasked: it is looked at anew, and the person decides', async (t) => {
  const all = await asked(t)
  all.fate.written = 'lost'
  await all.decision.agree({ epochs: [], summary: 'Kurz.' }, text)
  const decided = all.decision.decided.peek()
  assert.ok(decided.at === 'asking' && decided.failed === 'lost')
  assert.deepEqual([all.records.length, all.said], [2, []])
})

for (const [result, failed] of [
  ['unreachable', 'unreachable'],
  ['muted', 'refused'],
] as const) {
  test(`a yes that came to ${result} changes nothing and says so`, async (t) => {
    const all = await asked(t)
    all.fate.written = result
    await all.decision.agree({ epochs: [], summary: null }, text)
    const decided = all.decision.decided.peek()
    assert.ok(decided.at === 'asking' && decided.failed === failed)
  })
}

test('D6 where sealing fails nothing of the hand-over leaves the page', async (t) => {
  const all = await asked(t)
  t.mock.method(crypto.subtle, 'sign', () => Promise.reject(new Error('broken')))
  await all.decision.agree({ epochs: [], summary: 'Kurz.' }, text)
  const decided = all.decision.decided.peek()
  assert.ok(decided.at === 'asking' && decided.failed === 'sealing')
  assert.deepEqual([all.records.length, all.said], [2, []])
})

test('C4 refusing costs nothing: the relay hears a no, the chain and the readers stay', async (t) => {
  const all = await asked(t)
  await all.decision.refuse()
  assert.deepEqual([all.decision.decided.peek(), all.records.length, names(all)], [{ at: 'refused' }, 2, ['Mila K.']])
  assert.match(all.heard[0] ?? '', /\/proposal\/[\w-]{22}\/refuse$/)
})

test('a no that did not arrive is said again when the person wants to; where the proposal is gone, that is the same', async (t) => {
  const all = await asked(t)
  all.answers.push('cut', 'not-found')
  await all.decision.refuse()
  const decided = all.decision.decided.peek()
  assert.ok(decided.at === 'asking' && decided.failed === 'unreachable')
  await all.decision.refuse()
  assert.deepEqual(all.decision.decided.peek(), { at: 'refused' })
})

test('a proposal that the relay says again after a cut leaves alone what the person is filling in, and what they have answered', async (t) => {
  const all = await taken(t)
  const decision = new Decision(all.talk)
  const proposed = await all.propose('all')
  await decision.look(proposed)
  const before = decision.decided.peek()
  await decision.look(structuredClone(proposed))
  assert.equal(decision.decided.peek(), before)
  await decision.refuse()
  await decision.look(structuredClone(proposed))
  assert.deepEqual(decision.decided.peek(), { at: 'refused' })
})

test('a proposal that is taken back goes from the screen', async (t) => {
  const all = await asked(t)
  await all.decision.look(null)
  assert.deepEqual(all.decision.decided.peek(), { at: 'none' })
})

test('C5 withdrawing leaves the seeker alone, and then those who read before are offered, not those it was taken from', async (t) => {
  const all = await asked(t)
  await all.decision.agree({ epochs: [0, 1], summary: null }, text)
  assert.equal(await withdraw(all.talk), null)
  assert.deepEqual([names(all), readersOf(all.chain()).pool], [[], false])
  const offered = await former(all.talk)
  assert.deepEqual(
    offered.map(({ centre, people }) => [centre, people.map(({ certificate }) => certificate.name)]),
    [['Beratungsstelle Nord', ['Mila K.']]],
  )
  assert.equal(await backTo(all.talk, offered[0]?.people ?? [], []), null)
  assert.deepEqual(names(all), ['Mila K.'])
  assert.ok(!(await all.opened(all.neighbours[0])).includes(3))
})

test('C6 back to the pool with no history unless ticked', async (t) => {
  const all = await taken(t)
  assert.equal(await toPool(all.talk, []), null)
  assert.deepEqual([readersOf(all.chain()).pool, all.chain().epochs.at(-1)?.passed], [true, []])
})

test('C6 where nobody of the chosen people is left it says so, and nothing changes', async (t) => {
  const all = await taken(t)
  assert.notEqual(await backTo(all.talk, [], []), null)
  assert.equal(all.records.length, 2)
})

test('C5 a consent that has run out is named with its centre', async (t) => {
  const all = await asked(t)
  await all.decision.agree({ epochs: [], summary: null }, text)
  assert.equal(expiredConsent(all.talk), null)
  const late = { ...all.talk, at: () => ({ directory: all.talk.at()?.directory ?? assert.fail(), hour: (all.talk.at()?.hour ?? 0) + 30 * 24 }) }
  const [consent] = consentsOf(all.chain())
  assert.deepEqual(expiredConsent(late), { centre: 'Beratungsstelle Süd', expires: consent?.expires })
})
