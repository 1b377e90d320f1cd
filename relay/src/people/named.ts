import type { Board, Entry } from '../conversation/board.ts'
import type { Directories } from '../directory/known.ts'

/** Of notes that are going (C9) nobody: there is nothing left to renew. */
const peopleOf = (entry: Entry | null): readonly string[] =>
  entry?.goes === null ? entry.readers.filter(({ role }) => role === 'counsellor' || role === 'stand-in').map(({ id }) => id) : []

/** E4: which conversations and notes name whom among the people of their newest record. Follows the board, so that nobody has to look through it. */
export class Named {
  readonly #directories: Directories
  readonly #conversations = new Map<string, Set<string>>()

  constructor(board: Pick<Board, 'watch'>, directories: Directories) {
    this.#directories = directories
    board.watch((before, after) => {
      for (const id of peopleOf(before)) this.#conversations.get(id)?.delete(before?.conversation ?? '')
      for (const id of peopleOf(after)) this.#of(id).add(after?.conversation ?? '')
    })
  }

  /** By key, whichever certificate of theirs a record names. */
  for(signing: string): readonly string[] {
    const found = this.#directories.certificatesOf(signing).flatMap((hash) => [...(this.#conversations.get(hash) ?? [])])
    return [...new Set(found)]
  }

  #of(certificate: string): Set<string> {
    const known = this.#conversations.get(certificate) ?? new Set()
    this.#conversations.set(certificate, known)
    return known
  }
}
