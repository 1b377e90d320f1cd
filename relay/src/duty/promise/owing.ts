import { standing } from '../../hand-over/open.ts'
import type { Sorted } from '../../queue/sorted.ts'
import type { StoredProposal } from '../../store/hand-over.ts'
import type { World } from '../../world.ts'
import { kindOf, type Owed } from './obligation.ts'
import { centreOf } from './whose.ts'

export type OwingSources = Pick<World, 'board' | 'queue' | 'directories' | 'proposals' | 'clock'>

type Conversations = Pick<Sorted, 'ids'>

/** What the conversations of a list owe, in its order, one at a time. */
export function* owedIn(sources: OwingSources, list: Conversations): Generator<Owed> {
  const { board, queue } = sources
  for (const conversation of list.ids()) {
    const entry = board.get(conversation)
    const promise = queue.promiseOf(conversation)
    if (!entry || !promise) continue
    const waits = queue.waiting.has(conversation)
    yield { conversation, proposal: null, kind: kindOf(waits, entry), channel: entry.opening.channel, promise, centre: centreOf(sources, conversation) }
  }
}

/** C4: that a centre says whether it takes a conversation over. Null where it has, or need not any more. */
export const handOverOwed = (sources: OwingSources, stored: StoredProposal): Owed | null => {
  const { conversation, id, centre, promise, acceptances } = stored
  const entry = sources.board.get(conversation)
  if (!promise || !entry || acceptances.length >= 2 || !standing(sources, stored)) return null
  return { conversation, proposal: id, kind: 'hand-over', channel: entry.opening.channel, promise, centre }
}

/** Everything that is owed now. */
export function* everythingOwed(sources: OwingSources): Generator<Owed> {
  yield* owedIn(sources, sources.queue.letters)
  yield* owedIn(sources, sources.queue.due)
  for (const one of sources.proposals.all()) {
    const owed = handOverOwed(sources, one)
    if (owed) yield owed
  }
}
