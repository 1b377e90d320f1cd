import { decode, encode } from '@zop/wire'

/** Crockford's base 32: no letter that is read as another one or as a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
const bits = 5n
const checkBits = 12n
/** 128 bits and a check of 12 are 28 characters: seven groups of four. */
const length = 28
const group = 4
const secretBytes = 16

/** What stands before the secret behind the `#` of an invitation's link. */
export const invitationMark = 'einladung='

export type TypedInvitation = { readonly kind: 'secret'; readonly secret: string } | { readonly kind: 'wrong'; readonly reason: 'length' | 'letter' | 'check' }

const checkOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<bigint> =>
  BigInt(new DataView(await crypto.subtle.digest('SHA-256', bytes)).getUint16(0)) >> (16n - checkBits)

const bytesOf = (secret: string): Uint8Array<ArrayBuffer> | null => {
  const bytes = decode(secret)
  return bytes?.length === secretBytes ? bytes : null
}

/** The link that a new colleague opens. The secret stands behind the `#`, which no browser sends to a server. */
export const invitationLink = (origin: string, secret: string): string => `${origin}/#${invitationMark}${secret}`

/** The same secret to be read out: seven groups of four letters and digits, the last twelve bits a check. */
export const invitationCode = async (secret: string): Promise<readonly string[]> => {
  const bytes = bytesOf(secret)
  if (bytes === null) throw new RangeError('an invitation is 16 bytes')
  let value = (bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << checkBits) | (await checkOf(bytes))
  let code = ''
  for (let i = 0; i < length; i++) {
    code = alphabet.charAt(Number(value & 31n)) + code
    value >>= bits
  }
  return Array.from({ length: length / group }, (_, at) => code.slice(at * group, (at + 1) * group))
}

/** The secret in a link that was pasted or a code that was typed, in any case and spacing. Nothing of this touches the network. */
export const readInvitation = async (typed: string): Promise<TypedInvitation> => {
  const linked = typed.split(`#${invitationMark}`)[1]?.trim()
  if (linked !== undefined) return bytesOf(linked) ? { kind: 'secret', secret: linked } : { kind: 'wrong', reason: 'length' }
  const letters = [...typed.toUpperCase().replace(/[\s.-]+/g, '')].map((letter) => misread[letter] ?? letter)
  if (letters.some((letter) => !alphabet.includes(letter))) return { kind: 'wrong', reason: 'letter' }
  if (letters.length !== length) return { kind: 'wrong', reason: 'length' }
  const value = letters.reduce((sum, letter) => (sum << bits) | BigInt(alphabet.indexOf(letter)), 0n)
  const bytes = new Uint8Array(secretBytes)
  let rest = value >> checkBits
  for (let i = secretBytes - 1; i >= 0; i--) {
    bytes[i] = Number(rest & 255n)
    rest >>= 8n
  }
  return (await checkOf(bytes)) === (value & ((1n << checkBits) - 1n)) ? { kind: 'secret', secret: encode(bytes) } : { kind: 'wrong', reason: 'check' }
}
