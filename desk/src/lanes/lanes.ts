import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Card, Lanes as WireLanes } from '@zop/wire'

/** A card with the moment at which it was told, so that its age goes on between two tellings. */
export interface LaneCard extends Card {
  readonly heard: number
}

export interface Lanes {
  /** Null until the first telling. Whose page is open stands first, then whose is closed; each by age. */
  readonly waiting: ReadonlySignal<readonly LaneCard[] | null>
  /** How many wait in all: the relay tells the oldest of them only. */
  readonly inAll: ReadonlySignal<number>
  readonly mine: ReadonlySignal<readonly LaneCard[]>
  /** The card that the keys act on. */
  readonly cursor: ReadonlySignal<string | null>
  hear(lanes: WireLanes): void
  /** It waits no more, whatever a telling says that left the relay before. */
  gone(conversation: string): void
  point(conversation: string | null): void
  /** J and K: one card on or back through both lanes; stays at the ends. Returns the card it stands on. */
  move(step: 1 | -1): string | null
  /** T: the card under the cursor if it waits, else the first: of those whose page is open the one that has waited longest. */
  toTake(): string | null
}

/** Whole minutes since the start; null where the relay does not know it any more. */
export const ageOf = (card: LaneCard, now: number): number | null =>
  card.waited === null ? null : card.waited + Math.max(0, Math.floor((now - card.heard) / 60_000))

/** The oldest age of a lane, null for an empty lane or where no age is known. */
export const oldestAge = (cards: readonly LaneCard[], now: number): number | null => {
  const ages = cards.map((card) => ageOf(card, now)).filter((age) => age !== null)
  return ages.length === 0 ? null : Math.max(...ages)
}

/** Whoever has closed the page would not see an answer: those who would come first. */
const byTurn = (a: LaneCard, b: LaneCard): number => Number(b.seekerThere) - Number(a.seekerThere) || (b.waited ?? 0) - (a.waited ?? 0)

/** `arrived` is called once for each chat that was not waiting before; not for those found at the first telling. */
export const createLanes = (now: () => number, arrived: () => void): Lanes => {
  const waiting = signal<readonly LaneCard[] | null>(null)
  const inAll = signal(0)
  const mine = signal<readonly LaneCard[]>([])
  const cursor = signal<string | null>(null)
  const left = new Set<string>()
  const cards = computed(() => [...(waiting.value ?? []), ...mine.value])

  return {
    waiting,
    inAll,
    mine,
    cursor,
    hear: (lanes) => {
      const heard = now()
      const before = waiting.peek()
      const hadAll = inAll.peek()
      const late = lanes.waiting.filter((card) => left.has(card.conversation)).length
      for (const id of left) if (!lanes.waiting.some((card) => card.conversation === id)) left.delete(id)
      waiting.value = lanes.waiting
        .filter((card) => !left.has(card.conversation))
        .map((card) => ({ ...card, heard }))
        .sort(byTurn)
      inAll.value = Math.max(lanes.inAll, lanes.waiting.length) - late
      mine.value = lanes.mine.map((card) => ({ ...card, heard }))
      // Beyond the cards that are told, somebody moves up without having come: there only the number says that somebody came.
      const told = before?.length === hadAll
      const unknown = waiting.value.some((card) => !before?.some((known) => known.conversation === card.conversation))
      if (before && (told ? unknown : inAll.peek() > hadAll)) arrived()
      if (!cards.peek().some((card) => card.conversation === cursor.peek())) cursor.value = null
    },
    gone: (conversation) => {
      left.add(conversation)
      const before = waiting.peek()
      const rest = before?.filter((card) => card.conversation !== conversation)
      if (!before || !rest || rest.length === before.length) return
      waiting.value = rest
      inAll.value -= 1
    },
    point: (conversation) => {
      cursor.value = conversation
    },
    move: (step) => {
      const all = cards.peek()
      const at = all.findIndex((card) => card.conversation === cursor.peek())
      const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))
      cursor.value = all[next]?.conversation ?? null
      return cursor.peek()
    },
    toTake: () => {
      const lane = waiting.peek() ?? []
      return (lane.find((card) => card.conversation === cursor.peek()) ?? lane[0])?.conversation ?? null
    },
  }
}
