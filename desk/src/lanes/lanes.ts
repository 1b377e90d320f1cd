import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Card, Lane, LaneName, Lanes as WireLanes } from '@zop/wire'

/** A card with the moment at which it was told, so that its age goes on between two tellings. */
export interface LaneCard extends Card {
  readonly heard: number
}

/** One lane as it stands now: the cards that are here, and what is said of all that it holds. */
export interface DeskLane {
  readonly cards: readonly LaneCard[]
  /** How many there are in all: the relay tells the first of them only. */
  readonly inAll: number
  /** How many of all owe an answer that is late. */
  readonly overdue: number
  /** The hour of the oldest of all, null where the lane is empty. */
  readonly oldest: number | null
}

export interface Lanes {
  /** False until the first telling. */
  readonly told: ReadonlySignal<boolean>
  /** Whose page is open stands first, then whose is closed; each with those that call this person first, by age. */
  readonly waiting: ReadonlySignal<DeskLane>
  /** Who waits for an answer stands first, the longest first; then the newest word. */
  readonly mine: ReadonlySignal<DeskLane>
  readonly due: ReadonlySignal<DeskLane>
  readonly centre: ReadonlySignal<DeskLane>
  readonly escalated: ReadonlySignal<DeskLane>
  /** How many of those that wait and have not gone call this person: for the title. What is only a number here may. */
  readonly calling: ReadonlySignal<number>
  /** The card that the keys act on. */
  readonly cursor: ReadonlySignal<string | null>
  hear(lanes: WireLanes): void
  /** More cards of a lane, asked for and given by the relay. */
  add(name: LaneName, more: Lane): void
  /** It waits no more, whatever a telling says that left the relay before. */
  gone(conversation: string): void
  point(conversation: string | null): void
  /** J and K: one card on or back through what this person can act on; stays at the ends. Returns the card it stands on. */
  move(step: 1 | -1): string | null
  /** T: the card under the cursor if it waits, else the first: of those whose page is open the one that has waited longest. */
  toTake(): string | null
  /** The card of a conversation, in whichever lane it stands. */
  find(conversation: string): LaneCard | undefined
}

/** Whole minutes since the start; null where the relay does not know it any more. */
export const ageOf = (card: LaneCard, now: number): number | null =>
  card.waited === null ? null : card.waited + Math.max(0, Math.floor((now - card.heard) / 60_000))

const hourLong = 3_600_000

/** The oldest age in a lane in minutes, of those who have not gone: to the minute where a card knows it, else by its hour. Null for an empty lane. */
export const oldestAge = ({ cards, oldest, inAll }: DeskLane, now: number): number | null => {
  if (inAll === 0) return null
  const ages = cards
    .filter(isReached)
    .map((card) => ageOf(card, now))
    .filter((age) => age !== null)
  const byHour = oldest === null ? null : Math.max(0, Math.floor(now / hourLong) - oldest) * 60
  const known = ages.length === 0 ? null : Math.max(...ages)
  // An hour is rough: it counts only where it says more than the minutes that are known.
  return byHour !== null && byHour - 60 > (known ?? -1) ? byHour : known
}

/** An answer is owed this many hours after the word that asks for it. */
const owedAfter = 48

/** Since when the person waits for an answer, in milliseconds: as this desk has read it, else by the hour that the relay knows; null where the last word is ours. */
export const waitsSince = ({ owed, role }: Card, read: number | null | undefined): number | null =>
  read !== undefined ? read : owed === null || role === null ? null : (owed - owedAfter) * hourLong

/** How many minutes somebody waits for an answer of ours, the longest; null where nobody does. */
export const longestWait = ({ cards }: DeskLane, now: number, unanswered: (conversation: string) => number | null | undefined): number | null => {
  const since = cards.map((card) => waitsSince(card, unanswered(card.conversation))).filter((one) => one !== null)
  return since.length === 0 ? null : Math.max(0, Math.floor((now - Math.min(...since)) / 60_000))
}

const none: DeskLane = { cards: [], inAll: 0, overdue: 0, oldest: null }

/** Whoever has closed the page would not see an answer: those who would come first, and of them those who call this person. A letter needs no open page. */
const byTurn = (a: LaneCard, b: LaneCard): number =>
  Number(isReached(b)) - Number(isReached(a)) ||
  Number(b.forMe) - Number(a.forMe) ||
  (b.waited ?? 0) - (a.waited ?? 0) ||
  (a.waited === null && b.waited === null ? a.since - b.since : 0)

/** A chat with both sides there, or one that goes when the person does: it is answered as it comes, a deadline of two days says nothing about it. */
export const isLive = ({ seekerThere, opening, trouble, kept }: Card): boolean =>
  opening.channel === 'chat' && trouble === null && (seekerThere || kept === null)

/** Whoever takes or answers it is read: the page is open, or what is written stays until the person comes. */
export const isReached = ({ seekerThere, opening, kept }: Card): boolean => seekerThere || kept !== null || opening.channel === 'mail'

/** How many wait: whoever has gone and left nothing behind waits for nobody. What is only a number here may. */
export const awaited = ({ cards, inAll }: DeskLane): number => inAll - cards.filter((card) => !isReached(card)).length

