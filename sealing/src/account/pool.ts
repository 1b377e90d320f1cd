import { encode, labelled, type PoolSeals } from '@zop/wire'
import { sealingKeys } from '../access/seeker.ts'
import { type Bytes, fromBase64, uint32 } from '../primitive/bytes.ts'
import { hpke } from '../primitive/hpke.ts'
import type { Person } from './person.ts'

const poolInfo = (generation: number, member: string): Bytes => labelled('pool-seed', uint32(generation), fromBase64(member))

/** B4: the pool's X-Wing seed of one generation, sealed to one member (their X-Wing public key, their Ed25519 public key). */
export const sealPoolSeed = async (pool: { generation: number; seed: Bytes }, member: { sealing: string; signing: string }): Promise<string> =>
  encode(await (await hpke()).seal(fromBase64(member.sealing), pool.seed, poolInfo(pool.generation, member.signing)))

/** B4: the person with those pool seeds that they can open; seals to somebody else, or altered ones, add nothing. */
export const addPoolSeals = async (person: Person, { seals }: PoolSeals): Promise<Person> => {
  const suite = await hpke()
  const pool = [...person.pool]
  for (const { generation, seal } of seals) {
    for (const keys of person.sealing) {
      const seed = await suite.open(keys.seed, fromBase64(seal), poolInfo(generation, person.signing.public))
      if (seed !== null) pool.push({ ...(await sealingKeys(seed)), generation })
    }
  }
  return { ...person, pool }
}
