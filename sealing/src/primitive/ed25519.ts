import type { Bytes } from './bytes.ts'

/** Ed25519 (RFC 8032): seeds and public keys of 32 bytes, signatures of 64. */
export interface Ed25519 {
  publicKey(seed: Bytes): Promise<Bytes>
  sign(seed: Bytes, message: Bytes): Promise<Bytes>
  verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean>
}
