import type { Line } from '@zop/line'
import type { Item, RecordItem } from '@zop/wire'
import { Unreachable } from '../directory/trust.ts'
import { mostItems } from './reading.ts'

/** The relay has nothing of this conversation for this person. */
export class Gone extends Error {
  override name = 'Gone'
}

const had = <T>(answer: { kind: 'ok'; value: T } | { kind: 'refused'; refusal: { code: string } } | { kind: 'unreachable' }): T => {
  if (answer.kind === 'refused' && answer.refusal.code === 'not-found') throw new Gone('the conversation')
  if (answer.kind !== 'ok') throw new Unreachable('the conversation')
  return answer.value
}

/** The whole chain, page by page. A relay that repeats itself, or never ends, counts as unreachable. */
export const everyRecord = async (line: Line, conversation: string): Promise<readonly RecordItem[]> => {
  const all: RecordItem[] = []
  while (all.length <= mostItems) {
    const last = all.at(-1)?.order ?? 0
    const { records } = had(await line.call('records', { conversation, after: String(last) }, null))
    if (records.length === 0 && all.length > 0) return all
    const fresh = records.filter(({ order }) => order > last).sort((a, b) => a.order - b.order)
    if (fresh.length === 0) break
    all.push(...fresh)
  }
  throw new Unreachable('an end of the records')
}

/** The newest messages before an order, in their order. */
export const earlierItems = async (line: Line, conversation: string, before: number): Promise<readonly Item[]> =>
  had(await line.call('earlier', { conversation, before: String(before) }, null)).items

/** What came behind an order. A relay that answers with what is here already is not asked again at once: it could keep this page busy for ever. */
export const laterItems = async (line: Line, conversation: string, after: number): Promise<readonly Item[]> => {
  const { items } = had(await line.call('items', { conversation, after: String(after) }, null))
  if (items.length > 0 && items.every(({ order }) => order <= after)) throw new Unreachable('new items')
  return items
}
