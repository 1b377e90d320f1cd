import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** Seconds for which one token is good; a push service refuses more than a day (RFC 8292, 2). */
const goodFor = 12 * 3600

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A new key pair of this server for all push services (P-256), as PKCS #8. */
export const makePushKey = (): Uint8Array => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'der' })

export const readPushKey = (bytes: Uint8Array): KeyObject => createPrivateKey({ key: Buffer.from(bytes), type: 'pkcs8', format: 'der' })

/** The public key as `PushManager.subscribe` takes it: an uncompressed point (X9.62), 65 bytes in base64url. */
export const applicationServerKey = (key: KeyObject): string => {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString('base64url')
}

/** Whom a push service sees: `origin` of the service itself, `contact` where it can turn to. */
export interface Claim {
  readonly origin: string
  readonly contact: string | null
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The header by which a push service knows that it is this server (RFC 8292, 3): a JWT signed with ES256, and the key. */
export const authorization = (key: KeyObject, { origin, contact, now }: Claim): string => {
  const claims = { aud: origin, exp: Math.floor(now / 1000) + goodFor, ...(contact === null ? {} : { sub: contact }) }
  const signed = `${encoded({ typ: 'JWT', alg: 'ES256' })}.${encoded(claims)}`
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  return `vapid t=${signed}.${signature}, k=${applicationServerKey(key)}`
}
