import type { Line } from '@zop/line'
import { type Chain, type Follower, followAll } from '@zop/sealing'
import type { RecordItem } from '@zop/wire'

/** The chain of a conversation or of notes, verified from record 0 on; null where it could not be had whole, is broken, or its newest epoch cannot be opened. */
export const readChain = async (line: Line, conversation: string, by: Omit<Follower, 'conversation'>): Promise<Chain | null> => {
  const items: RecordItem[] = []
  for (;;) {
    const last = items.at(-1)?.order ?? 0
    const answer = await line.call('records', { conversation, after: String(last) }, null)
    if (answer.kind !== 'ok') return null
    const { records } = answer.value
    if (records.length === 0) break
    // A relay that answers with what is here already is not asked for ever.
    if (records.some(({ order }) => order <= last)) return null
    items.push(...records)
  }
  const followed = await followAll(items, { ...by, conversation })
  return followed.kind === 'followed' ? followed.chain : null
}
