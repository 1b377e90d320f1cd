import { type ConversationRecord, type PublishedCertificate, type PublishedDirectory, type RecordItem, record as recordSchema } from '@zop/wire'
import { conversationId, type Seeker, seekerReader } from '../access/seeker.ts'
import type { Person } from '../account/person.ts'
import type { TrustAnchor } from '../directory/anchor.ts'
import { clockSkew } from '../directory/certificate.ts'
import { checkDirectoryAt, type KnownDirectory, poolReader } from '../directory/directory.ts'
import { readStatement, signersAmong, statementHash } from '../statement.ts'
import { type Chain, type Epoch, hasPool, newest } from './chain.ts'
import { noHash } from './epoch.ts'
import { openEpoch } from './open.ts'
import { checkTaker } from './taker.ts'

/** Where a client gets what a record names. What comes back is not trusted; sealing verifies it. null: could not be had. */
export interface Vouchers {
  directory(hash: string): Promise<PublishedDirectory | null>
  certificate(hash: string): Promise<PublishedCertificate | null>
}

export interface Follower {
  readonly self: Seeker | Person
  /** The conversation that was asked for: another one is a lie. */
  readonly conversation: string
  readonly anchor: TrustAnchor
  readonly directory: KnownDirectory
  readonly vouchers: Vouchers
  readonly hour: number
}

export type Broken = { kind: 'broken'; rule: string }

export type Followed = { kind: 'followed'; chain: Chain } | { kind: 'closed'; chain: Chain } | Broken

const broken = (rule: string): Broken => ({ kind: 'broken', rule })

/**
 * C8: verifies one more record and opens it. `followed`: this reader can open the epoch. `closed`: the record is sound, but its seal is absent or damaged,
 * so this epoch (only) stays shut. `broken`: a lying server or author; nothing may be written under this chain again. A record that is in the chain already changes nothing.
 */
export const follow = async (chain: Chain | null, item: RecordItem, by: Follower): Promise<Followed> => {
  const record = readStatement('record', recordSchema, item.record)
  if (record === null) return broken('C8: not a record')
  if (record.conversation !== by.conversation) return broken('H3: a record of another conversation')
  const hash = await statementHash('record', item.record)
  const known = chain?.epochs[record.n]
  if (chain !== null && known !== undefined) return known.hash === hash ? { kind: 'followed', chain } : broken('H3: a record was exchanged')

  const named = await namedDirectory(record, by)
  if (named === null) return broken('C8: the directory that the record names is not vouched for')
  if (record.hour > by.hour + clockSkew || record.readers.length !== record.seals.length) return broken('C8: not a sound record')

  const checked = chain === null ? await checkStart(record, item, named) : await checkNext(chain, record, { item, named, by })
  if (checked.kind === 'broken') return checked
  const { key, older } = await openEpoch(record, item, { self: by.self, epochs: checked.chain.epochs })
  const { n, hour, reason, author, readers, directory, commitment } = record
  const epoch: Epoch = { n, hash, hour, reason, author, readers, directory, commitment, key }
  const before = checked.chain.epochs.map((link) => (link.key === null && older.has(link.n) ? { ...link, key: older.get(link.n) ?? null } : link))
  const grown: Chain = { ...checked.chain, epochs: [...before, epoch] as unknown as Chain['epochs'], centres: named.directory.centres.length }
  return { kind: key === null ? 'closed' : 'followed', chain: grown }
}

const namedDirectory = async (record: ConversationRecord, by: Follower): Promise<KnownDirectory | null> => {
  if (record.directory.hash === by.directory.hash) return record.directory.number === by.directory.directory.number ? by.directory : null
  const published = await by.vouchers.directory(record.directory.hash)
  if (published === null) return null
  const checked = await checkDirectoryAt(by.anchor, published, record.hour)
  const same = checked.kind === 'valid' && checked.directory.hash === record.directory.hash && checked.directory.directory.number === record.directory.number
  return same ? checked.directory : null
}

type Checked = { kind: 'sound'; chain: Omit<Chain, 'epochs'> & { epochs: readonly Epoch[] } } | Broken

/** C1: record 0 carries the keys that the conversation's id is made of, and nobody reads but the seeker and the pool of the directory it names. */
const checkStart = async (record: ConversationRecord, item: RecordItem, named: KnownDirectory): Promise<Checked> => {
  const { keys } = record
  if (record.n !== 0 || record.previous !== noHash || record.reason !== 'start' || keys === null) return broken('C8: the chain does not begin with record 0')
  if ((await conversationId(keys)) !== record.conversation) return broken('A3: the id is not made of these keys')
  const seeker = await seekerReader(keys)
  const pool = await poolReader(named.directory.pool)
  const [first, second, third] = record.readers
  const alone = record.author.role === 'seeker' && record.author.id === seeker.id && first?.role === 'seeker' && first.id === seeker.id
  if (!alone || second?.role !== 'pool' || second.id !== pool.id || third !== undefined) return broken('C1: other readers than the seeker and the pool')
  if (record.history !== null || record.consent !== null) return broken('C1: nothing comes before record 0')
  if (!(await signersAmong('record', item.record, [keys.signing])).has(keys.signing)) return broken('C7: not signed by its author')
  return { kind: 'sound', chain: { conversation: record.conversation, keys, epochs: [], people: {}, centres: 0 } }
}

/** C2: what may follow a pool epoch is a take, and after a take nothing follows yet: the other reasons come with their rules. */
const checkNext = async (
  chain: Chain,
  record: ConversationRecord,
  { item, named, by }: { item: RecordItem; named: KnownDirectory; by: Follower },
): Promise<Checked> => {
  const last = newest(chain)
  if (record.n !== last.n + 1 || record.previous !== last.hash) return broken('C8: a record is missing or the chain is broken')
  if (record.hour + clockSkew < last.hour) return broken('C8: a record from before its predecessor')
  if (record.reason !== 'take' || !hasPool(last)) return broken('C2: only a conversation that waits for the pool can be taken')
  if (record.keys !== null || record.consent !== null || record.history === null) return broken('C2: not the form of a take')
  const people = await checkTaker(chain, record, { item, named, by })
  return typeof people === 'string' ? broken(people) : { kind: 'sound', chain: { ...chain, people } }
}
