import type { Envelope, PoolOffer } from '@zop/wire'
import { hourOf } from '../clock.ts'
import type { KnownCertificate } from '../directory/known.ts'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'

type Sources = Pick<World, 'roster' | 'directories' | 'clock'>

/** B4: everybody who should be of the pool: counsellors who have not left, by certificates that hold now. */
export const wantedMembers = ({ roster, directories, clock }: Sources): readonly KnownCertificate[] =>
  roster
    .present()
    .filter(({ role }) => role === 'counsellor')
    .flatMap((one) => directories.certified(one.certificate, hourOf(clock)) ?? [])

/** Whether both name the same, and nothing twice. */
export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && new Set(one).size === one.length && one.every((text) => other.includes(text)) && new Set(other).size === other.length

/** Whether it seals to exactly those who should be of the pool today: a coordinator's desk takes no other. */
const fits = (sources: Sources, { seals }: PoolOffer): boolean =>
  sameSet(
    wantedMembers(sources).map(({ member }) => member),
    seals.map(({ member }) => member),
  )

/** The generation whose seed somebody still has to make, null where none is asked for or the offer fits. */
export const neededGeneration = (sources: Sources): number | null => {
  const { next } = sources.roster
  if (!next || (next.offered && fits(sources, next.offered))) return null
  return next.generation
}

/** An offer as somebody has it to try whom it is sealed to. */
interface ToTry {
  readonly generation: number
  readonly offer: Envelope
  readonly hash: string
  /** How the offer names them. */
  readonly member: string
  readonly tried: boolean
}

/** B4: the offer that this person's desk can try, null where none is there or none of its seals is theirs. Whoever comes into the pool with it counts too. */
export const offerFor = ({ roster, directories, clock }: Sources, { certificate }: Pick<Account, 'certificate'>): ToTry | null => {
  const { next } = roster
  const member = directories.certified(certificate, hourOf(clock))?.member
  if (!next?.offer || next.hash === null || member === undefined || !next.offered?.seals.some((seal) => seal.member === member)) return null
  return { generation: next.generation, offer: next.offer, hash: next.hash, member, tried: next.trials.has(member) }
}

/** Asks the members for the seed of the next generation. What was offered before is dropped. */
export const askForPool = async ({ store, roster, directories, wakes }: World): Promise<void> => {
  await store.putNextPool({ generation: directories.newest.directory.pool.generation + 1, offer: null })
  await roster.read()
  wakes.tell('desks', { kind: 'state' })
}

/** B4: somebody has been certified who cannot open today's pool. */
export const lacksPool = async ({ store, directories }: Pick<World, 'store' | 'directories'>, account: string): Promise<boolean> => {
  const { generation } = directories.newest.directory.pool
  return !(await store.poolSeals(account)).some((seal) => seal.generation === generation)
}
