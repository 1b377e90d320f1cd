import { type Certificate, certificate as certificateSchema, type Envelope } from '@zop/wire'
import { readStatement, signersAmong, statementHash } from '../statement.ts'
import { clockSkew } from './anchor.ts'
import type { KnownDirectory } from './directory.ts'

/** B3: hours that a certificate lasts at most. */
export const certificateLife = 60 * 24

/** A certificate that has been verified. `hash` is its statement hash, `centreName` the directory's. */
export interface KnownCertificate {
  readonly hash: string
  readonly certificate: Certificate
  readonly centreName: string
  readonly envelope: Envelope
  /** Hash of the directory under which it was verified; empty where the seeker's own record vouches for it. */
  readonly vouchedBy: string
  /** The same person's next certificate, not verified yet; null where there is none. */
  readonly newer: Envelope | null
}

export type CertificateCheck = { kind: 'valid'; certificate: KnownCertificate } | { kind: 'refused'; reason: 'expired' | 'revoked' | 'signature' | 'malformed' }

/** B2, H13: whether this directory takes back the certificate, or its person's key and with it every certificate that they ever had. */
export const isRevoked = ({ directory }: KnownDirectory, { hash, certificate }: Pick<KnownCertificate, 'hash' | 'certificate'>): boolean =>
  directory.revoked.includes(hash) || directory.revoked.includes(certificate.signing)

/** B3, H14b: signed by a present lead of the centre AND by the person's own key, which are two keys; valid at `hour`; not revoked in this directory. */
export const checkCertificate = async (known: KnownDirectory, envelope: Envelope, hour: number): Promise<CertificateCheck> => {
  const certificate = readStatement('certificate', certificateSchema, envelope)
  if (certificate === null || certificate.expires - certificate.issued > certificateLife) return { kind: 'refused', reason: 'malformed' }
  const centre = known.directory.centres.find(({ id }) => id === certificate.centre)
  if (centre === undefined || centre.leads.includes(certificate.signing)) return { kind: 'refused', reason: 'signature' }
  const signers = await signersAmong('certificate', envelope, [...centre.leads, certificate.signing])
  if (!signers.has(certificate.signing) || !centre.leads.some((lead) => signers.has(lead))) return { kind: 'refused', reason: 'signature' }
  const hash = await statementHash('certificate', envelope)
  if (isRevoked(known, { hash, certificate })) return { kind: 'refused', reason: 'revoked' }
  if (hour >= certificate.expires || hour + clockSkew < certificate.issued) return { kind: 'refused', reason: 'expired' }
  return { kind: 'valid', certificate: { hash, certificate, centreName: centre.name, envelope, vouchedBy: known.hash, newer: null } }
}

/** B3: the certificate under which this person is written to now: their newest if it holds, else this one if it still does, else null. */
export const presentOf = async (known: KnownDirectory, one: KnownCertificate, hour: number): Promise<KnownCertificate | null> => {
  const next = one.newer && (await checkCertificate(known, one.newer, hour))
  if (next?.kind === 'valid' && next.certificate.certificate.signing === one.certificate.signing) return next.certificate
  return (await stillHolds(known, one, hour)) ? one : null
}

/** Whether a certificate that was verified once holds under this directory at `hour`. Signatures are verified again only where the directory is another one. */
export const stillHolds = async (known: KnownDirectory, one: KnownCertificate, hour: number): Promise<boolean> => {
  if (one.vouchedBy === known.hash) return hour < one.certificate.expires
  return (await checkCertificate(known, one.envelope, hour)).kind === 'valid'
}
