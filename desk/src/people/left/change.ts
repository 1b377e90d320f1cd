import type { Chain, KnownCertificate, Person } from '@zop/sealing'
import type { Reader } from '@zop/wire'

/** Who reads from now on, at most two people of one centre (C3). */
interface People {
  readonly counsellor: KnownCertificate
  readonly standIn: KnownCertificate | null
}

/** `none`: nobody of those who left reads it any more; `not-ours`: this person does not read it, or who came back is not the same colleague. */
export type Change = { readonly kind: 'change'; readonly people: People } | { readonly kind: 'none' | 'not-ours' }

const sameColleague = (one: KnownCertificate, other: KnownCertificate): boolean =>
  one.certificate.centre === other.certificate.centre && one.certificate.id === other.certificate.id

/**
 * E4: the readers without somebody who has left; who stays becomes the counsellor. E3: the same colleague comes in under the new
 * certificate, as the stand-in: nobody makes somebody else the counsellor (C3), they take the lead themselves.
 * The relay names who has left; whom it may not name is somebody else's certificate as a successor.
 */
export const changeFor = (chain: Chain, self: Person, { gone, successor }: { gone: readonly string[]; successor: KnownCertificate | null }): Change => {
  const own = self.certificate
  const readers = (chain.epochs.at(-1)?.readers ?? []).filter(({ role }) => role === 'counsellor' || role === 'stand-in')
  const isMine = ({ id }: Reader) => chain.people[id]?.certificate.signing === self.signing.public
  const left = readers.find((reader) => gone.includes(reader.id) && !isMine(reader))
  if (!left) return { kind: 'none' }
  if (own === null || !readers.some(isMine)) return { kind: 'not-ours' }
  if (successor === null) return { kind: 'change', people: { counsellor: own, standIn: null } }
  const before = chain.people[left.id]
  if (!before || !sameColleague(before, successor)) return { kind: 'not-ours' }
  return { kind: 'change', people: { counsellor: own, standIn: successor } }
}
