import { randomBytes } from 'node:crypto'

/** Bytes of one notification of PostgreSQL: below 8000. */
const longest = 7900

/** Texts that are put together at once; of whoever dies in the middle of one the rest never comes. */
const mostOpen = 100

/** A text in pieces that one notification carries each: who tells it, which text, which piece, of how many. */
export const piecesOf = (text: string, by: string): readonly string[] => {
  const id = randomBytes(16).toString('base64url')
  const room = longest - by.length - id.length - 20
  const count = Math.max(1, Math.ceil(text.length / room))
  return Array.from({ length: count }, (_, at) => `${by} ${id} ${at} ${count} ${text.slice(at * room, (at + 1) * room)}`)
}

/** Puts texts together again. */
export class Pieces {
  readonly #open = new Map<string, { readonly parts: Map<number, string>; readonly count: number }>()

  /** The whole text, when its last piece has come. */
  take(piece: string): string | null {
    const [, by = '', id = '', at = '', of = '', part = ''] = piece.match(/^(\S+) (\S+) (\d+) (\d+) (.*)$/) ?? []
    const count = Number(of)
    if (count === 1) return part
    const name = `${by} ${id}`
    const text = this.#open.get(name) ?? { parts: new Map<number, string>(), count }
    this.#open.set(name, text)
    text.parts.set(Number(at), part)
    if (text.parts.size < text.count) return this.#forgetOldest()
    this.#open.delete(name)
    return Array.from({ length: text.count }, (_, index) => text.parts.get(index) ?? '').join('')
  }

  clear(): void {
    this.#open.clear()
  }

  #forgetOldest(): null {
    const [oldest] = this.#open.keys()
    if (this.#open.size > mostOpen && oldest !== undefined) this.#open.delete(oldest)
    return null
  }
}
