import type { Seeker } from '../../access/seeker.ts'
import { type KnownCertificate, presentOf } from '../../directory/certificate.ts'
import { sealable } from '../../primitive/hpke.ts'
import { BrokenRule, type Chain, hasPool, isPerson, newest } from '../chain.ts'
import { consentIsOver } from '../rule/shape.ts'
import { type At, chosen, extend, poolRun, toPeople, toPool, toSeeker, type Written } from './next.ts'

const by = (seeker: Seeker) => ({ author: seeker.reader, signer: seeker.signing })

/** Those who read now and may be written to today, under their newest certificates (B3); without `drop` (reader ids), a centre whose consent is over, and a key that nothing can be sealed to. */
export const presentPeople = async (chain: Chain, at: At, drop: readonly string[] = []): Promise<readonly KnownCertificate[]> => {
  const people: KnownCertificate[] = []
  for (const { id } of newest(chain).readers.filter(isPerson)) {
    const known = chain.people[id]
    const present = known && !drop.includes(id) ? await presentOf(at.directory, known, at.hour) : null
    if (present && !consentIsOver(chain, [present], at.hour) && (await sealable(present.certificate.sealing))) people.push(present)
  }
  return people
}

/**
 * C3: a fresh epoch for this visit, to those who read now and are still certified, or to today's pool while it waits. `drop` leaves out a reader whose seal or record
 * was bad. Throws BrokenRule C6 where nobody is left: then the page asks the person.
 */
export const visitConversation = async (chain: Chain, seeker: Seeker, at: At, { drop = [] }: { readonly drop?: readonly string[] } = {}): Promise<Written> => {
  if (hasPool(newest(chain))) {
    const readers = [await toSeeker(chain), await toPool(at.directory)]
    return extend(chain, { ...by(seeker), reason: 'visit', readers, history: poolRun(chain) }, at)
  }
  const people = await presentPeople(chain, at, drop)
  if (people.length === 0) throw new BrokenRule('C6: nobody is left to write to')
  return extend(chain, { ...by(seeker), reason: 'visit', readers: [await toSeeker(chain), ...toPeople(people)], people, history: null }, at)
}

/** C5: an epoch with the seeker alone. Whoever read before reads nothing that is written from now on. */
export const withdrawConversation = async (chain: Chain, seeker: Seeker, at: At): Promise<Written> =>
  extend(chain, { ...by(seeker), reason: 'withdraw', readers: [await toSeeker(chain)], history: null }, at)

/** C6: back to the queue, as the person asked; `epochs` are the numbers of those whose keys pass, none unless ticked. */
export const backToPool = async (chain: Chain, seeker: Seeker, { epochs }: { readonly epochs: readonly number[] }, at: At): Promise<Written> => {
  const readers = [await toSeeker(chain), await toPool(at.directory)]
  return extend(chain, { ...by(seeker), reason: 'pool', readers, history: chosen(chain, epochs) }, at)
}

/** C5: people who read before, as far as `people` (from `formerPeople`) are still certified. */
export const returnToPeople = async (
  chain: Chain,
  seeker: Seeker,
  { people, epochs }: { readonly people: readonly KnownCertificate[]; readonly epochs: readonly number[] },
  at: At,
): Promise<Written> => {
  if (people.length < 1 || people.length > 2) throw new BrokenRule('C3: one or two people')
  const before = new Set(chain.epochs.flatMap((epoch) => epoch.readers.flatMap(({ id }) => chain.people[id]?.certificate.signing ?? [])))
  for (const one of people) {
    if (!before.has(one.certificate.signing)) throw new BrokenRule('C5: somebody who never read this')
    if ((await presentOf(at.directory, one, at.hour))?.hash !== one.hash) throw new BrokenRule('C8: somebody who is not certified any more')
  }
  if (consentIsOver(chain, people, at.hour)) throw new BrokenRule('C5: the consent has run out')
  const readers = [await toSeeker(chain), ...toPeople(people)]
  return extend(chain, { ...by(seeker), reason: 'return', readers, people, history: chosen(chain, epochs) }, at)
}

/** C5: for each centre that read an earlier epoch and not the newest, those of its people who may be written to today; newest first. Offered after a withdrawal or when a consent has run out. */
export const formerPeople = async (chain: Chain, at: At): Promise<readonly { readonly centre: string; readonly people: readonly KnownCertificate[] }[]> => {
  const found = new Map<string, KnownCertificate[]>()
  for (const epoch of [...chain.epochs].reverse()) {
    const known = epoch.readers.flatMap((reader) => (isPerson(reader) ? (chain.people[reader.id] ?? []) : []))
    const centre = known[0]?.certificate.centre
    if (centre === undefined || found.has(centre)) continue
    const present = await Promise.all(known.map((one) => presentOf(at.directory, one, at.hour)))
    found.set(centre, present.filter((one) => one !== null && !consentIsOver(chain, [one], at.hour)) as KnownCertificate[])
  }
  const now = newest(chain).readers.flatMap(({ id }) => chain.people[id]?.certificate.centre ?? [])
  return [...found].filter(([centre, people]) => people.length > 0 && !now.includes(centre)).map(([centre, people]) => ({ centre, people }))
}
