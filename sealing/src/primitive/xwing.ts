import type { Bytes } from './bytes.ts'

/**
 * The KEM X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 with X25519.
 * A private key IS its 32-byte seed; a public key is 1216 bytes, an encapsulation 1120, a shared secret 32.
 */
export interface XWing {
  publicKey(seed: Bytes): Promise<Bytes>
  encapsulate(publicKey: Bytes): Promise<{ secret: Bytes; encapsulation: Bytes }>
  /** Throws on an encapsulation of the wrong length; a wrong one gives another secret (implicit rejection). */
  decapsulate(encapsulation: Bytes, seed: Bytes): Promise<Bytes>
}
