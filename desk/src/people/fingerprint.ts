import { decode, labelled } from '@zop/wire'

const rounds = 600_000
const groups = 3
const digitsOfGroup = 4

/**
 * Twelve digits in three groups of four that two people read to each other on the phone, made from the hash of a certificate request or from a lead's Ed25519 key.
 * Who swaps the keys on the way must find others with the same digits: 40 bits, each try made slow by PBKDF2 (as the safety numbers of messengers are).
 */
export const fingerprint = async (about: string): Promise<readonly string[]> => {
  const bytes = decode(about)
  if (bytes === null) throw new TypeError('not base64url')
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: labelled('fingerprint'), iterations: rounds }, key, 64)
  const number = new DataView(bits).getBigUint64(0) % 10n ** BigInt(groups * digitsOfGroup)
  const digits = String(number).padStart(groups * digitsOfGroup, '0')
  return Array.from({ length: groups }, (_, at) => digits.slice(at * digitsOfGroup, (at + 1) * digitsOfGroup))
}
