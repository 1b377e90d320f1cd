import { randomBytes } from 'node:crypto'
import { memberHash, sealingKeys, sealPoolSeed } from '@zop/sealing'
import type { Directory, Pool } from '@zop/wire'
import type { Owned } from './account.ts'

const day = 24
const life = 14 * day
const renewal = 7 * day

const inPool = ({ account }: Owned): boolean => account.role === 'counsellor' && account.centre !== null

const members = (everyone: readonly Owned[]): Promise<string[]> =>
  Promise.all(
    everyone.filter(inPool).map(({ account }) => memberHash({ centre: account.centre ?? '', id: account.name.toLowerCase(), signing: account.signing })),
  )

/** How long the generation of the newest directory has been in use. */
const age = (directories: readonly Directory[], generation: number, hour: number): number =>
  hour - Math.min(...directories.filter(({ pool }) => pool.generation === generation).map(({ issued }) => issued))

const seal = async (owned: Owned, pool: { generation: number; seed: Uint8Array<ArrayBuffer> }): Promise<Owned> => {
  const keys = owned.person.sealing.at(-1)
  if (!inPool(owned) || keys === undefined) return owned
  const sealed = { generation: pool.generation, seal: await sealPoolSeed(pool, { sealing: keys.public, signing: owned.account.signing }) }
  return { ...owned, account: { ...owned.account, pool: [...owned.account.pool, sealed] } }
}

/** B4: the pool for the next directory. Its key is used for a week; then a fresh seed is made, sealed to each member, and forgotten here. */
export const renewPool = async (
  everyone: readonly Owned[],
  { directories, hour }: { directories: readonly Directory[]; hour: number },
): Promise<{ everyone: readonly Owned[]; pool: Pool }> => {
  const expires = hour + life
  const last = directories.at(-1)?.pool
  if (last && age(directories, last.generation, hour) < renewal) return { everyone, pool: { ...last, expires, members: await members(everyone) } }
  const generation = last ? last.generation + 1 : 0
  const seed = new Uint8Array(randomBytes(32))
  const { public: key } = await sealingKeys(seed)
  const sealed = await Promise.all(everyone.map((owned) => seal(owned, { generation, seed })))
  return { everyone: sealed, pool: { generation, key, expires, members: await members(everyone) } }
}
