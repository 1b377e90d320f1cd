import { checkCertificate, checkRequest, type KnownDirectory, statementHash, type Vouchers } from '@zop/sealing'
import type { Certificate, PersonOfCentre } from '@zop/wire'
import { statementIn } from '../statement.ts'

/**
 * What a person's request for a certificate is, judged on this device. `renewal`: the key, id, name and centre that a lead has certified before, so it may be signed unasked;
 * `first`: nothing vouches for that key yet, its fingerprint is to be compared; `refused`: not signed by the person themself, or of other keys or names than the relay says (H14b).
 */
export type Request =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'renewal' | 'first'; readonly hash: string; readonly statement: Certificate }

export interface Judge {
  readonly known: KnownDirectory
  readonly vouchers: Vouchers
  readonly hour: number
}

const same = (one: Certificate, other: Certificate): boolean =>
  one.signing === other.signing && one.centre === other.centre && one.id === other.id && one.name === other.name

/** Hours for which a certificate that has run out still says whose key it is. Longer ago, a removal may be forgotten. */
const grace = 30 * 24

/** The certificate that was signed before, also where it has run out lately; null where it was revoked or is none of ours. */
const earlier = async (hash: string, { known, vouchers, hour }: Judge): Promise<Certificate | null> => {
  const published = await vouchers.certificate(hash)
  if (published === null || (await statementHash('certificate', published.certificate)) !== hash) return null
  const statement = statementIn(published.certificate)
  const lately = statement !== null && hour < statement.expires + grace
  const found = lately && (await checkCertificate(known, published.certificate, statement.issued))
  return found && found.kind === 'valid' ? found.certificate.certificate : null
}

export const judgeRequest = async (person: PersonOfCentre, judge: Judge): Promise<Request> => {
  if (person.request === null) return { kind: 'none' }
  const statement = await checkRequest(judge.known, person.request, { centre: person.centre ?? '', hour: judge.hour })
  const told = statement && statement.id === person.id && statement.name === person.name && statement.signing === person.signing
  if (!statement || !told) return { kind: 'refused' }
  const before = person.certificate && (await earlier(person.certificate.hash, judge))
  return { kind: before && same(before, statement) ? 'renewal' : 'first', hash: await statementHash('certificate', person.request), statement }
}
