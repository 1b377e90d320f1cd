import { checkCertificate, checkPoolOffer, type KnownDirectory, memberHash } from '@zop/sealing'
import type { DirectoryDraft, Envelope, PoolOffer } from '@zop/wire'
import { statementIn } from '../../people/statement.ts'

/** Somebody who should be in the pool, with a certificate that was checked on this device. */
export interface PoolMember {
  readonly hash: string
  readonly member: string
  readonly name: string
  readonly centreName: string
}

/** The certificates that hold, and the names on those that do not. A revocation that is about to be signed counts already. */
export const checkMembers = async (
  known: KnownDirectory,
  drafted: Pick<DirectoryDraft, 'members'> & { readonly revoke: readonly string[] },
  hour: number,
): Promise<{ fit: readonly PoolMember[]; unfit: readonly string[] }> => {
  const fit: PoolMember[] = []
  const unfit: string[] = []
  for (const envelope of drafted.members) {
    const found = await checkCertificate(known, envelope, hour)
    if (found.kind === 'valid' && !drafted.revoke.includes(found.certificate.hash)) {
      const { certificate, hash, centreName } = found.certificate
      fit.push({ hash, member: await memberHash(certificate), name: certificate.name, centreName })
    } else unfit.push(statementIn(envelope)?.name ?? '?')
  }
  return { fit, unfit }
}

export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((item) => other.includes(item))

/** B4: the offered seed, where a certified member made it for the next generation and sealed it to exactly these members; else null. */
export const fittingOffer = async (
  known: KnownDirectory,
  offer: Envelope | null,
  { fit, certificate, hour }: { fit: readonly PoolMember[]; certificate: (hash: string) => Promise<Envelope | null>; hour: number },
): Promise<PoolOffer | null> => {
  const found = offer && (await checkPoolOffer(known, offer, certificate, hour))
  if (!found || found.generation !== known.directory.pool.generation + 1) return null
  const sealedTo = found.seals.map(({ member }) => member)
  return sameSet(
    sealedTo,
    fit.map(({ hash }) => hash),
  )
    ? found
    : null
}
