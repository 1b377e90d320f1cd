import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { test } from 'node:test'
import { decode, encode, login as loginSchema, preAuthenticationEncoding } from '@zop/wire'
import fc from 'fast-check'
import { codeOfSecret, conversationId, deriveSeeker, newSecret, secretOfCode, signLogin } from '../index.ts'
import { readStatement } from '../statement.ts'

const deployment = encode(new Uint8Array(16).fill(1))

test('A1 every secret has one code below 2^77 that gives it back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 9, maxLength: 9 }), async (bytes) => {
      const secret = new Uint8Array(bytes)
      const code = await codeOfSecret(secret)
      assert.ok(code >= 0n && code < 1n << 77n)
      assert.deepEqual(await secretOfCode(code), secret)
    }),
  )
})

test('A1 a code with a wrong check, a negative one and one of 2^77 and more are refused', async () => {
  const code = await codeOfSecret(newSecret())
  for (let bit = 0n; bit < 5n; bit++) assert.equal(await secretOfCode(code ^ (1n << bit)), null)
  assert.equal(await secretOfCode(-1n), null)
  assert.equal(await secretOfCode(code + (1n << 77n)), null)
})

test('A1 of 2 000 changed codes about 1 in 32 passes the check, not more', async () => {
  let passed = 0
  for (let i = 0n; i < 2000n; i++) if ((await secretOfCode((12345678901234567n + i * 7919n) % (1n << 77n))) !== null) passed++
  assert.ok(passed > 20 && passed < 120, `${passed}`)
})

test('A3 the same secret gives the same keys, another secret or deployment gives others', async () => {
  const secret = newSecret()
  const one = await deriveSeeker(secret, deployment)
  assert.deepEqual(await deriveSeeker(secret, deployment), one)
  assert.notEqual((await deriveSeeker(newSecret(), deployment)).conversation, one.conversation)
  assert.notEqual((await deriveSeeker(secret, encode(new Uint8Array(16)))).conversation, one.conversation)
  assert.equal(await conversationId({ signing: one.signing.public, sealing: one.sealing.public }), one.conversation)
  assert.equal(decode(one.conversation)?.length, 16)
})

test('A5 a login statement verifies with node:crypto and says origin, subject and challenge', async () => {
  const seeker = await deriveSeeker(newSecret(), deployment)
  const said = { origin: 'http://localhost:8080', subject: seeker.conversation, challenge: encode(new Uint8Array(32).fill(9)) }
  const envelope = await signLogin(seeker, said)
  assert.deepEqual(readStatement('login', loginSchema, envelope), said)
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: seeker.signing.public }, format: 'jwk' })
  const signed = preAuthenticationEncoding(envelope.payloadType, Buffer.from(envelope.payload, 'base64url'))
  assert.ok(verify(null, signed, key, Buffer.from(envelope.signatures[0]?.sig ?? '', 'base64url')))
})
