import { labelled } from '@zop/wire'
import { type Bytes, random } from '../primitive/bytes.ts'
import { sha256 } from '../primitive/digest.ts'

const secretLength = 9
const checkBits = 5n
const bound = 1n << 77n

/** A1: 9 random bytes. Everything of one conversation is derived from them. */
export const newSecret = (): Bytes => random(secretLength)

const checkOf = async (secret: Bytes): Promise<bigint> => {
  const [first = 0] = await sha256(labelled('access-code/check', secret))
  return BigInt(first >> 3)
}

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)

/** A1: the secret and its 5-bit check as one number below 2^77, big-endian, the check in the lowest bits. */
export const codeOfSecret = async (secret: Bytes): Promise<bigint> => {
  if (secret.length !== secretLength) throw new RangeError('a secret is 9 bytes')
  return (numberOf(secret) << checkBits) | (await checkOf(secret))
}

/** The secret of a code, or null where the number is out of bounds or its check is wrong. */
export const secretOfCode = async (code: bigint): Promise<Bytes | null> => {
  if (code < 0n || code >= bound) return null
  let rest = code >> checkBits
  const secret = new Uint8Array(secretLength)
  for (let i = secretLength - 1; i >= 0; i--) {
    secret[i] = Number(rest & 255n)
    rest >>= 8n
  }
  return (await checkOf(secret)) === (code & 31n) ? secret : null
}
