import type { Line } from '@zop/line'
import { type Chain, type Follower, follow, type KnownCertificate, type Person, takeConversation } from '@zop/sealing'
import type { Refusal, SealedRecord } from '@zop/wire'

/** What came of taking. `taken` names who was faster, verified by certificate, or null where that could not be checked. */
export type Taking = { kind: 'done' } | { kind: 'taken'; by: KnownCertificate | null } | { kind: 'gone' } | { kind: 'unreachable' } | { kind: 'failed' }

export interface Taker {
  readonly line: Line
  readonly person: Person
  readonly by: Follower
  whoIs(hash: string): Promise<KnownCertificate | null>
}

const lost = async (refusal: Refusal, taker: Pick<Taker, 'whoIs'>): Promise<Taking> => {
  switch (refusal.code) {
    case 'taken':
      return { kind: 'taken', by: refusal.by === undefined ? null : await taker.whoIs(refusal.by) }
    case 'not-found':
      return { kind: 'gone' }
    default:
      return { kind: 'failed' }
  }
}

const prepare = async (
  conversation: string,
  { line, person, by }: Taker,
): Promise<{ kind: 'record'; record: SealedRecord } | { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' | 'failed' }> => {
  const answer = await line.call('items', { conversation, after: '0' }, null)
  if (answer.kind !== 'ok') return answer
  let chain: Chain | null = null
  for (const item of answer.value.items) {
    if (item.kind !== 'record') continue
    const found = await follow(chain, item, by)
    if (found.kind !== 'followed') return { kind: 'failed' }
    chain = found.chain
  }
  if (chain === null) return { kind: 'failed' }
  const { sealed } = await takeConversation(chain, person, by.directory, by.hour)
  return { kind: 'record', record: sealed }
}

/** C2: verifies the chain that waits, writes the epoch of the take, and hears who won. Throws where sealing fails: then nothing has left. */
export const take = async (conversation: string, taker: Taker): Promise<Taking> => {
  const prepared = await prepare(conversation, taker)
  if (prepared.kind === 'refused') return lost(prepared.refusal, taker)
  if (prepared.kind !== 'record') return prepared
  const answer = await taker.line.call('take', { conversation }, prepared.record)
  if (answer.kind === 'ok') return { kind: 'done' }
  return answer.kind === 'refused' ? lost(answer.refusal, taker) : answer
}
