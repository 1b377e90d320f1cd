/** RFC 8259: punctuation, a text, or anything else that is a value. */
const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy

type Awaited = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/** What may come after a token; null where it may not stand there. `open` are the brackets that are open. */
const next = (at: Awaited, [mark, text, other]: readonly (string | undefined)[], open: string[]): Awaited | null => {
  const after = (): Awaited => (open.length === 0 ? 'nothing' : 'comma-or-end')
  const takesValue = at === 'value' || at === 'value-or-end'
  const takesKey = at === 'key' || at === 'key-or-end'
  if (text !== undefined && takesKey) return 'colon'
  if (text !== undefined || other !== undefined) return takesValue ? after() : null
  if (mark === ':') return at === 'colon' ? 'value' : null
  if (mark === ',') return at === 'comma-or-end' ? (open.at(-1) === '{' ? 'key' : 'value') : null
  if (mark === '{' || mark === '[') {
    if (!takesValue) return null
    open.push(mark)
    return mark === '{' ? 'key-or-end' : 'value-or-end'
  }
  const ends = mark === '}' ? '{' : '['
  if (open.at(-1) !== ends || (at !== 'comma-or-end' && at !== (ends === '{' ? 'key-or-end' : 'value-or-end'))) return null
  open.pop()
  return after()
}

/** Where a text stops being JSON: the offset of what may not stand there, or of the end where it stops too early. Browsers say it in words of their own, or not at all. */
export const brokenAt = (text: string): number => {
  const open: string[] = []
  let at: Awaited = 'value'
  token.lastIndex = 0
  for (;;) {
    const from = token.lastIndex
    const found = token.exec(text)
    const begin = from + (/^[ \t\r\n]*/.exec(text.slice(from))?.[0].length ?? 0)
    const then: Awaited | null = found ? next(at, found.slice(1), open) : null
    if (then === null) return begin
    at = then
  }
}
