import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { comingIn, type DutyNow, type SpokenLanguage } from '@zop/wire'
import type { Conversation } from '../../conversation/conversation.ts'
import type { Sending } from '../../conversation/writing.ts'
import type { HandOvers } from '../../hand-over/hand-overs.ts'
import type { LaneCard, Lanes } from '../../lanes/lanes.ts'
import type { Duty } from '../duty.ts'
import { leftWaiting } from '../leaving.ts'
import { othersOnChat } from '../standing.ts'
import { isHandled, type RoomState, roomState, type Since } from './room.ts'

/** What the person is about to leave; `over`: the duty has come to its end, and they are still here. */
export type Leaving = 'duty' | 'out' | 'over'

/** A conversation in which somebody may wait. */
export interface Room {
  readonly id: string
  /** What the person asked to be spoken with in. */
  readonly asked: SpokenLanguage
  readonly state: RoomState
}

/** Before a counsellor goes: every open conversation, and what becomes of whoever waits there. */
export interface ShiftEnd {
  readonly leaving: ReadonlySignal<Leaving | null>
  readonly rooms: ReadonlySignal<readonly Room[]>
  /** How many of them still hold somebody who waits for nothing. */
  readonly left: ReadonlySignal<number>
  /** Chats that nobody has taken, where nobody comes after this person. */
  readonly waiting: ReadonlySignal<readonly LaneCard[]>
  /** Nobody waits for nothing any more, in a conversation or for one. `told`: everybody knows; `closed`: some have gone from their page without. */
  readonly clear: ReadonlySignal<'told' | 'closed' | null>
  /** Asks before they go; false where nobody waits and they may go at once. */
  ask(leaving: Leaving): boolean
  stay(): void
  /** Sends what the person is told at parting. Throws where sealing fails: then nothing has left. */
  tell(id: string, text: string): Promise<Sending>
}

export interface ShiftEndGiven {
  readonly duty: Pick<Duty, 'now' | 'me' | 'over'>
  readonly mine: { readonly open: ReadonlySignal<ReadonlyMap<string, Conversation>> }
  readonly lanes: Pick<Lanes, 'find' | 'waiting'>
  readonly handOvers: Pick<HandOvers, 'outgoing'>
  /** My signing key. */
  readonly me: string
  now(): number
}

/** Nobody else is on a chat duty, nobody is expected to come to one that runs, and none begins in a moment. Who is on a mail duty does not answer chats, nor does a gap that nobody has. `minute`: when this person goes, which may be long before the end. */
export const isLast = (now: DutyNow | null, minute: number): boolean => {
  if (now === null) return false
  const coming = now.missing.some(({ channel, slot, expected }) => channel === 'chat' && expected && slot !== now.mine?.slot)
  return !othersOnChat(now) && !coming && (now.next === null || now.next > minute + comingIn.second)
}

export const createShiftEnd = ({ duty, mine, lanes, handOvers, me, now }: ShiftEndGiven): ShiftEnd => {
  const leaving = signal<Leaving | null>(null)
  const since = signal<ReadonlyMap<string, Since>>(new Map())

  const rooms = computed<readonly Room[]>(() => {
    const ids = new Set([...since.value.keys(), ...leftWaiting({ mine, lanes })])
    return [...ids].map((id) => {
      const card = lanes.find(id)
      const proposed = handOvers.outgoing.value.some((one) => one.conversation === id && one.state === 'open')
      const conversation = mine.open.value.get(id)
      const state = roomState({ conversation, card, me, since: since.value.get(id) ?? { order: Number.POSITIVE_INFINITY, told: null }, proposed, now: now() })
      return { id, asked: card?.opening.language ?? 'de', state }
    })
  })
  const left = computed(() => rooms.value.filter(({ state }) => !isHandled(state)).length)
  const waiting = computed(() => {
    if (!(duty.me.value || duty.over.value) || !isLast(duty.now.value, Math.floor(now() / 60_000))) return []
    return lanes.waiting.value.cards.filter(({ opening, seekerThere }) => opening.channel === 'chat' && seekerThere)
  })

  const clear = computed(() => {
    if (left.value > 0 || waiting.value.length > 0) return null
    return rooms.value.some(({ state }) => state.kind === 'away') ? 'closed' : 'told'
  })

  // A new duty begins: what people were told at the end of an older one is no answer for this one.
  effect(() => {
    if (duty.me.value) since.value = new Map()
  })

  const orderOf = (id: string): number => mine.open.peek().get(id)?.content.peek().last ?? 0

  return {
    leaving,
    rooms,
    left,
    waiting,
    clear,
    ask: (from) => {
      const known = since.peek()
      const open = leftWaiting({ mine, lanes })
      // Whoever was told before, and has not been forgotten since, need not be told again.
      since.value = new Map(open.map((id) => [id, known.get(id) ?? { order: orderOf(id), told: null }]))
      if (clear.peek() !== null) return false
      leaving.value = from
      return true
    },
    stay: () => {
      leaving.value = null
    },
    tell: async (id, text) => {
      const conversation = mine.open.peek().get(id)
      if (!conversation) return 'not-open'
      const order = orderOf(id)
      const came = await conversation.say({ kind: 'text', text })
      if (came === 'queued') since.value = new Map([...since.peek(), [id, { order, told: text }]])
      return came
    },
  }
}
