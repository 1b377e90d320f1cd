import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prfInput } from '@zop/sealing'
import { creationFor, requestFor } from './pinned.ts'

const challenge = 'A'.repeat(43)

/** As our relay gives them. */
const creation = {
  challenge,
  rp: { name: 'ZOP', id: 'desk.example' },
  user: { id: 'AAAA', name: 'Amal', displayName: 'Amal' },
  pubKeyCredParams: [
    { alg: -8, type: 'public-key' },
    { alg: -7, type: 'public-key' },
  ],
  timeout: 60_000,
  attestation: 'none',
  excludeCredentials: [{ id: 'BBBB', type: 'public-key' }],
  authenticatorSelection: { residentKey: 'required', userVerification: 'required', requireResidentKey: true },
  extensions: { credProps: true },
  hints: [],
}
const request = { challenge, rpId: 'desk.example', userVerification: 'required', timeout: 60_000 }

const created = (change: object) => creationFor(JSON.stringify({ ...creation, ...change }), 'desk.example')
const requested = (change: object) => requestFor(JSON.stringify({ ...request, ...change }), 'desk.example')

test('E2 what our relay asks for is passed on with everything pinned that keeps a person safe', () => {
  assert.deepEqual(created({}), {
    rp: { id: 'desk.example', name: 'ZOP' },
    user: creation.user,
    challenge,
    pubKeyCredParams: creation.pubKeyCredParams,
    excludeCredentials: creation.excludeCredentials,
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    extensions: { prf: { eval: { first: prfInput } } },
  })
  assert.deepEqual(requested({}), { challenge, rpId: 'desk.example', userVerification: 'required', extensions: { prf: { eval: { first: prfInput } } } })
})

test('E1 a relay does not choose what the secret is made from, nor any other extension', () => {
  const extensions = { prf: { eval: { first: 'AAAA' }, evalByCredential: { BBBB: { first: 'AAAA' } } }, largeBlob: { support: 'required' }, appid: 'https://x' }
  for (const options of [created({ extensions }), requested({ extensions })]) assert.deepEqual(options?.extensions, { prf: { eval: { first: prfInput } } })
})

test('E2 a passkey for another page, without verification, with attestation or that cannot be found again is refused', () => {
  const { authenticatorSelection: chosen } = creation
  const changes: object[] = [
    { rp: { name: 'ZOP', id: 'example' } },
    { rp: { name: 'ZOP' } },
    { attestation: 'direct' },
    { attestation: 'enterprise' },
    { authenticatorSelection: undefined },
    { authenticatorSelection: { ...chosen, userVerification: 'preferred' } },
    { authenticatorSelection: { ...chosen, residentKey: 'discouraged' } },
    { pubKeyCredParams: [{ alg: -65535, type: 'public-key' }] },
    { pubKeyCredParams: [] },
    { user: { id: 'AAAA', name: '', displayName: 'Amal' } },
    { excludeCredentials: [{}] },
    { challenge: 'AAAA' },
    { challenge: undefined },
  ]
  for (const change of changes) assert.equal(created(change), null, JSON.stringify(change))
})

test('E2 a sign-in for another page, or without verification, is refused', () => {
  const changes: object[] = [{ rpId: 'example' }, { rpId: undefined }, { userVerification: 'discouraged' }, { userVerification: undefined }, { challenge: '' }]
  for (const change of changes) assert.equal(requested(change), null, JSON.stringify(change))
})

test('options that are none are refused', () => {
  for (const text of ['', '{', 'null', '[]', '"x"', '{}', '7']) {
    assert.equal(creationFor(text, 'desk.example'), null, text)
    assert.equal(requestFor(text, 'desk.example'), null, text)
  }
})
