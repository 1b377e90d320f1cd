import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto'
import { bytesOf } from './statement.ts'

/** FIPS 203: the modulus q, and the bytes of ML-KEM-768's vector of coefficients, two in three bytes. */
const modulus = 3329
const vector = 1152
/** ML-KEM's part of an X-Wing key, before the one of X25519. */
const mlKem = 1184

/** FIPS 203, section 7.2: every coefficient is below the modulus. */
const isReduced = (key: Uint8Array): boolean => {
  for (let at = 0; at < vector; at += 3) {
    const [a = 0, b = 0, c = 0] = key.subarray(at, at + 3)
    if ((a | ((b & 15) << 8)) >= modulus || ((b >> 4) | (c << 4)) >= modulus) return false
  }
  return true
}

/** RFC 7748, section 6.1: what is agreed upon with it is not all zero. */
const agrees = (key: Uint8Array): boolean => {
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(key).toString('base64url') }, format: 'jwk' })
  try {
    return diffieHellman({ privateKey: generateKeyPairSync('x25519').privateKey, publicKey }).length === 32
  } catch {
    // A point of low order.
    return false
  }
}

/** Whether a client could seal to this X-Wing key: of the right length a key may still be none, and then nobody could ever answer whoever brings it. */
export const isSealable = (sealing: string): boolean => {
  const key = bytesOf(sealing)
  return key !== null && isReduced(key) && agrees(key.subarray(mlKem))
}
