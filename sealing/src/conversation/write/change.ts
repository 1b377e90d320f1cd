import type { Person } from '../../account/person.ts'
import type { KnownCertificate } from '../../directory/certificate.ts'
import { BrokenRule, type Chain, hasPool, newest } from '../chain.ts'
import { consentIsOver, presentKeys } from '../rule/shape.ts'
import { type At, extend, toPeople, toSeeker, type Written } from './next.ts'

/**
 * C3: this person, who reads now, says who of their centre reads from here on, themselves included: names, replaces or drops a stand-in, takes over the
 * lead, comes back under a renewed certificate. In notes (C9) the same without the seeker. New people get every key that this person holds.
 */
export const changeReaders = async (
  chain: Chain,
  person: Person,
  { counsellor, standIn }: { readonly counsellor: KnownCertificate; readonly standIn: KnownCertificate | null },
  at: At,
): Promise<Written> => {
  const last = newest(chain)
  if (hasPool(last) || last.key === null) throw new BrokenRule('C3: only who reads a conversation changes its readers')
  if (!presentKeys(chain).includes(person.signing.public)) throw new BrokenRule('C7: the author is a reader')
  const people = standIn ? [counsellor, standIn] : [counsellor]
  if (consentIsOver(chain, people, at.hour)) throw new BrokenRule('C5: the consent has run out')
  if (new Set(people.map(({ certificate }) => certificate.centre)).size > 1) throw new BrokenRule('C3: people of one centre')
  const readers = [...(chain.keys === null ? [] : [await toSeeker(chain)]), ...toPeople(people)]
  const author = readers.find(({ reader }) => people.some(({ hash, certificate }) => hash === reader.id && certificate.signing === person.signing.public))
  if (author === undefined) throw new BrokenRule('C3: the author stays a reader')
  const before = presentKeys(chain)
  if (!before.includes(counsellor.certificate.signing)) throw new BrokenRule('C3: whoever is new stands in first')
  const joins = people.some(({ certificate }) => !before.includes(certificate.signing))
  const history = joins ? chain.epochs.filter(({ reading }) => reading !== null) : null
  return extend(chain, { reason: 'change', author: author.reader, signer: person.signing, readers, people, history }, at)
}
