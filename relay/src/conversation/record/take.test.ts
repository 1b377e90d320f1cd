import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf, systemClock } from '../../clock.ts'
import { isRefused } from '../../serve/refuse.ts'
import { directoriesOf } from '../../testing/directories.ts'
import { random } from '../../testing/keys.ts'
import { later } from '../../testing/later.ts'
import { makeRecord, makeSeeker, makeStart, makeTake, takeContent } from '../../testing/seeker.ts'
import { makeUmbrella } from '../../testing/umbrella.ts'
import { checkTake } from './take.ts'

const hour = hourOf(systemClock)
const umbrella = makeUmbrella(hour)
const { anna, alex, bela } = umbrella.members
const directories = directoriesOf(umbrella)

const seeker = makeSeeker()
const on = makeStart(seeker, umbrella, hour)
const content = takeContent({ seeker, umbrella, on, hour }, anna)

const codeOf = (record: ReturnType<typeof makeRecord>, { signing = anna.keys.public, at = hour, by = directories, since = 1 } = {}): string => {
  const checked = checkTake(record.sealed, { conversation: seeker.conversation, signing, directories: by, hour: at, since })
  return isRefused(checked) ? checked.refused.code : 'ok'
}
const changed = (change: Partial<typeof content>, signer = anna.keys) => makeRecord({ ...content, ...change }, { signer, history: random(100) })

describe('C2 a take', () => {
  test('as it should be is taken, also with a stand-in of the same centre', () => {
    assert.equal(codeOf(makeTake({ seeker, umbrella, on, hour }, anna)), 'ok')
    assert.equal(codeOf(changed({ readers: [...content.readers, { role: 'stand-in', id: alex.certificate ?? '' }] })), 'ok')
  })

  test('H5 naming a stand-in of another centre, oneself twice, or a third person is refused', () => {
    const standIn = (id: string | null) => ({ role: 'stand-in', id: id ?? '' }) as const
    assert.equal(codeOf(changed({ readers: [...content.readers, standIn(bela.certificate)] })), 'bad-signature')
    assert.equal(codeOf(changed({ readers: [...content.readers, standIn(anna.certificate)] })), 'bad-signature')
    assert.equal(codeOf(changed({ readers: [...content.readers, { role: 'counsellor', id: alex.certificate ?? '' }] })), 'bad-signature')
  })

  test('H5 that keeps the pool or leaves out the seeker is refused', () => {
    const [first, second] = content.readers
    assert.ok(first && second)
    assert.equal(codeOf(changed({ readers: [...content.readers, { role: 'pool', id: umbrella.pool }] })), 'bad-signature')
    assert.equal(codeOf(changed({ readers: [second] })), 'bad-signature')
    assert.equal(codeOf(changed({ readers: [second, first] })), 'bad-signature')
  })

  test('H5 in the name of a colleague, or signed by one, is refused', () => {
    assert.equal(codeOf(makeTake({ seeker, umbrella, on, hour }, alex)), 'bad-signature')
    assert.equal(codeOf(changed({}, alex.keys)), 'bad-signature')
    assert.equal(codeOf(changed({ author: { role: 'counsellor', id: random(32) } })), 'bad-signature')
  })

  test('of another conversation, another hour, or a record 0 is refused', () => {
    assert.equal(codeOf(changed({ conversation: makeSeeker().conversation })), 'malformed')
    assert.equal(codeOf(changed({ hour: hour - 2 })), 'malformed')
    assert.equal(codeOf(changed({ hour: hour + 2 })), 'malformed')
    assert.equal(codeOf(changed({ hour: hour + 1 })), 'ok')
    assert.equal(codeOf(changed({ n: 0 })), 'malformed')
    assert.equal(codeOf(changed({ keys: { signing: seeker.keys.public, sealing: seeker.sealing } })), 'malformed')
    assert.equal(codeOf(changed({ author: { role: 'stand-in', id: anna.certificate ?? '' } })), 'malformed')
  })

  test('H2 under an expired directory, or by an expired certificate, is refused', () => {
    assert.equal(codeOf(changed({ hour: hour + 300 }), { at: hour + 300 }), 'bad-signature')
    assert.equal(codeOf(changed({ directory: { number: 1, hash: random(32) } })), 'bad-signature')
  })

  test('C2, C8 that brings no history is refused: clients would call the conversation broken', () => {
    assert.equal(codeOf(makeRecord(content, { signer: anna.keys, history: null })), 'malformed')
  })

  test('H13 under an older directory is taken while it lasts, but from nobody who has left the pool since', () => {
    assert.equal(codeOf(changed({}), { by: directoriesOf(later(umbrella, {})) }), 'ok')
    assert.equal(codeOf(changed({}), { by: directoriesOf(later(umbrella, { dropped: [anna] })) }), 'bad-signature')
    assert.equal(codeOf(changed({}), { by: directoriesOf(later(umbrella, { revoked: [anna] })) }), 'bad-signature')
  })

  test('H2 under a directory from before the one that the start names is refused: clients would call the conversation broken', () => {
    const next = later(umbrella, {})
    const by = directoriesOf(next)
    assert.equal(codeOf(changed({}), { by, since: 2 }), 'bad-signature')
    assert.equal(codeOf(changed({ directory: { number: 2, hash: next.directory.hash } }), { by, since: 2 }), 'ok')
  })

  test('H2 of an hour at which its directory has expired is refused, though it is an hour away', () => {
    assert.equal(codeOf(changed({ hour: hour + 300 }), { at: hour + 299 }), 'bad-signature')
  })

  test('with a history box that the record does not name is refused', () => {
    const made = changed({})
    assert.equal(codeOf({ ...made, sealed: { ...made.sealed, history: random(100) } }), 'bad-signature')
    assert.equal(codeOf({ ...made, sealed: { ...made.sealed, history: null } }), 'bad-signature')
  })
})
