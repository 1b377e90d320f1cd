import { labelled } from '@zop/wire'
import { type Bytes, fromBase64 } from '../primitive/bytes.ts'
import { hkdf } from '../primitive/digest.ts'
import { type SigningKeys, signingKeys } from '../statement.ts'

/** B1: the key behind a root's words: 128 bits on paper, in the words of a recovery code, under a label of its own and bound to the deployment. */
export const deriveRoot = async (entropy: Bytes, deployment: string): Promise<SigningKeys> =>
  signingKeys(await hkdf(entropy, 'root/signing', { salt: labelled('root', fromBase64(deployment)) }))
