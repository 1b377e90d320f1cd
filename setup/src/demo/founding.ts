import { issueDirectory, issueRoots, statementHash } from '@zop/sealing'
import type { Directory, Envelope, Founding } from '@zop/wire'
import { type Owned, openAccount, reopenAccount } from './account.ts'
import { certifyAll } from './certify.ts'
import { renewPool } from './pool.ts'
import { demoCoordinator, demoDeployment, demoRoot } from './seed.ts'
import { directoryOf, rootsOf } from './statement.ts'
import { centres, people, phones } from './umbrella.ts'

const life = 14 * 24

/** A demo umbrella: what a relay starts with, and the keys behind it. */
export interface Umbrella {
  founding: Founding
  everyone: readonly Owned[]
}

/** B1: the seed's key issues the directory again by itself; the invented coordinators sign at their desks with their own. */
const roots = async (everyone: readonly Owned[]): Promise<Envelope> => {
  const own = everyone.filter(({ account }) => account.role === 'coordinator').map(({ account }) => account.signing)
  return issueRoots({ number: 1, deployment: demoDeployment, coordinators: [(await demoCoordinator()).public, ...own] }, [await demoRoot()])
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
  const founding = { roots: await roots(final), directories, certificates: [...certified.certificates], accounts: final.map(({ account }) => account), phones }
  return { founding, everyone: final }
}

/** Invents an umbrella with fresh keys for everybody, at `now` in milliseconds. */
export const foundUmbrella = async (now: number): Promise<Umbrella> =>
  issueAll(await Promise.all(people.map(openAccount)), { directories: [], certificates: [] }, now)

/** Whether the root list names the invented coordinators: the first release's did not, and nobody could sign for the umbrella at a desk. */
export const namesCoordinators = ({ roots, accounts }: Founding): boolean => {
  const { coordinators } = rootsOf(roots)
  return accounts.every(({ role, signing }) => role !== 'coordinator' || coordinators.includes(signing))
}

/** Opens the accounts with their recovery codes, in the same order, and issues everything again that time has worn. */
export const renewUmbrella = async (founding: Founding, codes: readonly string[], now: number): Promise<Umbrella> =>
  issueAll(await Promise.all(founding.accounts.map((account, i) => reopenAccount(account, codes[i] ?? ''))), founding, now)
