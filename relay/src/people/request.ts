import { type Certificate, certificate, type Envelope } from '@zop/wire'
import type { Directories } from '../directory/known.ts'
import { isSealable } from '../directory/sealable.ts'
import { readStatement, type Statement, signedBy } from '../directory/statement.ts'
import { type Refused, refuse } from '../serve/refuse.ts'

/** B3: hours that a certificate may live. */
const life = 60 * 24
/** Hours that two honest clocks may differ, as clients see it. */
const skew = 2

/** Whose certificate is asked for. */
export interface Asking extends Pick<Certificate, 'centre' | 'id' | 'name' | 'signing'> {
  /** Hash of the certificate that they have. */
  readonly current: string | null
}

/** Issued now and for 60 days at most. */
const timely = ({ issued, expires }: Certificate, hour: number): boolean => Math.abs(issued - hour) <= skew && expires > hour && expires - issued <= life

/** E3, B3: the generation of somebody's keys never falls, and one generation has one key. */
const follows = (next: Certificate, directories: Directories, current: string | null): boolean => {
  const before = current === null ? null : directories.certificate(current)?.certificate
  if (!before) return true
  return next.generation > before.generation || (next.generation === before.generation && next.sealing === before.sealing)
}

/** B3, H14b: a certificate that bears the signature of the very person whom it names, and nobody else's yet. */
export const checkRequest = (
  envelope: Envelope,
  asking: Asking,
  { directories, hour }: { directories: Directories; hour: number },
): Statement<Certificate> | Refused => {
  const statement = readStatement('certificate', certificate, envelope)
  if (!statement || !timely(statement.content, hour) || !isSealable(statement.content.sealing)) return refuse('malformed')
  const { centre, id, name, signing } = statement.content
  const theirs = centre === asking.centre && id === asking.id && name === asking.name && signing === asking.signing
  if (!theirs || envelope.signatures.length !== 1 || !signedBy(statement, signing)) return refuse('bad-signature')
  return follows(statement.content, directories, asking.current) ? statement : refuse('malformed')
}

/** B3: the same request, to which a present lead of the centre has added a signature. Null where a client would refuse it. */
export const checkCertified = (envelope: Envelope, { directories, hour }: { directories: Directories; hour: number }): Statement<Certificate> | null => {
  const statement = readStatement('certificate', certificate, envelope)
  if (!statement || envelope.signatures.length !== 2) return null
  const { issued, expires, signing } = statement.content
  const lives = issued <= hour + skew && expires > hour && expires - issued <= life
  return lives && signedBy(statement, signing) && directories.vouches(statement) ? statement : null
}
