import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Envelope } from '@zop/wire'
import { makeKeys, random, statement } from '../testing/keys.ts'
import { makeUmbrella } from '../testing/umbrella.ts'
import { checkFounding, found } from './founding.ts'

const { founding, deployment } = makeUmbrella(490_000)
const contentOf = (envelope: Envelope | undefined): object => JSON.parse(Buffer.from(envelope?.payload ?? '', 'base64url').toString())
const stranger = makeKeys()

describe('the founding bundle', () => {
  test('as it should be is taken', () => {
    const checked = checkFounding(founding, deployment)
    assert.equal(checked.directories.length, 1)
    assert.equal(checked.certificates.length, 3)
  })

  test('B1 of another deployment is refused', () => {
    assert.throws(() => checkFounding(founding, random(16)), /another deployment/)
  })

  test('B2 with a directory that no coordinator has signed is refused', () => {
    const directories = [statement('directory', contentOf(founding.directories[0]), [stranger]).envelope]
    assert.throws(() => checkFounding({ ...founding, directories }, deployment), /not signed by a coordinator/)
  })

  test('B3, H14b with a certificate that lacks the lead or the person is refused', () => {
    const [first] = founding.certificates
    assert.ok(first)
    const [lead, person] = first.signatures
    assert.ok(lead && person)
    for (const signatures of [[lead], [person], [lead, lead], [{ ...lead, sig: person.sig }, person]])
      assert.throws(() => checkFounding({ ...founding, certificates: [{ ...first, signatures }] }, deployment), /lacks a signature/)
  })

  test('brings the numbers to call, and writes over none that was entered since', async () => {
    const numbers = new Map<string | null, string | null>([['north', '030 23125 200']])
    const store = {
      directories: async () => [],
      publish: async () => undefined,
      foundAccounts: async () => undefined,
      phone: async (centre: string | null) => numbers.get(centre) ?? null,
      putPhone: async (centre: string | null, phone: string | null) => void numbers.set(centre, phone),
    }
    const phones = ['north', 'south', null].map((centre) => ({ centre, phone: '030 23125 100' }))
    await found(store, { ...founding, phones }, checkFounding(founding, deployment))
    assert.deepEqual(Object.fromEntries(numbers), { north: '030 23125 200', south: '030 23125 100', null: '030 23125 100' })
  })
})
