import type { Envelope } from '@zop/wire'
import { signedBy } from '../directory/statement.ts'
import type { Colleague } from '../store/people.ts'
import type { World } from '../world.ts'

type Sources = Pick<World, 'roster' | 'directories'>

/** B3: whether somebody's certificate bears the signature of no lead but ones who leave: when the directory drops those, it would hold no more. */
const hangs = ({ roster, directories }: Sources, { centre, certificate }: Colleague): boolean => {
  const leaving = roster.leaving().filter((one) => one.role === 'lead' && one.centre === centre)
  const known = leaving.length === 0 || certificate === null ? null : directories.certificate(certificate)
  if (!known?.present) return false
  const leads = directories.newest.directory.centres.find(({ id }) => id === centre)?.leads ?? []
  return leads.filter((lead) => signedBy(known.statement, lead)).every((lead) => leaving.some(({ signing }) => signing === lead))
}

/**
 * What waits for a lead's signature: what somebody has asked for, or the very certificate that they have, where it hangs on a lead who leaves. They have signed
 * that already and it keeps its hash, so another lead's signature is all it needs.
 */
export const waitsForLead = (sources: Sources, colleague: Colleague): Envelope | null => {
  if (colleague.request || !hangs(sources, colleague)) return colleague.request
  const envelope = sources.directories.certificate(colleague.certificate ?? '')?.statement.envelope
  return envelope ? { ...envelope, signatures: envelope.signatures.filter(({ keyid }) => keyid === colleague.signing) } : null
}

/** A lead who leaves goes out of the directory when another has signed for all of theirs; where there is no other, a coordinator has to hear of it. */
export const mayGo = (sources: Sources, { role, centre, closed }: Colleague): boolean => {
  if (closed === null || role !== 'lead') return closed !== null
  const here = sources.roster.present().filter((one) => one.centre === centre)
  return !here.some((one) => one.role === 'lead') || !here.some((one) => hangs(sources, one))
}
