import { backToPool, type Chain, checkCertificate, consentsOf, type KnownCertificate, readersOf, returnToPeople, withdrawConversation } from '@zop/sealing'
import type { Talk } from '../ports.ts'
import { type Failed, written } from './written.ts'

const peopleAt = (chain: Chain, n: number): readonly KnownCertificate[] =>
  (chain.epochs.find((epoch) => epoch.n === n)?.readers ?? []).flatMap(({ id }) => chain.people[id] ?? [])

/**
 * C5: the people who read before the centre that reads now, or read last: the newest epoch further back with people of another centre. Empty where there was none.
 */
export const previousPeople = (chain: Chain): readonly KnownCertificate[] => {
  let leaving: string | null = null
  for (const { n } of chain.epochs.toReversed()) {
    const people = peopleAt(chain, n)
    const [first] = people
    if (first === undefined) continue
    leaving ??= first.certificate.centre
    if (first.certificate.centre !== leaving) return people
  }
  return []
}

/** Who of them a centre still vouches for under the newest directory that this page knows. */
export const stillCertified = async (talk: Talk, people: readonly KnownCertificate[]): Promise<readonly KnownCertificate[]> => {
  const at = talk.at()
  if (at === null) return []
  const checked = await Promise.all(people.map(({ envelope }) => checkCertificate(at.directory, envelope, at.hour)))
  return checked.flatMap((check) => (check.kind === 'valid' ? check.certificate : []))
}

/** C5: from now on only the person reads. */
export const withdraw = (talk: Talk): Promise<Failed | null> => written(talk, (chain, seeker, at) => withdrawConversation(chain, seeker, at))

/** To people who read before; `epochs` (n) are what the person ticked. */
export const backTo = (talk: Talk, people: readonly KnownCertificate[], epochs: readonly number[]): Promise<Failed | null> =>
  written(talk, (chain, seeker, at) => returnToPeople(chain, seeker, { people, epochs }, at))

/** C6: to the pool, with no history unless ticked. */
export const toPool = (talk: Talk, epochs: readonly number[]): Promise<Failed | null> =>
  written(talk, (chain, seeker, at) => backToPool(chain, seeker, { epochs }, at))

/** C5: the centre whose consent has run out while it is still the one that reads; null where that is not so. */
export const expiredCentre = (talk: Talk): string | null => {
  const [chain, at] = [talk.chain(), talk.at()]
  if (chain === null || at === null) return null
  const consent = consentsOf(chain).at(-1)
  const [first] = readersOf(chain).people
  return consent && first?.certificate.centre === consent.centre && consent.expires <= at.hour ? first.centreName : null
}
