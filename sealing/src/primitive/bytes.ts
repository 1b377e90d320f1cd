import { decode } from '@zop/wire'

export { concat } from '@zop/wire'

/** Bytes that WebCrypto takes: never a view of shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

export const utf8 = (text: string): Bytes => new Uint8Array(encoder.encode(text))

/** Text of strict UTF-8; throws on anything else. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

export const uint32 = (value: number): Bytes => {
  const out = new Uint8Array(4)
  new DataView(out.buffer).setUint32(0, value)
  return out
}

/** The bytes of base64url that a schema has let through; anything else is our own bug. */
export const fromBase64 = (text: string): Bytes => {
  const bytes = decode(text)
  if (bytes === null) throw new TypeError('not base64url')
  return bytes
}

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
