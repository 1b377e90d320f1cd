import type { Card } from '@zop/wire'
import type { Conversation } from '../../conversation/conversation.ts'
import { companionsIn, myRole } from '../../conversation/readers.ts'
import { unansweredSince } from '../../lanes/unanswered.ts'

/** How a conversation stands when its counsellor is about to go. */
export type RoomState =
  | { readonly kind: 'left' | 'unread' | 'away' | 'waits' | 'quiet' | 'answered' | 'sending' | 'told' | 'arrived' | 'proposed' }
  | { readonly kind: 'covered'; readonly name: string }

/** Whether nobody waits there for nothing. A hand-over that is only proposed holds nobody yet. */
export const isHandled = ({ kind }: RoomState): boolean => !['unread', 'waits', 'quiet', 'sending', 'proposed'].includes(kind)

/** What is known when the counsellor is asked: the newest word then, and what has been sent from the sheet since. */
export interface Since {
  /** The order up to which everything had been read. */
  readonly order: number
  /** The text by which the person was told; null while they were not. */
  readonly told: string | null
}

export interface RoomGiven {
  readonly conversation: Pick<Conversation, 'state' | 'content' | 'outbox'> | undefined
  readonly card: Pick<Card, 'seekerThere' | 'trouble'> | undefined
  /** My signing key. */
  readonly me: string
  readonly since: Since
  /** A hand-over of it is proposed. */
  readonly proposed: boolean
  readonly now: number
}

export const roomState = ({ conversation, card, me, since, proposed, now }: RoomGiven): RoomState => {
  const state = conversation?.state.value
  if (!conversation || state === 'ended' || state === 'broken' || state === 'closed') return { kind: 'left' }
  if (state !== 'open') return { kind: 'unread' }
  const content = conversation.content.value
  const own = content.entries.filter((entry) => 'from' in entry && entry.from === 'me' && entry.order > since.order)
  if (since.told !== null) {
    const sent = own.find((entry) => entry.kind === 'text' && entry.text === since.told)
    if (!sent || conversation.outbox.unsent.value) return { kind: 'sending' }
    return { kind: 'id' in sent && content.arrived.has(sent.id) ? 'arrived' : 'told' }
  }
  const role = content.chain && myRole(content.chain, me)
  const other = content.chain ? companionsIn(content.chain, me)[0] : undefined
  // Whoever stands in leaves it to its counsellor, unless that one has gone.
  if (other && (role === 'counsellor' || card?.trouble !== 'vanished')) return { kind: 'covered', name: other.name }
  if (card && !card.seekerThere) return { kind: 'away' }
  if (unansweredSince(content, now) !== null) return { kind: proposed ? 'proposed' : 'waits' }
  if (own.length > 0) return { kind: 'answered' }
  return { kind: proposed ? 'proposed' : 'quiet' }
}
