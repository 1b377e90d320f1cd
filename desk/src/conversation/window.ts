import { neverAnswered } from '../lanes/unanswered.ts'
import type { Content, Entry } from './timeline.ts'

/** What a visit asks: nothing any more, a careful first question, or also one about the last time because there was one. */
export type Asks = 'nothing' | 'gently' | 'again'

/** A line of the list: an entry, or a run of messages that were not for us, folded into one. */
export type Shown =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly asks: Asks }
  | { readonly kind: 'unread'; readonly order: number; readonly count: number }

/**
 * What the list shows: records older than the oldest message that is here wait with those messages, but for the newest visit. That visit asks whether it is
 * the same person until somebody of us has answered in it. The draft of a summary is its author's: what passes is what the person sends of it (C5).
 */
export const linesOf = ({ entries, first, whole }: Content): readonly Shown[] => {
  const visit = entries.findLast((entry) => entry.kind === 'record' && entry.reason === 'visit')
  const answered = visit !== undefined && entries.some((entry) => 'from' in entry && entry.from !== 'seeker' && entry.order > visit.order)
  const asks: Asks = answered ? 'nothing' : neverAnswered({ entries }) ? 'gently' : 'again'
  const shown: Shown[] = []
  for (const entry of entries) {
    if (entry.kind === 'summary' && entry.from !== 'me') continue
    if (!whole && entry.kind === 'record' && entry.order < first && entry !== visit) continue
    const last = shown.at(-1)
    if (entry.kind !== 'not-for-us') shown.push({ kind: 'entry', entry, asks: entry === visit ? asks : 'nothing' })
    else if (last?.kind === 'unread') shown[shown.length - 1] = { ...last, count: last.count + 1 }
    else shown.push({ kind: 'unread', order: entry.order, count: 1 })
  }
  return shown
}
