import { type Decided, hourOf, type KnownDirectory, statementHash } from '@zop/sealing'
import type { DirectoryDraft, Envelope, PoolOffer } from '@zop/wire'
import { statementIn } from '../../people/statement.ts'
import type { Trust } from '../trust.ts'
import { type Admitted, type LeadChanges, leadChanges, nextCentres } from './leads.ts'
import { checkMembers, fittingOffer, type PoolMember, sameSet } from './members.ts'
import { stillOpens } from './still-opens.ts'
import { judgeTrials, type Trial } from './trial.ts'

/** A pool key is made anew at the latest when it has this long to go, whoever is in it. */
const rotateBefore = 7 * 24
const mostRevoked = 1000

/** A certificate to be revoked; `name` and `centre` as the certificate itself says, null where it could not be had to look. */
interface Revocation {
  readonly hash: string
  /** The person's own key: with it every certificate of theirs is revoked, also one that nobody here has seen. Null where it could not be looked up. */
  readonly signing: string | null
  readonly name: string
  readonly checked: boolean
}

/** What the next directory would change, judged on the coordinator's own device. */
export interface Plan {
  readonly known: KnownDirectory
  readonly admit: readonly PoolMember[]
  /** How many members of today's pool would be in it no more. */
  readonly released: number
  /** How many know today's pool key and must not (any more): a removal is done only with the next key (E4). */
  readonly left: number
  readonly fit: readonly PoolMember[]
  /** Names on certificates that should be in the pool and do not hold. */
  readonly unfit: readonly string[]
  readonly revoke: readonly Revocation[]
  readonly leads: LeadChanges
  /**
   * `same`: nothing about the pool changes but its time; `wanted`: the next key has to be made first; `trying`: it is there and fits, and nobody but its maker has opened
   * it yet; `failed`: somebody could not open it; `offered`: somebody could, and it may be signed.
   */
  readonly pool: 'same' | 'wanted' | 'trying' | 'failed' | 'offered'
  readonly offer: PoolOffer | null
  readonly trial: Trial | null
}

/** What a coordinator says is an emergency. `without-key`: a removal that cannot wait for the next pool key; `untried`: a key that nobody but its maker has opened. */
export type Emergency = 'without-key' | 'untried'

const poolStates = { opened: 'offered', failed: 'failed', open: 'trying' } as const satisfies Record<Trial['verdict'], Plan['pool']>

const revocation = async (one: DirectoryDraft['revoke'][number], trust: Trust): Promise<Revocation> => {
  const published = await trust.vouchers.certificate(one.certificate)
  const own = published !== null && (await statementHash('certificate', published.certificate)) === one.certificate
  const statement = own ? statementIn(published.certificate) : null
  return {
    hash: one.certificate,
    signing: statement?.signing ?? null,
    name: statement?.name ?? one.name,
    checked: statement !== null && statement.name === one.name && statement.centre === one.centre,
  }
}

/** B2: what stands in the next list: each certificate, and the person's own key, by which also those are revoked that nobody here has seen. */
const keysOf = (revoke: readonly Revocation[]): readonly string[] =>
  revoke.flatMap(({ checked, hash, signing }) => (checked ? [hash, ...(signing === null ? [] : [signing])] : []))

export const planNext = async (draft: DirectoryDraft, { trust, known, now }: { trust: Trust; known: KnownDirectory; now: number }): Promise<Plan> => {
  const hour = hourOf(now)
  const { pool } = known.directory
  const revoke = await Promise.all(
    draft.revoke.filter(({ certificate }) => !known.directory.revoked.includes(certificate)).map((one) => revocation(one, trust)),
  )
  const { fit, unfit } = await checkMembers(
    known,
    { members: draft.members, revoke: [...draft.revoke.map(({ certificate }) => certificate), ...keysOf(revoke)] },
    hour,
  )
  const wanted = fit.map(({ member }) => member)
  const certificate = async (hash: string): Promise<Envelope | null> => (await trust.vouchers.certificate(hash))?.certificate ?? null
  const fitting = await fittingOffer(known, draft.offer, { fit, certificate, hour })
  const trial = fitting && draft.offer && (await judgeTrials(draft.offer, { trials: draft.trials, fit, maker: fitting.maker }))
  const left = await stillOpens(trust.vouchers, known, wanted)
  const changed = left > 0 || !sameSet(wanted, pool.members) || pool.expires - hour < rotateBefore
  return {
    known,
    left,
    admit: fit.filter(({ member }) => !pool.members.includes(member)),
    released: pool.members.filter((member) => !wanted.includes(member)).length,
    fit,
    unfit,
    revoke,
    leads: leadChanges(known.directory.centres, draft.leads),
    pool: trial ? poolStates[trial.verdict] : changed ? 'wanted' : 'same',
    offer: fitting?.offer ?? null,
    trial,
  }
}

/** B4: the key that the next directory would name, null where it keeps today's: an offer counts when it has been tried, or in an emergency that is one. */
export const keyOf = ({ offer, pool }: Plan, emergency: Emergency | null): PoolOffer | null =>
  pool === 'offered' || (pool === 'trying' && emergency === 'untried') ? offer : null

/**
 * What a coordinator decides by this plan; the pool's term is renewed with the directory. Without a new pool key nobody comes into the pool, and whoever has left
 * leaves its list at once; the key that they knew goes with the next one. Null where nobody would be left in the pool; one that is empty anyway may stay so (an umbrella that begins).
 */
export const decide = (plan: Plan, admitted: Admitted, emergency: Emergency | null): Decided | null => {
  const { directory } = plan.known
  const fit = plan.fit.map(({ member }) => member)
  const key = keyOf(plan, emergency)
  const pool = key
    ? { ...directory.pool, generation: key.generation, key: key.key, members: fit }
    : { ...directory.pool, members: directory.pool.members.filter((member) => fit.includes(member)) }
  if (pool.members.length === 0 && directory.pool.members.length > 0) return null
  const revoked = [...new Set([...directory.revoked, ...keysOf(plan.revoke)])].slice(-mostRevoked)
  return { centres: nextCentres(directory.centres, plan.leads, admitted), pool, revoked, stale: key === null && plan.left > 0 }
}
