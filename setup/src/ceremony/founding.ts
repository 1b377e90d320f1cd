import { randomBytes } from 'node:crypto'
import {
  checkDirectory,
  createAccount,
  deriveRecovery,
  deriveRoot,
  hourOf,
  issueDirectory,
  issueRoots,
  recoveryCode,
  type SigningKeys,
  sealingKeys,
  type TrustAnchor,
} from '@zop/sealing'
import { type Directory, encode, type Founding } from '@zop/wire'

/** B1: two of three. */
const threshold = 2
export const rootCount = 3

const directoryLife = 14 * 24

const random = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(length))

/** 22 letters: what everything that is signed here belongs to. */
export const newDeployment = (): string => encode(random(16))

/** A secret that goes onto paper: 12 words, and the key behind them. */
export interface Root {
  readonly words: string
  readonly keys: SigningKeys
}

export const makeRoot = async (deployment: string): Promise<Root> => {
  const entropy = random(16)
  return { words: await recoveryCode(entropy), keys: await deriveRoot(entropy, deployment) }
}

/** A coordinator's account, and the recovery code with which they come in the first time. */
export interface Coordinator {
  readonly name: string
  readonly words: string
  readonly account: Founding['accounts'][number]
  readonly keys: SigningKeys
}

export const makeCoordinator = async (name: string, deployment: string): Promise<Coordinator> => {
  const entropy = random(16)
  const recovery = await deriveRecovery(entropy, deployment)
  const { sealed, unlocked } = await createAccount(recovery)
  const { signing } = unlocked.person
  const account = {
    account: sealed,
    role: 'coordinator',
    name,
    centre: null,
    certificate: null,
    signing: signing.public,
    recovery: recovery.signing.public,
    pool: [],
  } as const
  return { name, words: await recoveryCode(entropy), account: { ...account, pool: [] }, keys: signing }
}

/** What the people around the table have decided. */
export interface Decisions {
  readonly deployment: string
  /** Origins of the site; the first is the one that pages name as their own. */
  readonly site: readonly string[]
  readonly desk: string
  readonly exit: TrustAnchor['exit']
  /** Whom to call at the coordination; null where nobody has said. */
  readonly phone: string | null
  /** Where anybody finds the source code; null where nobody has said. */
  readonly source: string | null
}

/** What a ceremony leaves behind; there is no secret in it. */
export interface Founded {
  readonly anchor: TrustAnchor
  readonly founding: Founding
  /** Until this hour somebody has to have signed the next directory. */
  readonly expires: number
}

/** B2, B4: the first list: no centre, nobody in the pool, and a pool key whose other half nobody has. Numbered by the minute, so that an umbrella founded anew is newer than what a desk remembers. */
const firstDirectory = async (deployment: string, now: number): Promise<Directory> => {
  const issued = hourOf(now)
  const expires = issued + directoryLife
  const { public: key } = await sealingKeys(random(32))
  const pool = { generation: 0, key, expires, members: [] }
  return { number: Math.floor(now / 60_000), previous: null, deployment, issued, expires, centres: [], pool, revoked: [] }
}

const anchorOf = ({ deployment, site, desk, exit, source }: Decisions, roots: readonly Root[], now: number): TrustAnchor => ({
  demo: false,
  deployment,
  roots: roots.map(({ keys }) => keys.public),
  threshold,
  origins: [...site, desk],
  lowest: { roots: 1, directory: 0 },
  built: hourOf(now),
  exit,
  ...(source === null ? {} : { source }),
})

/** B1: the roots sign the list of coordinators, the first coordinator signs the first directory. Throws where the pages would not take what came out. */
export const foundInstallation = async (
  decisions: Decisions,
  { roots, coordinators }: { readonly roots: readonly Root[]; readonly coordinators: readonly Coordinator[] },
  now: number,
): Promise<Founded> => {
  const { deployment, phone } = decisions
  const [first] = coordinators
  if (roots.length !== rootCount || first === undefined) throw new Error('a ceremony has three roots and a coordinator')
  const list = { number: 1, deployment, coordinators: coordinators.map(({ keys }) => keys.public) }
  const signed = await issueRoots(
    list,
    roots.slice(0, threshold).map(({ keys }) => keys),
  )
  const directory = await firstDirectory(deployment, now)
  const founding: Founding = {
    roots: signed,
    directories: [await issueDirectory(directory, first.keys)],
    certificates: [],
    accounts: coordinators.map(({ account }) => account),
    ...(phone === null ? {} : { phones: [{ centre: null, phone }] }),
  }
  const anchor = anchorOf(decisions, roots, now)
  const [published] = founding.directories.map((one) => ({ roots: signed, directory: one }))
  const checked = published && (await checkDirectory(anchor, published, { hour: hourOf(now), origin: decisions.desk }))
  if (checked?.kind !== 'valid') throw new Error('what was founded does not hold')
  return { anchor, founding, expires: directory.expires }
}
