import { type Chain, type Follower, follow, openMessage } from '@zop/sealing'
import type { Item } from '@zop/wire'
import { companionsIn } from './readers.ts'
import { type Content, type Entry, withEntry, withMessage } from './timeline.ts'

export type Read = { readonly kind: 'read' | 'closed'; readonly content: Content } | { readonly kind: 'broken'; readonly rule: string }

/** More than the relay takes of one conversation (20 000 items): whoever gives more makes them up. */
export const mostItems = 20_100

const readRecords = async (content: Content, items: readonly Item[], { by, me }: { by: Follower; me: string }): Promise<Content | { rule: string }> => {
  let read = content
  for (const item of items) {
    if (item.kind !== 'record') continue
    const before = read.chain?.epochs.length ?? 0
    const found = await follow(read.chain, item, by)
    if (found.kind === 'broken') return found
    const after = found.chain.epochs.length
    const taken: Entry = { kind: 'taken', order: item.order, others: companionsIn(found.chain, me) }
    read = { ...(after > before && after > 1 ? withEntry(read, taken) : read), chain: found.chain }
  }
  return read
}

const readMessages = async (content: Content, items: readonly Item[], { chain, me }: { chain: Chain; me: string }): Promise<Content> => {
  let read = content
  for (const item of items) {
    if (item.kind !== 'message') continue
    const { id } = item.message
    const found = await openMessage(chain, item.message, new Set([...read.digests, ...read.missed]))
    if (found.kind === 'opened') read = withMessage(read, { ...found, order: item.order, me })
    else read = withEntry(read, { kind: found.kind, order: item.order, id })
  }
  return read
}

/**
 * Reads what came next of a conversation. Records go first, because the record of a take brings the keys of what was written before it (C2).
 * `closed`: sound, but this person cannot open the newest epoch; `broken`: the server or an author lied, nothing may be written here again (C8).
 */
export const readItems = async (content: Content, items: readonly Item[], { by, me }: { by: Follower; me: string }): Promise<Read> => {
  const fresh = items.filter(({ order }) => order > content.last).sort((a, b) => a.order - b.order)
  if (content.items + fresh.length > mostItems) return { kind: 'broken', rule: 'more than a conversation can hold' }
  const records = await readRecords(content, fresh, { by, me })
  if ('rule' in records) return { kind: 'broken', rule: records.rule }
  const { chain } = records
  const read = chain ? await readMessages(records, fresh, { chain, me }) : records
  const shut = chain?.epochs.at(-1)?.key === null
  return { kind: shut ? 'closed' : 'read', content: { ...read, items: content.items + fresh.length, last: fresh.at(-1)?.order ?? content.last } }
}
