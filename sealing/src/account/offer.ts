import { type Certificate, type Envelope, type PoolOffer, poolOffer } from '@zop/wire'
import { sealingKeys } from '../access/seeker.ts'
import { BrokenRule } from '../conversation/chain.ts'
import { checkCertificate } from '../directory/certificate.ts'
import { type KnownDirectory, memberHash } from '../directory/directory.ts'
import { random } from '../primitive/bytes.ts'
import { sealable } from '../primitive/hpke.ts'
import { readStatement, signersAmong, signStatement } from '../statement.ts'
import type { Person } from './person.ts'
import { sealPoolSeed } from './pool.ts'

/** B4: a member makes the seed of the pool's next generation and seals it to every member (certificates that the caller has checked). It holds when a coordinator's directory names it. */
export const makePoolOffer = async (
  person: Person,
  { generation, members }: { readonly generation: number; readonly members: readonly Certificate[] },
): Promise<{ envelope: Envelope; seed: Uint8Array<ArrayBuffer> }> => {
  if (person.certificate === null) throw new BrokenRule('B4: a member is certified')
  const seed = random(32)
  const { public: key } = await sealingKeys(seed)
  const seals = await Promise.all(members.map(async (member) => ({ member: await memberHash(member), seal: await sealPoolSeed({ generation, seed }, member) })))
  const offer: PoolOffer = { generation, key, by: person.certificate.hash, seals }
  return { envelope: await signStatement('pool', offer, [person.signing]), seed }
}

/**
 * B4: what a coordinator looks at before signing: made and signed by a member of today's pool (where that has none, by one of these members) whose certificate (`maker`) holds now,
 * sealed to exactly these members, the next generation. Null otherwise. Whether a seal opens only its member can tell.
 */
export const checkPoolOffer = async (
  known: KnownDirectory,
  offer: Envelope,
  { maker, members, hour }: { readonly maker: Envelope; readonly members: readonly Certificate[]; readonly hour: number },
): Promise<PoolOffer | null> => {
  const offered = readStatement('pool', poolOffer, offer)
  const checked = await checkCertificate(known, maker, hour)
  if (offered === null || checked.kind === 'refused' || checked.certificate.hash !== offered.by) return null
  const { certificate } = checked.certificate
  const { pool } = known.directory
  // The first key of all: nobody is in the pool, so whoever comes into it makes it.
  const makers = pool.members.length > 0 ? pool.members : await Promise.all(members.map(memberHash))
  if (!makers.includes(await memberHash(certificate)) || offered.generation <= pool.generation) return null
  if (!(await signersAmong('pool', offer, [certificate.signing])).has(certificate.signing)) return null
  if (!(await sealable(offered.key))) return null
  const asked = (await Promise.all(members.map(memberHash))).sort()
  return asked.join() ===
    offered.seals
      .map(({ member }) => member)
      .sort()
      .join()
    ? offered
    : null
}
