import {
  type Acceptance,
  acceptance as acceptanceSchema,
  type Envelope,
  encode,
  type Passing,
  type Proposal,
  type Proposed,
  proposal as proposalSchema,
} from '@zop/wire'
import type { Seeker } from '../../access/seeker.ts'
import type { Person } from '../../account/person.ts'
import { checkCertificate, type KnownCertificate, presentOf } from '../../directory/certificate.ts'
import { random } from '../../primitive/bytes.ts'
import { readStatement, signersAmong, signStatement, statementHash } from '../../statement.ts'
import { BrokenRule, type Chain, isPerson, newest } from '../chain.ts'
import { consentLife, signConsent } from '../consent.ts'
import type { Follower } from '../follower.ts'
import { type At, chosen, extend, toPeople, toSeeker, type Written } from './next.ts'

/** C4: a proposal that its proposer signed. `hash` is its statement hash. */
export interface KnownProposal {
  readonly hash: string
  readonly proposal: Proposal
  readonly by: KnownCertificate
  readonly centreName: string
}

/** One that two people of the receiving centre have accepted by name, the first to answer, the second to stand in. */
export interface CheckedProposal extends KnownProposal {
  readonly people: readonly [KnownCertificate, KnownCertificate]
}

/** C4: a person who reads proposes a centre; `days` is how long it may read, at most 30. Nothing passes by this. */
export const proposeHandOver = async (
  chain: Chain,
  person: Person,
  { centre, passing, days }: { readonly centre: string; readonly passing: Passing; readonly days: number },
  { hour }: At,
): Promise<{ envelope: Envelope; proposal: Proposal }> => {
  const by = person.certificate?.hash
  if (by === undefined || days < 1 || days * 24 > consentLife) throw new BrokenRule('C4: a certified person proposes, for 30 days at most')
  const record = newest(chain).hash
  const proposal = { id: encode(random(16)), conversation: chain.conversation, record, by, centre, passing, issued: hour, expires: hour + days * 24 }
  return { envelope: await signStatement('proposal', proposal, [person.signing]), proposal }
}

/** C4: a person of the receiving centre says yes, by name. */
export const acceptHandOver = async (person: Person, proposal: Envelope, { hour }: Pick<At, 'hour'>): Promise<Envelope> => {
  if (person.certificate === null) throw new BrokenRule('C4: who accepts is certified')
  const accepted: Acceptance = { proposal: await statementHash('proposal', proposal), certificate: person.certificate.hash, hour }
  return signStatement('acceptance', accepted, [person.signing])
}

const certified = async (hash: string, { vouchers, directory, hour }: Follower): Promise<KnownCertificate | null> => {
  const published = await vouchers.certificate(hash)
  const checked = published && (await checkCertificate(directory, published.certificate, hour))
  return checked?.kind === 'valid' && checked.certificate.hash === hash ? checked.certificate : null
}

/** C4: a proposal as the receiving centre sees it: signed by somebody who is certified now, not expired. Null otherwise. */
export const checkIncoming = async (envelope: Envelope, by: Omit<Follower, 'self' | 'conversation'>): Promise<KnownProposal | null> => {
  const proposal = readStatement('proposal', proposalSchema, envelope)
  if (proposal === null || proposal.expires - proposal.issued > consentLife || proposal.expires <= by.hour) return null
  const proposer = await certified(proposal.by, by as Follower)
  if (proposer === null || !(await signersAmong('proposal', envelope, [proposer.certificate.signing])).has(proposer.certificate.signing)) return null
  const centreName = by.directory.directory.centres.find(({ id }) => id === proposal.centre)?.name
  return centreName === undefined ? null : { hash: await statementHash('proposal', envelope), proposal, by: proposer, centreName }
}

const acceptedBy = async (envelope: Envelope, { proposal, hash }: KnownProposal, by: Follower): Promise<KnownCertificate | null> => {
  const accepted = readStatement('acceptance', acceptanceSchema, envelope)
  if (accepted === null || accepted.proposal !== hash) return null
  const person = await certified(accepted.certificate, by)
  if (person === null || person.certificate.centre !== proposal.centre) return null
  return (await signersAmong('acceptance', envelope, [person.certificate.signing])).has(person.certificate.signing) ? person : null
}

/**
 * C4: what the seeker's page shows before it asks: proposed by somebody who reads this conversation now, and accepted by two different people of that centre, all
 * certified now. Null where anything about it is not so: then nothing is shown and nothing can be agreed to.
 */
export const checkProposal = async (chain: Chain, { proposal: envelope, acceptances }: Proposed, by: Follower): Promise<CheckedProposal | null> => {
  const known = await checkIncoming(envelope, by)
  if (known === null || known.proposal.conversation !== chain.conversation) return null
  const present = newest(chain).readers.flatMap((reader) => (isPerson(reader) ? (chain.people[reader.id]?.certificate ?? []) : []))
  if (!present.some(({ signing }) => signing === known.by.certificate.signing)) return null
  if (present.some(({ centre }) => centre === known.proposal.centre)) return null
  const [first, second] = await Promise.all(acceptances.map((one) => acceptedBy(one, known, by)))
  if (!first || !second || first.certificate.signing === second.certificate.signing) return null
  return { ...known, people: [first, second] }
}

/** What the person decided: numbers of the epochs whose keys pass, whether a summary follows as the first message, and which words they saw. */
export interface Decision {
  readonly proposal: CheckedProposal
  readonly epochs: readonly number[]
  readonly summary: boolean
  readonly text: { readonly version: number; readonly language: string }
}

/** C4, C5: the seeker's own page writes the epoch for the two people who accepted, with the consent that authorises it. Throws where the proposal allows less than was ticked. */
export const handOver = async (chain: Chain, seeker: Seeker, { proposal, epochs, summary, text }: Decision, at: At): Promise<Written> => {
  const { passing, expires } = proposal.proposal
  const until = Math.min(expires, at.hour + consentLife)
  for (const one of proposal.people)
    if ((await presentOf(at.directory, one, at.hour))?.hash !== one.hash) throw new BrokenRule('C8: whoever accepted is not certified any more')
  if (expires <= at.hour) throw new BrokenRule('C4: the proposal has run out')
  const history = chosen(chain, epochs)
  if (history !== null && passing !== 'parts' && passing !== 'all') throw new BrokenRule('C4: nothing passes that was not proposed')
  const previous = newest(chain).hash
  const hashes = (history ?? []).map(({ hash }) => hash)
  const signed = await signConsent(seeker, {
    conversation: chain.conversation,
    previous,
    purpose: 'hand-over',
    proposal: proposal.hash,
    certificates: proposal.people.map(({ hash }) => hash),
    epochs: hashes,
    summary,
    text,
    issued: at.hour,
    expires: until,
  })
  const readers = [await toSeeker(chain), ...toPeople(proposal.people)]
  const consent = { signed, known: { epochs: hashes, summary } }
  return extend(chain, { reason: 'hand-over', author: seeker.reader, signer: seeker.signing, readers, people: proposal.people, history, consent, until }, at)
}
