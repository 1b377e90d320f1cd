import * as v from 'valibot'

/** Version of everything on the wire. There is no negotiation: another version is refused as `malformed`. */
export const wireVersion = 1

const alphabet = /^[A-Za-z0-9_-]*$/

/** Last characters whose unused bits are zero, by what the length leaves over four: there is one text for the same bytes, and every other is refused. */
const endings: readonly (RegExp | null)[] = [/$/, null, /[AQgw]$/, /[AEIMQUYcgkosw048]$/]

const canonical = v.check<string>((text) => endings[text.length % 4]?.test(text) ?? false)

/** Length in characters of `bytes` bytes in base64url without padding. */
export const encodedLength = (bytes: number): number => Math.ceil((bytes * 4) / 3)

/** Base64url (RFC 4648 section 5, no padding) of exactly `length` bytes. */
export const bytes = (length: number) => v.pipe(v.string(), v.length(encodedLength(length)), v.regex(alphabet), canonical)

/** Base64url of at least `least` and at most `most` bytes. */
export const bytesBetween = (least: number, most: number) =>
  v.pipe(v.string(), v.minLength(encodedLength(least)), v.maxLength(encodedLength(most)), v.regex(alphabet), canonical)

/** A whole number from 0 to `most`. */
export const count = (most = Number.MAX_SAFE_INTEGER) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))

/** Hours since 1970-01-01T00:00Z. The only clock that is stored (F5). */
export const hour = count(10_000_000)

/** SHA-256, 32 bytes. */
export const hash = bytes(32)

/** Random identifier, 128 bit. */
export const identifier = bytes(16)

/** Ed25519 public key (RFC 8032), 32 bytes. */
export const signingKey = bytes(32)

/** X-Wing public key (ML-KEM-768 then X25519), 1216 bytes. */
export const sealingKey = bytes(1216)

/** What people write. Without NUL, which not every database can hold. */
export const words = v.pipe(v.string(), v.regex(/^[^\0]*$/))

/** A name people read: 1 to 80 characters without control or bidirectional override characters. */
export const displayName = v.pipe(v.string(), v.minLength(1), v.maxLength(80), v.regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]+$/u))
