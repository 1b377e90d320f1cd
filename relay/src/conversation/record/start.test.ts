import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Directories } from '../../directory/known.ts'
import { isRefused } from '../../serve/refuse.ts'
import { hashOf, makeKeys, random, statement } from '../../testing/keys.ts'
import { nextOf } from '../../testing/people.ts'
import { makeMessage, makeRecord, makeSeeker, makeStart, startContent } from '../../testing/seeker.ts'
import { makeUmbrella, type Umbrella } from '../../testing/umbrella.ts'
import { checkStart } from './start.ts'

const hour = 490_000
const umbrella = makeUmbrella(hour)

const known = ({ founding, directory }: Umbrella) =>
  new Directories([{ hash: directory.hash, number: 1, published: { roots: founding.roots, directory: founding.directories[0] ?? founding.roots } }], [])
const directories = known(umbrella)

type Content = ReturnType<typeof startContent>

/** The refusal code for a start whose record says what `change` says. */
const codeOf = (change: (content: Content) => Content, { at = hour, seeker = makeSeeker() } = {}): string => {
  const made = makeRecord(change(startContent(seeker, umbrella, hour)), { signer: seeker.keys })
  const checked = checkStart({ record: made.sealed, message: makeMessage(made.hash) }, directories, at)
  return isRefused(checked) ? checked.refused.code : 'ok'
}

