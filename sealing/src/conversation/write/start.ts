import type { Seeker } from '../../access/seeker.ts'
import type { KnownDirectory } from '../../directory/directory.ts'
import { BrokenRule } from '../chain.ts'
import { makeEpoch, noHash } from '../epoch.ts'
import { toPool, type Written } from './next.ts'

/** C1: the seeker opens the conversation; readers are they themselves and the pool. The directory must be unexpired at `hour` (B5), and somebody in its pool (B4). */
export const startConversation = async (seeker: Seeker, known: KnownDirectory, hour: number): Promise<Written> => {
  const { pool, number, centres, expires } = known.directory
  if (hour >= expires || hour >= pool.expires) throw new BrokenRule('B5: nothing is encrypted to an expired directory')
  const keys = { signing: seeker.signing.public, sealing: seeker.sealing.public }
  const { epoch, sealed } = await makeEpoch({
    conversation: seeker.conversation,
    n: 0,
    previous: noHash,
    hour,
    directory: { number, hash: known.hash },
    reason: 'start',
    author: seeker.reader,
    keys,
    about: undefined,
    until: undefined,
    readers: [{ reader: seeker.reader, key: seeker.sealing.public }, await toPool(known)],
    history: null,
    signer: seeker.signing,
  })
  return { chain: { conversation: seeker.conversation, keys, about: null, epochs: [epoch], people: {}, centres: centres.length }, sealed }
}
