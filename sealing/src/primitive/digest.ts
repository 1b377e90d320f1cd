import { encode, labelled } from '@zop/wire'
import { type Bytes, utf8 } from './bytes.ts'

export const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** Base64url of SHA-256 over `labelled(label, ...parts)`: every hash of ours that is not of a statement, a seal or a box. */
export const labelledHash = async (label: string, ...parts: readonly (Uint8Array | string)[]): Promise<string> =>
  encode(await sha256(labelled(label, ...parts)))

/** Base64url of the plain SHA-256 of opaque bytes: seals and boxes. */
export const hashOf = async (bytes: Bytes): Promise<string> => encode(await sha256(bytes))

/** HKDF-SHA-256 (RFC 5869); info is `zop/v1/` and the label. */
export const hkdf = async (secret: Bytes, label: string, { salt = new Uint8Array(), length = 32 }: { salt?: Bytes; length?: number } = {}): Promise<Bytes> => {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`zop/v1/${label}`) }, key, length * 8)
  return new Uint8Array(bits)
}
