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

const drawnAtOnce = 256
let drawn = Buffer.alloc(0)

/** Drawn many at a time: asking for one costs as much as sealing a message. */
const nextNonce = (): Buffer => {
  if (drawn.length === 0) drawn = randomBytes(drawnAtOnce * nonceLength)
  const nonce = drawn.subarray(0, nonceLength)
  drawn = drawn.subarray(nonceLength)
  return nonce
}

export const shredKey = (name: string, bytes: Uint8Array): ShredKey => {
  const key = createSecretKey(bytes)
  return {
    name,
    key,
    seal(place, open) {
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
      const sealed = cipher.update(open)
      // GCM holds nothing back: this only makes the tag.
      cipher.final()
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()])
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
