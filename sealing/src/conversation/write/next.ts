import type { Reader, Reason, SealedRecord } from '@zop/wire'
import { seekerReader } from '../../access/seeker.ts'
import type { KnownCertificate } from '../../directory/certificate.ts'
import { type KnownDirectory, poolReader } from '../../directory/directory.ts'
import type { SigningKeys } from '../../statement.ts'
import { BrokenRule, type Chain, type Epoch, hasPool, newest } from '../chain.ts'
import { makeEpoch, type NewEpoch } from '../epoch.ts'

/** Under which directory, at which hour, a record is written. */
export interface At {
  readonly directory: KnownDirectory
  readonly hour: number
}

/** A record that is ready to be sent, and the chain as it will be once the relay has taken it. */
export interface Written {
  readonly chain: Chain
  readonly sealed: SealedRecord
}

interface Sealing {
  readonly reader: Reader
  readonly key: string
}

export const toSeeker = async ({ keys }: Chain): Promise<Sealing> => {
  if (keys === null) throw new BrokenRule('C9: the seeker reads no notes')
  return { reader: await seekerReader(keys), key: keys.sealing }
}

/** Throws where nobody is in the pool (yet). */
export const toPool = async ({ directory: { pool } }: KnownDirectory): Promise<Sealing> => {
  if (pool.members.length === 0) throw new BrokenRule('B4: nobody is in the pool')
  return { reader: await poolReader(pool), key: pool.key }
}

/** The first answers, the second stands in. */
export const toPeople = (people: readonly KnownCertificate[]): readonly Sealing[] =>
  people.map(({ hash, certificate }, place) => ({ reader: { role: place === 0 ? 'counsellor' : 'stand-in', id: hash }, key: certificate.sealing }))

/** C2: the unbroken run of pool epochs that ends the chain, and what its boxes hold, as far as one can open it: what whoever answers may read. */
export const poolRun = (chain: Chain): readonly Epoch[] => {
  const before = chain.epochs.findLastIndex((epoch) => !hasPool(epoch))
  const run = chain.epochs.slice(before + 1)
  const held = new Set([...run.map(({ n }) => n), ...run.flatMap(({ passed }) => passed)])
  return chain.epochs.filter(({ n, reading }) => held.has(n) && reading !== null)
}

/** These epochs, as far as one can open them. */
export const chosen = (chain: Chain, numbers: readonly number[]): readonly Epoch[] | null => {
  const epochs = chain.epochs.filter(({ n, reading }) => numbers.includes(n) && reading !== null)
  return epochs.length > 0 ? epochs : null
}

export interface Next {
  readonly reason: Reason
  readonly author: Reader
  readonly signer: SigningKeys
  readonly readers: readonly Sealing[]
  readonly people?: readonly KnownCertificate[]
  readonly history: readonly Epoch[] | null
  readonly consent?: NewEpoch['consent']
  /** C5: the term of a hand-over. */
  readonly until?: number
}

/** The next record of a chain. Throws where the directory has expired (B5). */
export const extend = async (
  chain: Chain,
  { reason, author, signer, readers, people = [], history, consent, until }: Next,
  { directory, hour }: At,
): Promise<Written> => {
  if (hour >= directory.directory.expires) throw new BrokenRule('B5: nothing is encrypted to an expired directory')
  const last = newest(chain)
  const { epoch, sealed } = await makeEpoch({
    conversation: chain.conversation,
    n: last.n + 1,
    previous: last.hash,
    hour,
    directory: { number: directory.directory.number, hash: directory.hash },
    reason,
    author,
    keys: null,
    about: undefined,
    until,
    readers,
    history,
    signer,
    ...(consent ? { consent } : {}),
  })
  const met = Object.fromEntries(people.map((one) => [one.hash, one]))
  const centres = directory.directory.centres.length
  return { chain: { ...chain, epochs: [...chain.epochs, epoch], people: { ...chain.people, ...met }, centres }, sealed }
}
