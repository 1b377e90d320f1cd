import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const nonceLength = 12
const tagLength = 16

/** A key of its own for each purpose, all from what lies in the keys database. */
export const keyFor = (secret: Uint8Array, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))

/** AES-256-GCM; base64. The bus, and the database that carries it, see lengths and nothing else. */
export const seal = (key: Uint8Array, text: string): string => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64')
}

/** Null where it was not sealed under this key. */
export const open = (key: Uint8Array, text: string): string | null => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length < nonceLength + tagLength) return null
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
  cipher.setAuthTag(bytes.subarray(-tagLength))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(nonceLength, -tagLength)), cipher.final()]).toString('utf8')
  } catch {
    // Of another house on the same database, or of nobody we know.
    return null
  }
}
