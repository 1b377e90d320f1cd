import { backToPool, consentsOf, formerPeople, type KnownCertificate, readersOf, returnToPeople, withdrawConversation } from '@zop/sealing'
import type { Talk } from '../ports.ts'
import { type Failed, written } from './written.ts'

/** One centre whose people read before and may be written to today, the first to answer first. */
export interface Former {
  readonly centre: string
  readonly people: readonly KnownCertificate[]
}

/** C5: to whom the person can go back without a new proposal, newest first. Not to whom they have just taken their consent from. */
export const former = async (talk: Talk): Promise<readonly Former[]> => {
  const [chain, at] = [talk.chain(), talk.at()]
  if (chain === null || at === null) return []
  const found = await formerPeople(chain, at)
  const alone = readersOf(chain).people.length === 0 && !readersOf(chain).pool
  const [left] = alone ? [...chain.epochs].reverse().flatMap(({ readers }) => readers.flatMap(({ id }) => chain.people[id]?.certificate.centre ?? [])) : []
  return found.filter(({ centre }) => centre !== left).map(({ people }) => ({ centre: people[0]?.centreName ?? '', people }))
}

/** C5: from now on only the person reads. */
export const withdraw = (talk: Talk): Promise<Failed | null> => written(talk, (chain, seeker, at) => withdrawConversation(chain, seeker, at))

/** To people who read before; `epochs` (n) are what the person ticked. */
export const backTo = (talk: Talk, people: readonly KnownCertificate[], epochs: readonly number[]): Promise<Failed | null> =>
  written(talk, (chain, seeker, at) => returnToPeople(chain, seeker, { people, epochs }, at))

/** C6: to the pool, with no history unless ticked. */
export const toPool = (talk: Talk, epochs: readonly number[]): Promise<Failed | null> =>
  written(talk, (chain, seeker, at) => backToPool(chain, seeker, { epochs }, at))

/** C5: the centre whose consent has run out while it is still the one that reads, and the hour of its end; null where that is not so. */
export const expiredConsent = (talk: Talk): { readonly centre: string; readonly expires: number } | null => {
  const [chain, at] = [talk.chain(), talk.at()]
  if (chain === null || at === null) return null
  const consent = consentsOf(chain).at(-1)
  const [first] = readersOf(chain).people
  return consent && first?.certificate.centre === consent.centre && consent.expires <= at.hour ? { centre: first.centreName, expires: consent.expires } : null
}
