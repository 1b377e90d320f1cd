import { type Certificate, certificate as certificateSchema, type Envelope, type Reader } from '@zop/wire'
import { checkCertificate, isRevoked, type KnownCertificate } from '../directory/certificate.ts'
import type { KnownDirectory } from '../directory/directory.ts'
import { readStatement, signersAmong, statementHash } from '../statement.ts'
import { isPerson } from './chain.ts'
import type { Follower, Strictness } from './follower.ts'

/** What a record is checked against: the directory that it names, and how much is asked. */
export interface Standing {
  readonly named: KnownDirectory
  readonly by: Follower
  readonly strictness: Strictness
}

/** The directories under which somebody new must stand: the named one and, as it happens, a newer one that a seeker's page knows (H13). */
export const directoriesOf = ({ named, by, strictness }: Standing): readonly KnownDirectory[] =>
  strictness === 'live' && by.self.role === 'seeker' && by.directory.directory.number > named.directory.number ? [named, by.directory] : [named]

/** The renewal that came with a certificate, if it is the same person's; whether it holds is asked when somebody writes to it. */
const renewal = (certificate: Certificate, newer: Envelope | null): Envelope | null => {
  const next = newer && readStatement('certificate', certificateSchema, newer)
  return next && next.signing === certificate.signing && next.centre === certificate.centre ? newer : null
}

/** A person's certificate as these directories see it at `hour`. */
const vouched = async (hash: string, hour: number, standing: Standing): Promise<KnownCertificate | null> => {
  const published = await standing.by.vouchers.certificate(hash)
  if (published === null) return null
  const { by, strictness } = standing
  let last: KnownCertificate | null = null
  for (const directory of directoriesOf(standing)) {
    const checked = await checkCertificate(directory, published.certificate, hour)
    if (checked.kind === 'refused' || checked.certificate.hash !== hash) return null
    // A colleague's desk must be able to read what a removed person wrote, or nobody could take their place (E4).
    if (strictness === 'live' && by.self.role === 'seeker' && isRevoked(by.directory, checked.certificate)) return null
    last = { ...checked.certificate, newer: renewal(checked.certificate.certificate, published.newer) }
  }
  return last
}

/** Every person among these readers, vouched for; null where one is not. */
export const allVouched = async (readers: readonly Reader[], hour: number, standing: Standing): Promise<readonly KnownCertificate[] | null> => {
  const people: KnownCertificate[] = []
  for (const { id } of readers.filter(isPerson)) {
    const known = await vouched(id, hour, standing)
    if (known === null) return null
    people.push(known)
  }
  return people
}

/**
 * The certificate that a record below the seeker's newest own one names: the person's and a lead's, present or retired (B2), so that nobody is invented with hindsight.
 * Whether it held then the seeker's signature above it vouches for (C8); whoever is written to now is checked again anyway.
 */
export const recalled = async (hash: string, { vouchers, directory }: Follower): Promise<KnownCertificate | null> => {
  const published = await vouchers.certificate(hash)
  if (published === null || (await statementHash('certificate', published.certificate)) !== hash) return null
  const certificate = readStatement('certificate', certificateSchema, published.certificate)
  if (certificate === null) return null
  const centre = directory.directory.centres.find(({ id }) => id === certificate.centre)
  const leads = [...(centre?.leads ?? []), ...(centre?.retired ?? [])]
  const signers = await signersAmong('certificate', published.certificate, [...leads, certificate.signing])
  if (!signers.has(certificate.signing) || !leads.some((lead) => signers.has(lead))) return null
  const centreName = centre?.name ?? ''
  return { hash, certificate, centreName, envelope: published.certificate, vouchedBy: '', newer: renewal(certificate, published.newer) }
}
