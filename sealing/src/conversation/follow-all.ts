import { type ConversationRecord, type RecordItem, record as recordSchema } from '@zop/wire'
import { readStatement, signersAmong, statementHash } from '../statement.ts'
import { type Chain, isPerson } from './chain.ts'
import { broken, type Followed, opened, step } from './follow.ts'
import type { Follower } from './follower.ts'
import type { Grown } from './rule/shape.ts'
import { checkStart, isWritable } from './rule/start.ts'
import { recalled } from './vouched.ts'

/** Index of the newest record that the seeker of record 0 wrote and signed; -1 where there is none. Its `previous` vouches for everything below it. */
const newestOwn = async (items: readonly RecordItem[]): Promise<number> => {
  const first = items[0] && readStatement('record', recordSchema, items[0].record)
  const signing = first?.keys?.signing
  if (signing === undefined) return -1
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at]
    if (item === undefined || readStatement('record', recordSchema, item.record)?.author.role !== 'seeker') continue
    if ((await signersAmong('record', item.record, [signing])).has(signing)) return at
  }
  return -1
}

/** A record below the seeker's newest own: only its place in the chain is checked, and record 0 (C8); whom it names is looked up. */
const linked = async (chain: Chain | null, item: RecordItem, by: Follower): Promise<Followed> => {
  const record = readStatement('record', recordSchema, item.record)
  if (record === null || record.conversation !== by.conversation) return broken('H3: not a record of this conversation')
  const hash = await statementHash('record', item.record)
  const grown = chain === null ? await checkStart(record, item, null) : await joined(chain, record, by)
  if (chain === null && typeof grown !== 'string' && !(await isWritable(grown.keys, by))) return broken('A3: nothing can be sealed to the seeker')
  return typeof grown === 'string' ? broken(grown) : opened(grown, record, { item, hash, by })
}

const joined = async (chain: Chain, record: ConversationRecord, by: Follower): Promise<Grown | string> => {
  const last = chain.epochs.at(-1)
  if (last === undefined || record.n !== last.n + 1 || record.previous !== last.hash) return 'C8: a record is missing or the chain is broken'
  const strangers = record.readers.filter((reader) => isPerson(reader) && chain.people[reader.id] === undefined)
  const found = await Promise.all(strangers.map(({ id }) => recalled(id, by)))
  if (record.reason === 'hand-over' && found.includes(null)) return 'C5: whom a consent let in cannot be looked up'
  return { ...chain, people: { ...chain.people, ...Object.fromEntries(found.flatMap((one) => (one ? [[one.hash, one]] : []))) } }
}

/**
 * C8: a whole chain, read on return, oldest record first. Below the seeker's newest own record only hashes and record 0 are checked; of those above it every author
 * must have been certified then. Whoever has been removed since is read, and never written to again: `presentPeople` says who is left (decision 015).
 */
export const followAll = async (items: readonly RecordItem[], by: Follower): Promise<Followed> => {
  const own = await newestOwn(items)
  let result: Followed = broken('C8: no record at all')
  let chain: Chain | null = null
  for (const [at, item] of items.entries()) {
    result = at < own ? await linked(chain, item, by) : await step(chain, item, { by, strictness: 'past' })
    if (result.kind === 'broken') return result
    chain = result.chain
  }
  return result
}
