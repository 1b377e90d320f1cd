import { type ConversationRecord, type RecordItem, record as recordSchema } from '@zop/wire'
import { conversationId, seekerReader } from '../access/seeker.ts'
import { clockSkew } from '../directory/anchor.ts'
import { type KnownDirectory, poolReader } from '../directory/directory.ts'
import type { Bytes } from '../primitive/bytes.ts'
import { readStatement, signersAmong, statementHash } from '../statement.ts'
import { type Chain, type Epoch, hasPool, newest } from './chain.ts'
import { noHash } from './epoch.ts'
import { type Follower, namedDirectory } from './follower.ts'
import { openEpoch } from './open.ts'
import { checkTaker } from './taker.ts'

type Broken = { kind: 'broken'; rule: string }

export type Followed = { kind: 'followed'; chain: Chain } | { kind: 'closed'; chain: Chain } | Broken

const broken = (rule: string): Broken => ({ kind: 'broken', rule })

/**
 * C8: verifies one more record and opens it. `followed`: this reader can open the epoch. `closed`: the record is sound, but its seal is absent or damaged,
 * so this epoch (only) stays shut. `broken`: a lying server or author; nothing may be written under this chain again.
 * A record that is in the chain already changes nothing, but for the key of an epoch that was closed.
 */
export const follow = async (chain: Chain | null, item: RecordItem, by: Follower): Promise<Followed> => {
  const record = readStatement('record', recordSchema, item.record)
  if (record === null) return broken('C8: not a record')
  if (record.conversation !== by.conversation) return broken('H3: a record of another conversation')
  const hash = await statementHash('record', item.record)
  const known = chain?.epochs[record.n]
  if (chain !== null && known !== undefined) return known.hash === hash ? again(chain, known, { record, item, by }) : broken('H3: a record was exchanged')

  const named = await namedDirectory(record, by)
  if (named === null) return broken('C8: the directory that the record names is not vouched for')
  if (record.hour > by.hour + clockSkew || record.readers.length !== record.seals.length) return broken('C8: not a sound record')

  const checked = chain === null ? await checkStart(record, item, named) : await checkNext(chain, record, { item, named, by })
  if (checked.kind === 'broken') return checked
  const { key, older } = await openEpoch(record, item, { self: by.self, epochs: checked.chain.epochs })
  const { n, hour, reason, author, readers, directory, commitment } = record
  const epoch: Epoch = { n, hash, hour, reason, author, readers, directory, commitment, key }
  const grown: Chain = { ...checked.chain, epochs: withKeys([...checked.chain.epochs, epoch], older), centres: named.directory.centres.length }
  return { kind: key === null ? 'closed' : 'followed', chain: grown }
}

/** A record that came before: a seal that was withheld then may open the epoch now. */
const again = async (chain: Chain, known: Epoch, { record, item, by }: { record: ConversationRecord; item: RecordItem; by: Follower }): Promise<Followed> => {
  if (known.key !== null) return { kind: 'followed', chain }
  const { key, older } = await openEpoch(record, item, { self: by.self, epochs: chain.epochs })
  if (key === null) return { kind: 'closed', chain }
  return { kind: 'followed', chain: { ...chain, epochs: withKeys(chain.epochs, new Map([...older, [known.n, key]])) } }
}

/** The epochs, with keys for those that were closed. There is always at least one. */
const withKeys = (epochs: readonly Epoch[], keys: ReadonlyMap<number, Bytes>): Chain['epochs'] =>
  epochs.map((epoch) => (epoch.key === null ? { ...epoch, key: keys.get(epoch.n) ?? null } : epoch)) as unknown as Chain['epochs']

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
  if (record.directory.number < last.directory.number) return broken('H2: a directory from before its predecessor’s')
  if (record.reason !== 'take' || !hasPool(last)) return broken('C2: only a conversation that waits for the pool can be taken')
  if (record.keys !== null || record.consent !== null || record.history === null) return broken('C2: not the form of a take')
  const people = await checkTaker(chain, record, { item, named, by })
  return typeof people === 'string' ? broken(people) : { kind: 'sound', chain: { ...chain, people } }
}
