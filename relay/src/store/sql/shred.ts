import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

const nonceLength = 12
const tagLength = 16

/** F4: the key under which everything of one conversation lies at rest. `place` says which row a box is of, so that no row can stand in for another. */
export interface ShredKey {
  readonly name: string
  readonly key: KeyObject
  /** Nonce, ciphertext, tag. */
  seal(place: string, bytes: Uint8Array): Buffer
  /** Throws where the row has been altered or belongs elsewhere. */
  open(place: string, box: Uint8Array): Buffer
}

export const shredKey = (name: string, bytes: Uint8Array): ShredKey => {
  const key = createSecretKey(bytes)
  return {
    name,
    key,
    seal(place, open) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
      return Buffer.concat([nonce, cipher.update(open), cipher.final(), cipher.getAuthTag()])
    },
    open(place, box) {
      const end = box.length - tagLength
      const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceLength)).setAAD(Buffer.from(place))
      decipher.setAuthTag(box.subarray(end))
      const open = decipher.update(box.subarray(nonceLength, end))
      // GCM holds nothing back: this only checks the tag.
      decipher.final()
      return open
    },
  }
}

export const newShredKey = (): ShredKey => shredKey(randomBytes(16).toString('base64url'), randomBytes(32))
