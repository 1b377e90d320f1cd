import type { Line } from '@zop/line'
import { type Chain, type Follower, follow, type KnownCertificate, type Person, takeConversation } from '@zop/sealing'
import type { Refusal, SealedRecord } from '@zop/wire'
import { mostItems } from './reading.ts'

/** What came of taking. `taken` names who was faster, verified by certificate, or null where that could not be checked; `damaged`: nobody can take it (C8). */
export type Taking = { kind: 'done' } | { kind: 'taken'; by: KnownCertificate | null } | { kind: 'gone' | 'unreachable' | 'damaged' | 'failed' }

export interface Taker {
  readonly line: Line
  readonly person: Person
  readonly by: Follower
  whoIs(hash: string): Promise<KnownCertificate | null>
  /** A newer directory is out: fetches it, and gives who takes under it; null where it could not be had. */
  renew(): Promise<Pick<Taker, 'person' | 'by'> | null>
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

type Lost = { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' | 'damaged' | 'failed' }

/** The chain that waits, page by page until nothing new comes. A relay that repeats itself, or never ends, gives none. */
const readChain = async (conversation: string, { line, by }: Pick<Taker, 'line' | 'by'>): Promise<{ kind: 'chain'; chain: Chain } | Lost> => {
  let chain: Chain | null = null
  let last = 0
  for (let read = 0; read <= mostItems; ) {
    const answer = await line.call('items', { conversation, after: String(last) }, null)
    if (answer.kind !== 'ok') return answer
    const { items } = answer.value
    if (items.length === 0) return chain === null ? { kind: 'failed' } : { kind: 'chain', chain }
    const fresh = items.filter(({ order }) => order > last)
    if (fresh.length === 0) return { kind: 'failed' }
    for (const item of fresh) {
      if (item.kind !== 'record') continue
      const found = await follow(chain, item, by)
      if (found.kind === 'broken') return { kind: 'damaged' }
      chain = found.chain
    }
    last = Math.max(...fresh.map(({ order }) => order))
    read += fresh.length
  }
  return { kind: 'failed' }
}

const prepare = async (conversation: string, taker: Taker): Promise<{ kind: 'record'; record: SealedRecord } | { kind: 'behind' } | Lost> => {
  const { person, by } = taker
  const read = await readChain(conversation, taker)
  if (read.kind !== 'chain') return read
  // The numbers of the directories in a chain never go back: nobody would follow a take under an older one.
  if ((read.chain.epochs.at(-1)?.directory.number ?? 0) > by.directory.directory.number) return { kind: 'behind' }
  if (!read.chain.epochs.at(-1)?.key) return { kind: 'failed' }
  const { sealed } = await takeConversation(read.chain, person, by.directory, by.hour)
  return { kind: 'record', record: sealed }
}

/** C2: verifies the chain that waits, writes the epoch of the take, and hears who won. Throws where sealing fails: then nothing has left. */
export const take = async (conversation: string, taker: Taker): Promise<Taking> => {
  const prepared = await prepare(conversation, taker)
  switch (prepared.kind) {
    case 'refused':
      return lost(prepared.refusal, taker)
    case 'behind': {
      const renewed = await taker.renew()
      return renewed ? take(conversation, { ...taker, ...renewed, renew: async () => null }) : { kind: 'failed' }
    }
    case 'record': {
      const answer = await taker.line.call('take', { conversation }, prepared.record)
      if (answer.kind === 'ok') return { kind: 'done' }
      return answer.kind === 'refused' ? lost(answer.refusal, taker) : answer
    }
    default:
      return prepared
  }
}
