const text = (value: string): Uint8Array => {
  const out = new Uint8Array(value.length)
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if (code > 127) throw new RangeError('labels, payload types and identifiers are ASCII')
    out[i] = code
  }
  return out
}

/** The bytes of all parts, one after the other, in memory of their own. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** DSSE v1 pre-authentication encoding: what is signed, and what a statement's hash is taken of. */
export const preAuthenticationEncoding = (payloadType: string, payload: Uint8Array): Uint8Array<ArrayBuffer> =>
  concat(text(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload)

/** The bytes behind every labelled hash: `zop/v1/` and the label, a zero byte, then each part behind its length as u32 big-endian. ASCII text counts as its bytes. */
export const labelled = (label: string, ...parts: readonly (Uint8Array | string)[]): Uint8Array<ArrayBuffer> =>
  concat(
    text(`zop/v1/${label}`),
    Uint8Array.of(0),
    ...parts.flatMap((part) => {
      const body = typeof part === 'string' ? text(part) : part
      const length = new Uint8Array(4)
      new DataView(length.buffer).setUint32(0, body.length)
      return [length, body]
    }),
  )

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Base64url without padding. Own code because the browsers of old phones have no Uint8Array.toBase64. */
export const encode = (bytes: Uint8Array): string => {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    for (const digit of digits.slice(0, Math.min(4, bytes.length - i + 1))) out += alphabet[digit]
  }
  return out
}

const digits = new Map([...alphabet].map((character, value) => [character, value]))

/** The bytes of base64url text; null where the text is not canonical base64url without padding. */
export const decode = (value: string): Uint8Array<ArrayBuffer> | null => {
  if (value.length % 4 === 1) return null
  const out = new Uint8Array(Math.floor((value.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const character of value) {
    const digit = digits.get(character)
    if (digit === undefined) return null
    held = ((held << 6) | digit) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[at++] = (held >> bits) & 0xff
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? out : null
}
