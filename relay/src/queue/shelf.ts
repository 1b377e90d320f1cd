import { Sorted } from './sorted.ts'

/** The conversations of one person, or of one centre. */
export class Shelf {
  /** The newest word first. */
  readonly all = new Sorted()
  /** Those that owe an answer, the soonest first; the rank is the hour by which. */
  readonly due = new Sorted()
  /** Of those, by the hour from which on their lead is told. */
  readonly pressing = new Sorted()
  /** Those that nobody reads who is certified. */
  readonly orphaned = new Set<string>()

  delete(conversation: string): void {
    this.all.delete(conversation)
    this.due.delete(conversation)
    this.pressing.delete(conversation)
    this.orphaned.delete(conversation)
  }
}

/** What a person or a centre without any has. */
export const emptyShelf = new Shelf()

/** The shelf of this key, made where there is none yet. */
export const shelfIn = (shelves: Map<string, Shelf>, key: string): Shelf => {
  const shelf = shelves.get(key) ?? new Shelf()
  shelves.set(key, shelf)
  return shelf
}
