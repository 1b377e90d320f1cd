/** A piece of HTML that a template here has made: the only thing that passes into another template as it is. Its private name cannot be forged by anything that was read. */
export class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
  static is(value: unknown): value is Html {
    return typeof value === 'object' && value !== null && #text in value
  }
}

export type Value = string | number | Html | null | undefined | false | readonly Value[]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and for attributes in quotes alike. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const textOf = (value: Value): string => {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(textOf).join('')
  if (Html.is(value)) return value.toString()
  if (value === null || value === undefined || value === false) return ''
  throw new TypeError('only text, numbers and HTML made here go into a template')
}

/** Where a page may lead and what it may load: our own paths, places on the page, `https:`, the origin of a copy's home, and a call. */
const isSafeAddress = (value: Value): boolean => typeof value === 'string' && /^(?:https?:\/\/[^\s/]|tel:\+?\d+$|\/(?![/\\])|#)/.test(value)

/** Line breaks and the indentation of a template are for whoever reads its source. */
const pieces = new WeakMap<TemplateStringsArray, readonly string[]>()
const piecesOf = (strings: TemplateStringsArray): readonly string[] => {
  const known = pieces.get(strings)
  if (known) return known
  const made = strings.map((piece) => piece.replace(/\n\s*/g, ''))
  for (const piece of made.slice(0, -1)) if (/=\s*$/.test(piece)) throw new SyntaxError('a value in an attribute stands in quotes')
  pieces.set(strings, made)
  return made
}

/**
 * HTML from a template. Every value is escaped, in text and in attributes; what another template made passes as it is; lists are joined; null, undefined and false are
 * nothing. An address (`href`, `src`) that leads elsewhere than a page may lead, or a value outside quotes, is our bug and throws.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html => {
  const all = piecesOf(strings)
  let text = all[0] ?? ''
  for (const [at, value] of values.entries()) {
    if (/\b(?:href|src)="$/.test(all[at] ?? '') && !isSafeAddress(value)) throw new TypeError(`no page leads to ${String(value)}`)
    text += textOf(value) + all[at + 1]
  }
  return new Html(text)
}

/** Markup that stands in this room's own sources: the lines of a drawing. Never anything that was read. */
export const markup = (text: string): Html => new Html(text)
