import { labelled } from '@zop/wire'
import { type Bytes, fromBase64 } from '../primitive/bytes.ts'
import { hkdf, sha256 } from '../primitive/digest.ts'
import { type SigningKeys, signingKeys } from '../statement.ts'
import { words } from './words.ts'

const entropyLength = 16
const codeLength = 12

/** What a recovery code stands for: a key that signs in (E2) and a key that opens the account (E1). */
export interface RecoveryKeys {
  readonly signing: SigningKeys
  readonly wrapping: Bytes
}

/** The low 4 bits behind 128 bits of entropy, as in BIP-39, so that a slip of the pen is told before anything is sent. */
const checkOf = async (entropy: Bytes): Promise<bigint> => BigInt(((await sha256(entropy))[0] ?? 0) >> 4)

/** E1: 128 bits as 12 words (BIP-39 encoding and English list). */
export const recoveryCode = async (entropy: Bytes): Promise<string> => {
  if (entropy.length !== entropyLength) throw new RangeError('a recovery code is 128 bits')
  let value = (entropy.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 4n) | (await checkOf(entropy))
  const code: string[] = []
  for (let i = 0; i < codeLength; i++) {
    code.unshift(words[Number(value & 2047n)] ?? '')
    value >>= 11n
  }
  return code.join(' ')
}

export type ParsedRecoveryCode = { kind: 'code'; entropy: Bytes } | { kind: 'wrong'; reason: 'length' | 'word' | 'check'; word?: string }

/** Where a typed word stands in the list, whole or by its first four letters, which tell each apart (BIP-39); -1 where it is none. */
const indexOf = (typed: string): number => {
  const whole = words.indexOf(typed)
  return whole >= 0 || typed.length !== 4 ? whole : words.findIndex((word) => word.startsWith(typed))
}

/** The entropy behind typed words, in any case and spacing, each whole or by its first four letters. `word` is not of the list, `length` not twelve of them, `check` a slip in one of them. */
export const parseRecoveryCode = async (typed: string): Promise<ParsedRecoveryCode> => {
  const code = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  const unknown = code.find((word) => indexOf(word) < 0)
  if (unknown !== undefined) return { kind: 'wrong', reason: 'word', word: unknown }
  if (code.length !== codeLength) return { kind: 'wrong', reason: 'length' }
  const value = code.reduce((sum, word) => (sum << 11n) | BigInt(indexOf(word)), 0n)
  let rest = value >> 4n
  const entropy = new Uint8Array(entropyLength)
  for (let i = entropyLength - 1; i >= 0; i--) {
    entropy[i] = Number(rest & 255n)
    rest >>= 8n
  }
  return (await checkOf(entropy)) === (value & 15n) ? { kind: 'code', entropy } : { kind: 'wrong', reason: 'check' }
}

/** E1: the keys behind a recovery code, under labels of their own and bound to the deployment. */
export const deriveRecovery = async (entropy: Bytes, deployment: string): Promise<RecoveryKeys> => {
  const salt = labelled('recovery', fromBase64(deployment))
  const signing = await signingKeys(await hkdf(entropy, 'recovery/signing', { salt }))
  return { signing, wrapping: await hkdf(entropy, 'recovery/wrapping', { salt }) }
}
