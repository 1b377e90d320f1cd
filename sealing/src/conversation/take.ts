import type { Reader, SealedRecord } from '@zop/wire'
import { seekerReader } from '../access/seeker.ts'
import type { Person } from '../account/person.ts'
import type { KnownDirectory } from '../directory/directory.ts'
import { BrokenRule, type Chain, type Epoch, hasPool, newest } from './chain.ts'
import { makeEpoch } from './epoch.ts'

/** C2: the unbroken run of pool epochs that ends the chain; what a taker may read. */
const poolRun = (chain: Chain): readonly Epoch[] => {
  const before = chain.epochs.findLastIndex((epoch) => !hasPool(epoch))
  return chain.epochs.slice(before + 1)
}

/**
 * C2: a member of the pool answers; the pool leaves, readers are the seeker and this person, who gets the keys of the run of pool epochs.
 * Of two takers the relay lets exactly one win.
 */
export const takeConversation = async (chain: Chain, person: Person, known: KnownDirectory, hour: number): Promise<{ chain: Chain; sealed: SealedRecord }> => {
  const last = newest(chain)
  if (!hasPool(last) || last.key === null) throw new BrokenRule('C2: only a conversation that waits for the pool can be taken')
  if (person.certificate === null) throw new BrokenRule('C2: a taker is certified')
  if (hour >= known.directory.expires) throw new BrokenRule('B5: nothing is encrypted to an expired directory')
  const author: Reader = { role: 'counsellor', id: person.certificate.hash }
  const { epoch, sealed } = await makeEpoch({
    conversation: chain.conversation,
    n: last.n + 1,
    previous: last.hash,
    hour,
    directory: { number: known.directory.number, hash: known.hash },
    reason: 'take',
    author,
    keys: null,
    readers: [
      { reader: await seekerReader(chain.keys), key: chain.keys.sealing },
      { reader: author, key: person.certificate.certificate.sealing },
    ],
    history: poolRun(chain),
    signer: person.signing,
  })
  const people = { ...chain.people, [author.id]: person.certificate }
  return { chain: { ...chain, epochs: [...chain.epochs, epoch], people, centres: known.directory.centres.length }, sealed }
}
