import type { Person } from '../../account/person.ts'
import type { KnownDirectory } from '../../directory/directory.ts'
import { BrokenRule, type Chain, hasPool, newest } from '../chain.ts'
import { extend, poolRun, toPeople, toSeeker, type Written } from './next.ts'

/**
 * C2: a member of the pool answers; the pool leaves, readers are the seeker and this person, who gets the keys of the run of pool epochs and what its boxes hold.
 * Of two takers the relay lets exactly one win.
 */
export const takeConversation = async (chain: Chain, person: Person, directory: KnownDirectory, hour: number): Promise<Written> => {
  const last = newest(chain)
  if (!hasPool(last) || last.key === null) throw new BrokenRule('C2: only a conversation that waits for the pool can be taken')
  if (person.certificate === null) throw new BrokenRule('C2: a taker is certified')
  const people = [person.certificate]
  const author = { role: 'counsellor', id: person.certificate.hash } as const
  const readers = [await toSeeker(chain), ...toPeople(people)]
  return extend(chain, { reason: 'take', author, signer: person.signing, readers, people, history: poolRun(chain) }, { directory, hour })
}
