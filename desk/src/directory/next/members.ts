import { checkCertificate, checkPoolOffer, type KnownDirectory, memberHash } from '@zop/sealing'
import { type Certificate, type DirectoryDraft, decode, type Envelope, type PoolOffer, poolOffer, readJson } from '@zop/wire'
import { statementIn } from '../../people/statement.ts'

const makerOf = ({ payload }: Envelope): string | null => {
  const bytes = decode(payload)
  return (bytes && readJson(poolOffer, new TextDecoder().decode(bytes))?.by) || null
}

/** Somebody who should be in the pool, with a certificate that was checked on this device. */
export interface PoolMember {
  readonly certificate: Certificate
  readonly member: string
  readonly name: string
  readonly centreName: string
}

/** The certificates that hold, and the names on those that do not. A revocation that is about to be signed counts already, by hash or by key (B2). */
export const checkMembers = async (
  known: KnownDirectory,
  drafted: Pick<DirectoryDraft, 'members'> & { readonly revoke: readonly string[] },
  hour: number,
): Promise<{ fit: readonly PoolMember[]; unfit: readonly string[] }> => {
  const fit: PoolMember[] = []
  const unfit: string[] = []
  for (const envelope of drafted.members) {
    const found = await checkCertificate(known, envelope, hour)
    if (found.kind === 'valid' && ![found.certificate.hash, found.certificate.certificate.signing].some((one) => drafted.revoke.includes(one))) {
      const { certificate, centreName } = found.certificate
      fit.push({ certificate, member: await memberHash(certificate), name: certificate.name, centreName })
    } else unfit.push(statementIn(envelope)?.name ?? '?')
  }
  return { fit, unfit }
}

export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((item) => other.includes(item))

/** An offer that may be signed as soon as it has been tried. */
export interface FittingOffer {
  readonly offer: PoolOffer
  /** The Ed25519 key of who made it. */
  readonly maker: string
}

/** B4: the offered seed, where a member of today's pool who stays in it (whoever made it knows it) sealed it to exactly these members for the next generation; else null. */
export const fittingOffer = async (
  known: KnownDirectory,
  offer: Envelope | null,
  { fit, certificate, hour }: { fit: readonly PoolMember[]; certificate: (hash: string) => Promise<Envelope | null>; hour: number },
): Promise<FittingOffer | null> => {
  const by = offer && makerOf(offer)
  const maker = by ? await certificate(by) : null
  const members = fit.map((one) => one.certificate)
  const stays = members.find(({ signing }) => maker !== null && signing === statementIn(maker)?.signing)
  if (!offer || !maker || !stays) return null
  const checked = await checkPoolOffer(known, offer, { maker, members, hour })
  return checked && { offer: checked, maker: stays.signing }
}
