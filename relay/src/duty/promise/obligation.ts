import type { DutyChannel, Obligation, ObligationKind } from '@zop/wire'
import type { Entry } from '../../conversation/board.ts'
import type { Promised } from '../../store/conversation.ts'
import { type Marks, stateAt } from './marks.ts'

/** What somebody owes, and until when. */
export interface Owed {
  readonly conversation: string
  /** Of a hand-over that a centre has not answered. */
  readonly proposal: string | null
  readonly kind: ObligationKind
  readonly channel: DutyChannel
  readonly promise: Promised
  /** Whose it is; null while nobody has it. */
  readonly centre: string | null
}

/** A letter is taken, answered for the first time, and answered again. */
export const kindOf = (waits: boolean, { answered }: Pick<Entry, 'answered'>): ObligationKind => {
  if (waits) return 'acknowledgement'
  return answered ? 'next-reply' : 'first-reply'
}

/** How it stands at this hour. */
export const obligationOf = (
  { conversation, kind, channel, promise, centre }: Owed,
  marks: Marks,
  hour: number,
): Pick<Obligation, 'conversation' | 'kind' | 'channel' | 'since' | 'due' | 'state' | 'centre'> => ({
  conversation,
  kind,
  channel,
  since: promise.since,
  due: promise.by,
  state: stateAt(marks, promise.by, hour),
  centre,
})
