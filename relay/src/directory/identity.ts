import type { Certificate, Pool } from '@zop/wire'
import { bytesOf, labelledHash } from './statement.ts'

interface Keys {
  readonly signing: string
  readonly sealing: string
}

const required = (text: string): Uint8Array => bytesOf(text) ?? new Uint8Array()

/** A3: the conversation id is made of the seeker's two public keys, so nobody can choose one. */
export const conversationId = ({ signing, sealing }: Keys): string =>
  Buffer.from(labelledHash('conversation', required(signing), required(sealing)), 'base64url')
    .subarray(0, 16)
    .toString('base64url')

/** Reader id of the seeker. */
export const seekerReader = ({ signing, sealing }: Keys): string => labelledHash('reader/seeker', required(signing), required(sealing))

/** Reader id of a generation of the pool. */
export const poolReader = ({ generation, key }: Pick<Pool, 'generation' | 'key'>): string => {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(generation)
  return labelledHash('reader/pool', number, required(key))
}

/** B4: how a pool names its members. */
export const memberHash = ({ centre, id, signing }: Pick<Certificate, 'centre' | 'id' | 'signing'>): string =>
  labelledHash('member', centre, id, required(signing))