const without = (lane: DeskLane, conversation: string): DeskLane => {
  const cards = lane.cards.filter((card) => card.conversation !== conversation)
  return cards.length === lane.cards.length ? lane : { ...lane, cards, inAll: lane.inAll - 1 }
}

/** `arrived` is called once for each conversation that has begun to call this person, by coming or by having waited; not for those found at the first telling. `unanswered` is what this desk has read itself: undefined where it has not. */
export const createLanes = (
  now: () => number,
  arrived: () => void,
  unanswered: (conversation: string) => number | null | undefined = () => undefined,
): Lanes => {
  const told = signal(false)
  const lanes = { waiting: signal(none), mine: signal(none), due: signal(none), centre: signal(none), escalated: signal(none) }
  const cursor = signal<string | null>(null)
  const left = new Set<string>()
  const mine = computed<DeskLane>(() => {
    const lane = lanes.mine.value
    const since = new Map(lane.cards.map((card) => [card, waitsSince(card, unanswered(card.conversation)) ?? Number.POSITIVE_INFINITY]))
    const at = (card: LaneCard): number => since.get(card) ?? 0
    return { ...lane, cards: lane.cards.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b))) }
  })
  const calling = computed(() => {
    const { cards, inAll } = lanes.waiting.value
    return inAll - cards.filter((card) => !card.forMe || !isReached(card)).length
  })
  const walk = computed(() => [
    ...new Set([lanes.waiting, lanes.due, mine, lanes.centre, lanes.escalated].flatMap((lane) => lane.value.cards.map((card) => card.conversation))),
  ])

  /** The told cards (without those that left since, and without live chats among what is due), then those asked for before, while the number of all leaves room for them. */
  const renewed = (name: LaneName, lane: Lane, heard: number): DeskLane => {
    const shown = lane.cards.filter((card) => (name === 'waiting' ? !left.has(card.conversation) : name !== 'due' || !isLive(card)))
    const cards = shown.map((card) => ({ ...card, heard }))
    const inAll = Math.max(lane.inAll, lane.cards.length) - (lane.cards.length - shown.length)
    const before = lanes[name].peek().cards.filter((card) => !cards.some((known) => known.conversation === card.conversation))
    const room = inAll - cards.length
    const kept = lanes[name].peek().cards.length > lane.cards.length && before.length <= room ? before : []
    const all = [...(name === 'waiting' ? cards.toSorted(byTurn) : cards), ...kept]
    return { cards: all, inAll, overdue: lane.overdue, oldest: lane.oldest }
  }

  return {
    told,
    ...lanes,
    mine,
    calling,
    cursor,
    hear: (wire) => {
      const heard = now()
      const before = told.peek() ? lanes.waiting.peek() : null
      for (const id of left) if (!wire.waiting.cards.some((card) => card.conversation === id)) left.delete(id)
      for (const name of ['waiting', 'mine', 'due', 'centre', 'escalated'] as const) lanes[name].value = renewed(name, wire[name], heard)
      told.value = true
      const after = lanes.waiting.peek()
      // Beyond the cards that are told, somebody moves up without having come: there only the number says that somebody came.
      const whole = before?.cards.length === before?.inAll
      const called = new Set(before?.cards.flatMap(({ conversation, forMe }) => (forMe ? [conversation] : [])))
      const unknown = after.cards.some(({ conversation, forMe }) => forMe && !called.has(conversation))
      if (before && (whole ? unknown : after.inAll > before.inAll)) arrived()
      if (!walk.peek().includes(cursor.peek() ?? '')) cursor.value = null
    },
    add: (name, more) => {
      const heard = now()
      const lane = lanes[name].peek()
      const fresh = more.cards.filter((card) => !left.has(card.conversation) && !lane.cards.some((known) => known.conversation === card.conversation))
      // A page that brings nothing new is the end of the lane: the number then says what is here.
      const inAll = fresh.length === 0 ? lane.cards.length : Math.max(more.inAll, lane.cards.length + fresh.length)
      lanes[name].value = { cards: [...lane.cards, ...fresh.map((card) => ({ ...card, heard }))], inAll, overdue: more.overdue, oldest: more.oldest }
    },
    gone: (conversation) => {
      left.add(conversation)
      lanes.waiting.value = without(lanes.waiting.peek(), conversation)
    },
    point: (conversation) => {
      cursor.value = conversation
    },
    move: (step) => {
      const all = walk.peek()
      const at = all.indexOf(cursor.peek() ?? '')
      const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))
      cursor.value = all[next] ?? null
      return cursor.peek()
    },
    toTake: () => {
      const { cards } = lanes.waiting.peek()
      return (cards.find((card) => card.conversation === cursor.peek()) ?? cards[0])?.conversation ?? null
    },
    find: (conversation) => {
      for (const lane of [lanes.mine, lanes.due, lanes.waiting, lanes.centre, lanes.escalated]) {
        const card = lane.value.cards.find((known) => known.conversation === conversation)
        if (card) return card
      }
      return undefined
    },
  }
}
