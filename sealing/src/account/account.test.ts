import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from '@zop/wire'
import fc from 'fast-check'
import { flip } from '../fixture.ts'
import {
  addPoolSeals,
  createAccount,
  deriveRecovery,
  parseRecoveryCode,
  recoveryCode,
  sealingKeys,
  sealPoolSeed,
  unlockAccount,
  wrapAccountKey,
} from '../index.ts'
import { random } from '../primitive/bytes.ts'

const deployment = encode(random(16))
const recovery = await deriveRecovery(random(16), deployment)
const { sealed, unlocked } = await createAccount(recovery)

test('E1 a recovery code is 12 words and comes back in any case and spacing, whole or by four letters of each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (bytes) => {
      const entropy = new Uint8Array(bytes)
      const code = await recoveryCode(entropy)
      assert.equal(code.split(' ').length, 12)
      const typed = `  ${code.toUpperCase().replaceAll(' ', ' \n - ')} `
      assert.deepEqual(await parseRecoveryCode(typed), { kind: 'code', entropy })
      // Four letters tell each word apart.
      const short = code.replaceAll(/\b([a-z]{4})[a-z]*/g, '$1')
      assert.deepEqual(await parseRecoveryCode(short), { kind: 'code', entropy })
    }),
    { numRuns: 50 },
  )
})

test('E1 the encoding is BIP-39’s', async () => {
  // Test vectors of github.com/trezor/python-mnemonic, vectors.json.
  assert.equal(await recoveryCode(new Uint8Array(16)), `${'abandon '.repeat(11)}about`)
  assert.equal(await recoveryCode(new Uint8Array(16).fill(0xff)), `${'zoo '.repeat(11)}wrong`)
  assert.equal(await recoveryCode(new Uint8Array(16).fill(0x80)), 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above')
})

test('E1 a wrong word, a missing word and a slip are told apart before anything is sent', async () => {
  const code = `${'zoo '.repeat(11)}wrong`
  assert.deepEqual(await parseRecoveryCode(code.replace('wrong', 'wromg')), { kind: 'wrong', reason: 'word', word: 'wromg' })
  for (const part of ['wro', 'wrongs']) {
    assert.deepEqual(await parseRecoveryCode(code.replace('wrong', part)), { kind: 'wrong', reason: 'word', word: part })
  }
  assert.deepEqual(await parseRecoveryCode(code.replace(' wrong', '')), { kind: 'wrong', reason: 'length' })
  assert.deepEqual(await parseRecoveryCode(code.replace('wrong', 'zoo')), { kind: 'wrong', reason: 'check' })
  assert.deepEqual(await parseRecoveryCode(''), { kind: 'wrong', reason: 'length' })
})

test('E1 the recovery code opens the account, another code does not', async () => {
  const opened = await unlockAccount(sealed, { recovery })
  assert.deepEqual(opened, { kind: 'unlocked', unlocked })
  assert.deepEqual(await unlockAccount(sealed, { recovery: await deriveRecovery(random(16), deployment) }), { kind: 'damaged' })
})

test('E1 each passkey’s PRF secret opens the account through its own wrap only', async () => {
  const secret = random(32)
  const wrap = await wrapAccountKey(unlocked, { prf: secret, credential: 'one' })
  const both = { ...sealed, wraps: [...sealed.wraps, wrap] }
  assert.equal((await unlockAccount(both, { prf: secret, credential: 'one' })).kind, 'unlocked')
  assert.equal((await unlockAccount(both, { prf: random(32), credential: 'one' })).kind, 'damaged')
  assert.equal((await unlockAccount(both, { prf: secret, credential: 'two' })).kind, 'damaged')
  const renamed = { ...sealed, wraps: [{ ...wrap, credential: 'two' }] }
  assert.equal((await unlockAccount(renamed, { prf: secret, credential: 'two' })).kind, 'damaged', 'a wrap is bound to its credential')
})

test('E1 an account moved to another id or generation, or altered, does not open', async () => {
  const other = await createAccount(recovery)
  assert.equal((await unlockAccount({ ...sealed, account: other.sealed.account }, { recovery })).kind, 'damaged')
  assert.equal((await unlockAccount({ ...sealed, generation: 1 }, { recovery })).kind, 'damaged')
  assert.equal((await unlockAccount({ ...sealed, box: other.sealed.box }, { recovery })).kind, 'damaged')
  assert.equal((await unlockAccount({ ...sealed, box: flip(sealed.box, 40) }, { recovery })).kind, 'damaged')
})

test('E1 nothing of the seeds stands readable in the sealed account', () => {
  const text = JSON.stringify(sealed)
  const { person, accountKey } = unlocked
  for (const secret of [person.signing.seed, person.sealing[0]?.seed ?? accountKey, accountKey]) assert.ok(!text.includes(encode(secret)))
})

test('E1 recovery keys of one deployment are worth nothing in another', async () => {
  const entropy = random(16)
  const [one, two] = [await deriveRecovery(entropy, deployment), await deriveRecovery(entropy, encode(random(16)))]
  assert.notEqual(one.signing.public, two.signing.public)
  assert.notDeepEqual(one.wrapping, two.wrapping)
})

test('B4 a pool seed sealed to one member opens for that member and generation only', async () => {
  const pool = { generation: 3, seed: random(32) }
  const { person } = unlocked
  const seal = await sealPoolSeed(pool, { sealing: person.sealing[0]?.public ?? '', signing: person.signing.public })
  const opened = await addPoolSeals(person, { seals: [{ generation: 3, seal }] })
  assert.deepEqual(opened.pool, [{ ...(await sealingKeys(pool.seed)), generation: 3 }])
  assert.deepEqual((await addPoolSeals(person, { seals: [{ generation: 4, seal }] })).pool, [])
  const stranger = (await createAccount(recovery)).unlocked.person
  assert.deepEqual((await addPoolSeals(stranger, { seals: [{ generation: 3, seal }] })).pool, [])
})
