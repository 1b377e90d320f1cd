import { type Certificate, type Envelope, type PoolTrial, poolOffer, poolTrial } from '@zop/wire'
import { BrokenRule } from '../conversation/chain.ts'
import { memberHash } from '../directory/directory.ts'
import { readStatement, signersAmong, signStatement, statementHash } from '../statement.ts'
import type { Person } from './person.ts'
import { addPoolSeals } from './pool.ts'

/** B4: opens one's own seal of an offer and says, signed, whether its seed gives the offered key. Null where none of the seals is this person's: then there is nothing to say. */
export const tryPoolOffer = async (person: Person, offer: Envelope): Promise<Envelope | null> => {
  if (person.certificate === null) throw new BrokenRule('B4: a member is certified')
  const offered = readStatement('pool', poolOffer, offer)
  const member = await memberHash(person.certificate.certificate)
  const own = offered?.seals.filter((seal) => seal.member === member) ?? []
  if (offered === null || own.length === 0) return null
  const seals = own.map(({ seal }) => ({ generation: offered.generation, seal }))
  const { pool } = await addPoolSeals({ ...person, pool: [] }, { seals })
  const trial: PoolTrial = { offer: await statementHash('pool', offer), member, opens: pool.some((keys) => keys.public === offered.key) }
  return signStatement('trial', trial, [person.signing])
}

/** Who has tried an offer, by the hashes under which the pool names its members. Whoever has said both stands under `failed` alone. */
export interface Tried {
  readonly opened: ReadonlySet<string>
  readonly failed: ReadonlySet<string>
}

/** B4: what these members (certificates that the caller has checked) have said about this very offer under their own signatures. What anybody else says counts for nothing. */
export const readTrials = async (offer: Envelope, trials: readonly Envelope[], members: readonly Certificate[]): Promise<Tried> => {
  const hash = await statementHash('pool', offer)
  const keys = new Map(await Promise.all(members.map(async (one) => [await memberHash(one), one.signing] as const)))
  const opened = new Set<string>()
  const failed = new Set<string>()
  for (const envelope of trials) {
    const trial = readStatement('trial', poolTrial, envelope)
    const key = trial && keys.get(trial.member)
    if (!trial || trial.offer !== hash || !key) continue
    if ((await signersAmong('trial', envelope, [key])).has(key)) (trial.opens ? opened : failed).add(trial.member)
  }
  for (const member of failed) opened.delete(member)
  return { opened, failed }
}
