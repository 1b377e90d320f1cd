import { issueDirectory, issueRoots, statementHash } from '@zop/sealing'
import type { Directory, Envelope, Founding } from '@zop/wire'
import { type Owned, openAccount, reopenAccount } from './account.ts'
import { certifyAll } from './certify.ts'
import { renewPool } from './pool.ts'
import { demoCoordinator, demoDeployment, demoRoot } from './seed.ts'
import { directoryOf } from './statement.ts'
import { centres, people } from './umbrella.ts'

const day = 24
const life = 14 * day

/** A demo umbrella: what a relay starts with, and the keys behind it. */
export interface Umbrella {
  founding: Founding
  everyone: readonly Owned[]
}

const roots = async (): Promise<Envelope> => {
  const coordinator = await demoCoordinator()
  return issueRoots({ number: 0, deployment: demoDeployment, coordinators: [coordinator.public] }, [await demoRoot()])
}

const centresOf = (everyone: readonly Owned[]): Directory['centres'] =>
  centres.map(({ id, name }) => ({
    id,
    name,
    leads: everyone.filter(({ account }) => account.role === 'lead' && account.centre === id).map(({ account }) => account.signing),
    retired: [],
  }))

/** Numbered by the minute, so that the directory of a demo founded anew is newer than what a desk remembers of the last one. */
const nextNumber = (last: Directory | undefined, now: number): number => Math.max((last?.number ?? -1) + 1, Math.floor(now / 60_000))

const issueAll = async (everyone: readonly Owned[], before: Pick<Founding, 'directories' | 'certificates'>, now: number): Promise<Umbrella> => {
  const hour = Math.floor(now / 3_600_000)
  const kept = before.directories.filter((envelope) => directoryOf(envelope).expires > hour)
  const certified = await certifyAll(everyone, { certificates: before.certificates, hour })
  const { everyone: pooled, pool } = await renewPool(certified.everyone, { directories: before.directories.map(directoryOf), hour })
  const last = before.directories.at(-1)
  const directory: Directory = {
    number: nextNumber(last && directoryOf(last), now),
    previous: last ? await statementHash('directory', last) : null,
    deployment: demoDeployment,
    issued: hour,
    expires: hour + life,
    centres: centresOf(pooled),
    pool,
    revoked: [],
  }
  const directories = [...kept, await issueDirectory(directory, await demoCoordinator())]
  const named = new Set(directories.map((envelope) => directoryOf(envelope).pool.generation))
  const final = pooled.map((owned) => ({ ...owned, account: { ...owned.account, pool: owned.account.pool.filter(({ generation }) => named.has(generation)) } }))
  const founding = { roots: await roots(), directories, certificates: [...certified.certificates], accounts: final.map(({ account }) => account) }
  return { founding, everyone: final }
}

/** Invents an umbrella with fresh keys for everybody, at `now` in milliseconds. */
export const foundUmbrella = async (now: number): Promise<Umbrella> =>
  issueAll(await Promise.all(people.map(openAccount)), { directories: [], certificates: [] }, now)

/** Whether the newest directory is a day old. */
export const isDue = ({ directories }: Founding, now: number): boolean =>
  Math.floor(now / 3_600_000) - Math.max(...directories.map((envelope) => directoryOf(envelope).issued)) >= day

/** Opens the accounts with their recovery codes, in the same order, and issues everything again that time has worn. */
export const renewUmbrella = async (founding: Founding, codes: readonly string[], now: number): Promise<Umbrella> =>
  issueAll(await Promise.all(founding.accounts.map((account, i) => reopenAccount(account, codes[i] ?? ''))), founding, now)
