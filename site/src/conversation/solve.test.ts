import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createChallenge, solveChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { solve } from './solve.ts'

const secrets = { hmacSignatureSecret: randomBytes(32).toString('hex'), hmacKeySignatureSecret: randomBytes(32).toString('hex') }
const asked = (counter: number) => createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 10, counter, deriveKey, ...secrets })
const soon = () => performance.now() + 20_000

for (const counter of [0, 1, 255, 256, 700]) {
  test(`work of ${counter} steps is solved as the library solves it, and the relay's check takes it`, async () => {
    const challenge = await asked(counter)
    const solved = JSON.parse(atob((await solve(JSON.stringify(challenge), soon())) ?? ''))
    const derivedKey = (await solveChallenge({ challenge, deriveKey }))?.derivedKey ?? ''
    assert.deepEqual(solved, { challenge: JSON.parse(JSON.stringify(challenge)), solution: { counter, derivedKey } })
    assert.equal((await verifySolution({ ...solved, deriveKey, ...secrets })).verified, true)
  })
}

test('work that has no end is given up, and what is no such work is not begun', async () => {
  const { parameters } = await asked(1)
  const endless = { parameters: { ...parameters, keyPrefix: 'f'.repeat(64) } }
  assert.equal(await solve(JSON.stringify(endless), performance.now() + 50), null)
  for (const wrong of [{ keyPrefix: undefined }, { nonce: 7 }, { algorithm: 'ARGON2ID' }, { keyPrefix: 'f'.repeat(65) }]) {
    await assert.rejects(solve(JSON.stringify({ parameters: { ...parameters, ...wrong } }), soon()), TypeError)
  }
  await assert.rejects(solve('{"parameters":', soon()), SyntaxError)
})
