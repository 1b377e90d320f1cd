import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { makeSealingKey } from '../testing/keys.ts'
import { isSealable } from './sealable.ts'

const changed = (change: (key: Buffer) => void): string => {
  const key = Buffer.from(makeSealingKey(), 'base64url')
  change(key)
  return key.toString('base64url')
}

test('A3 B3 a key that every client can seal to is told from one of the right length', () => {
  assert.equal(isSealable(makeSealingKey()), true)
  const wrong = {
    'no coefficients': changed((key) => key.fill(255)),
    'random bytes': randomBytes(1216).toString('base64url'),
    'the first coefficient is the modulus': changed((key) => key.writeUInt16LE(3329, 0)),
    'the last coefficient is the modulus': changed((key) => key.writeUInt16LE(3329 << 4, 1150)),
    'no point of X25519': changed((key) => key.fill(0, 1184)),
    'a point of low order': changed((key) => key.fill(0, 1184).writeUInt8(1, 1184)),
  }
  for (const [why, key] of Object.entries(wrong)) assert.equal(isSealable(key), false, why)
  assert.equal(isSealable(changed((key) => key.writeUInt16LE(3328 << 4, 1150))), true, 'the greatest coefficient')
})
