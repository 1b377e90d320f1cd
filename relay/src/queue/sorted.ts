interface Ranked {
  readonly id: string
  readonly rank: number
  /** Decides between equal ranks. */
  readonly tie: number
}

const before = (a: Ranked, b: Ranked): boolean => (a.rank === b.rank ? a.tie < b.tie : a.rank < b.rank)

/** Ids in the order of a number, so that a lane of a hundred is read without looking at the ten thousand behind it. */
export class Sorted {
  readonly #items: Ranked[] = []
  readonly #of = new Map<string, Ranked>()

  get size(): number {
    return this.#items.length
  }

  has(id: string): boolean {
    return this.#of.has(id)
  }

  /** Puts it where it belongs, or moves it there. */
  set(id: string, rank: number, tie = 0): void {
    this.delete(id)
    const item = { id, rank, tie }
    this.#of.set(id, item)
    this.#items.splice(
      this.#count((other) => before(other, item)),
      0,
      item,
    )
  }

  delete(id: string): void {
    const item = this.#of.get(id)
    if (!item) return
    this.#of.delete(id)
    this.#items.splice(
      this.#count((other) => before(other, item)),
      1,
    )
  }

  /** From 1; null where it is not here. */
  place(id: string): number | null {
    const item = this.#of.get(id)
    return item ? this.#count((other) => before(other, item)) + 1 : null
  }

  rank(id: string): number | null {
    return this.#of.get(id)?.rank ?? null
  }

  /** The lowest rank. */
  least(): number | null {
    return this.#items[0]?.rank ?? null
  }

  /** In their order, one at a time: whoever stops early has done no work for the rest. */
  *ids(from = 0): Generator<string> {
    for (let at = from; at < this.#items.length; at++) {
      const item = this.#items[at]
      if (item) yield item.id
    }
  }

  /** The one at this place, from 0. */
  at(place: number): Ranked | undefined {
    return this.#items[place]
  }

  /** How many have at most this rank. */
  upTo(rank: number): number {
    return this.#count((other) => other.rank <= rank)
  }

  /** How many stand before the first that does not pass; those that pass stand together at the front. */
  #count(passes: (item: Ranked) => boolean): number {
    let low = 0
    let high = this.#items.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const item = this.#items[middle]
      if (item && passes(item)) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The list of this key, made where there is none yet. */
export const sortedIn = <K>(lists: Map<K, Sorted>, key: K): Sorted => {
  const list = lists.get(key) ?? new Sorted()
  lists.set(key, list)
  return list
}

/** The ids of several lists as if they were one; each id is in one of them at most. */
export function* merged(lists: readonly Sorted[]): Generator<string> {
  const places = lists.map(() => 0)
  for (;;) {
    let first = -1
    for (const [list, place] of places.entries()) {
      const item = lists[list]?.at(place)
      const least = lists[first]?.at(places[first] ?? 0)
      if (item && (!least || before(item, least))) first = list
    }
    const item = lists[first]?.at(places[first] ?? 0)
    if (!item) return
    places[first] = (places[first] ?? 0) + 1
    yield item.id
  }
}
