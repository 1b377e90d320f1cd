import { createHash, randomBytes, sign } from 'node:crypto'
import { type Keys, makeKeys } from './keys.ts'

const sha = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest()
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
const present = 0x01
const verified = 0x04
const attested = 0x40

/** A passkey in software: Ed25519, user verification, attestation `none` (WebAuthn section 6.5), enough CBOR for exactly that. */
export class Authenticator {
  readonly id = randomBytes(32)
  readonly #keys: Keys = makeKeys()
  readonly #origin: string
  readonly #flags: number

  constructor(origin: string, { verifies = true } = {}) {
    this.#origin = origin
    this.#flags = present | (verifies ? verified : 0)
  }

  get credential(): string {
    return this.id.toString('base64url')
  }

  #data(flags: number, more: Uint8Array = new Uint8Array()): Buffer {
    return Buffer.concat([sha(new URL(this.#origin).hostname), Buffer.from([flags, 0, 0, 0, 0]), more])
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }))
  }

  /** The answer to registration options; `leak` stands for extension results a careless page would send. */
  create(options: string, leak: object = {}): string {
    const { challenge } = JSON.parse(options)
    const key = Buffer.concat([Buffer.from([0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20]), Buffer.from(this.#keys.public, 'base64url')])
    const data = this.#data(this.#flags | attested, Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key]))
    const length = Buffer.from([0x59, data.length >> 8, data.length & 255])
    const attestation = Buffer.concat([Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), length, data])
    const response = {
      clientDataJSON: this.#client('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    }
    return JSON.stringify({ id: this.credential, rawId: this.credential, type: 'public-key', response, clientExtensionResults: leak })
  }

  /** The answer to sign-in options. */
  get(options: string): string {
    const { challenge } = JSON.parse(options)
    const data = this.#data(this.#flags)
    const client = this.#client('webauthn.get', challenge)
    const signature = sign(null, Buffer.concat([data, sha(client)]), this.#keys.private)
    const response = {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    }
    return JSON.stringify({ id: this.credential, rawId: this.credential, type: 'public-key', response, clientExtensionResults: {} })
  }
}
