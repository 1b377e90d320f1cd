import { x25519 } from '@noble/curves/ed25519.js'
import { sha3_256, shake256 } from '@noble/hashes/sha3.js'
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { type Bytes, concat, random } from './bytes.ts'
import type { XWing } from './xwing.ts'

/** draft-connolly-cfrg-xwing-kem-06, section 5: sizes of the two halves, and the label, which is a drawing of an X-wing. */
const latticeKey = 1184
const latticeBox = 1088
const label = Uint8Array.of(0x5c, 0x2e, 0x2f, 0x2f, 0x5e, 0x5c)

/** Section 5.2: both private keys out of one seed. */
const expand = (seed: Bytes) => {
  const expanded = shake256(seed, { dkLen: 96 })
  const lattice = ml_kem768.keygen(expanded.subarray(0, 64))
  const curve = expanded.subarray(64)
  return { lattice, curve, curveKey: x25519.getPublicKey(curve) }
}

interface Halves {
  readonly lattice: Uint8Array
  readonly curve: Uint8Array
  /** The ephemeral and the recipient's X25519 public key. */
  readonly ephemeral: Uint8Array
  readonly recipient: Uint8Array
}

/** Section 5.3. */
const combine = ({ lattice, curve, ephemeral, recipient }: Halves): Bytes => new Uint8Array(sha3_256(concat(lattice, curve, ephemeral, recipient, label)))

/**
 * X-Wing in JavaScript, for browsers whose WebCrypto lacks it: the two halves are noble's. Put together here, because noble's own hybrids bring every curve that
 * they know along, and this comes over a slow line to an old telephone.
 */
export const fallbackXWing: XWing = {
  async publicKey(seed) {
    const { lattice, curveKey } = expand(seed)
    return concat(lattice.publicKey, curveKey)
  },
  async encapsulate(publicKey) {
    const recipient = publicKey.subarray(latticeKey)
    const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey.subarray(0, latticeKey))
    const own = random(32)
    const ephemeral = x25519.getPublicKey(own)
    const secret = combine({ lattice: sharedSecret, curve: x25519.getSharedSecret(own, recipient), ephemeral, recipient })
    return { secret, encapsulation: concat(cipherText, ephemeral) }
  },
  async decapsulate(encapsulation, seed) {
    if (encapsulation.length !== latticeBox + 32) throw new RangeError('an encapsulation is 1120 bytes')
    const { lattice, curve, curveKey } = expand(seed)
    const ephemeral = encapsulation.subarray(latticeBox)
    const sharedSecret = ml_kem768.decapsulate(encapsulation.subarray(0, latticeBox), lattice.secretKey)
    return combine({ lattice: sharedSecret, curve: x25519.getSharedSecret(curve, ephemeral), ephemeral, recipient: curveKey })
  },
}