describe('C1 record 0', () => {
  test('as it should be is taken', () =>
    assert.equal(
      codeOf((content) => content),
      'ok',
    ))

  test('with another number, reason, previous hash or a consent is refused', () => {
    assert.equal(
      codeOf((content) => ({ ...content, n: 1 })),
      'malformed',
    )
    assert.equal(
      codeOf((content) => ({ ...content, reason: 'take' })),
      'malformed',
    )
    assert.equal(
      codeOf((content) => ({ ...content, previous: random(32) })),
      'malformed',
    )
    assert.equal(
      codeOf((content) => ({ ...content, consent: random(32) })),
      'malformed',
    )
    assert.equal(
      codeOf((content) => ({ ...content, keys: null })),
      'malformed',
    )
  })

  test('B4 in an umbrella that begins, a start sealed to a pool of nobody is refused', () => {
    const { pool } = umbrella.directory.directory
    const begins = { ...umbrella, directory: nextOf(umbrella, { pool: { ...pool, members: [] } }) }
    const published = { roots: umbrella.founding.roots, directory: begins.directory.envelope }
    const only = new Directories([{ hash: begins.directory.hash, number: 2, published }], [])
    const seeker = makeSeeker()
    const made = makeRecord(startContent(seeker, begins, hour), { signer: seeker.keys })
    const checked = checkStart({ record: made.sealed, message: makeMessage(made.hash) }, only, hour)
    assert.ok(isRefused(checked))
    assert.equal(checked.refused.code, 'bad-signature')
  })

  test('of another hour than now is refused', () => {
    assert.equal(
      codeOf((content) => content, { at: hour + 1 }),
      'ok',
    )
    assert.equal(
      codeOf((content) => content, { at: hour + 2 }),
      'malformed',
    )
    assert.equal(
      codeOf((content) => content, { at: hour - 2 }),
      'malformed',
    )
  })

  test('A3 a conversation id that its keys do not give is refused', () => {
    assert.equal(
      codeOf((content) => ({ ...content, conversation: makeSeeker().conversation })),
      'bad-signature',
    )
  })

  test('A3 by somebody to whom nothing can be sealed is refused: nobody could ever take it', () => {
    for (const sealing of [random(1216), Buffer.alloc(1216).toString('base64url')])
      assert.equal(
        codeOf((content) => content, { seeker: makeSeeker(sealing) }),
        'malformed',
      )
  })

  test('with somebody else among the readers, or without the pool, is refused', () => {
    const stranger = { role: 'counsellor', id: random(32) } as const
    assert.equal(
      codeOf((content) => ({ ...content, readers: [...content.readers, stranger] })),
      'malformed',
    )
    assert.equal(
      codeOf((content) => ({ ...content, readers: content.readers.slice(0, 1) })),
      'malformed',
    )
    assert.equal(
      codeOf((content) => ({ ...content, readers: content.readers.toReversed() })),
      'malformed',
    )
  })

  test('H1 a pool key that no directory names is refused', () => {
    const swapped = { role: 'pool', id: random(32) } as const
    assert.equal(
      codeOf((content) => ({ ...content, readers: [...content.readers.slice(0, 1), swapped] })),
      'bad-signature',
    )
  })

  test('H2 an unknown or expired directory is refused', () => {
    assert.equal(
      codeOf((content) => ({ ...content, directory: { number: 1, hash: random(32) } })),
      'bad-signature',
    )
    assert.equal(
      codeOf((content) => ({ ...content, directory: { ...content.directory, number: 2 } })),
      'bad-signature',
    )
    assert.equal(
      codeOf((content) => ({ ...content, hour: hour + 300 }), { at: hour + 300 }),
      'bad-signature',
    )
  })

  test('signed by somebody else, twice, or changed after signing is refused', () => {
    const seeker = makeSeeker()
    const check = (sealed: Parameters<typeof checkStart>[0]['record'], record: string) => {
      const checked = checkStart({ record: sealed, message: makeMessage(record) }, directories, hour)
      return isRefused(checked) ? checked.refused.code : 'ok'
    }
    const foreign = makeRecord(startContent(seeker, umbrella, hour), { signer: makeKeys() })
    assert.equal(check(foreign.sealed, foreign.hash), 'bad-signature')

    const good = makeStart(seeker, umbrella, hour)
    const [signature] = good.sealed.record.signatures
    assert.ok(signature)
    assert.equal(check({ ...good.sealed, record: { ...good.sealed.record, signatures: [signature, signature] } }, good.hash), 'bad-signature')
    const forged = { ...signature, sig: random(64) }
    assert.equal(check({ ...good.sealed, record: { ...good.sealed.record, signatures: [forged] } }, good.hash), 'bad-signature')
    assert.equal(check(good.sealed, random(32)), 'malformed')
  })

  test('H3 with a seal or a history box that the record does not name is refused', () => {
    const good = makeStart(makeSeeker(), umbrella, hour)
    const check = (sealed: typeof good.sealed) => checkStart({ record: sealed, message: makeMessage(good.hash) }, directories, hour)
    const [first = '', second = ''] = good.sealed.seals
    for (const seals of [[first, random(1168)], [second, first], [first], [first, second, random(1168)]]) assert.ok(isRefused(check({ ...good.sealed, seals })))
    assert.ok(isRefused(check({ ...good.sealed, history: random(64) })))
  })

  test('a payload that is no record, no JSON or no UTF-8 is refused as malformed', () => {
    const good = makeStart(makeSeeker(), umbrella, hour)
    const payloads = ['not json', '{}', '[]', 'null', '"text"', '{"__proto__":{}}'].map((text) => Buffer.from(text).toString('base64url'))
    for (const payload of [...payloads, Buffer.from([0xff, 0xfe, 0xfd]).toString('base64url')]) {
      const record = { ...good.sealed.record, payload }
      const checked = checkStart({ record: { ...good.sealed, record }, message: makeMessage(good.hash) }, directories, hour)
      assert.ok(isRefused(checked) && checked.refused.code === 'malformed')
    }
  })

  test('an unknown key inside the signed record is refused', () => {
    const seeker = makeSeeker()
    const seals = [random(1168), random(1168)]
    const content = { ...startContent(seeker, umbrella, hour), commitment: random(32), seals: seals.map(hashOf), history: null, more: 1 }
    const { envelope, hash } = statement('record', content, [seeker.keys])
    const checked = checkStart({ record: { record: envelope, seals, history: null, consent: null }, message: makeMessage(hash) }, directories, hour)
    assert.ok(isRefused(checked) && checked.refused.code === 'malformed')
  })
})
