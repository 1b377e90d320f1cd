type Path = readonly (string | number)[]

/** Where in a text of JSON (known to be right) the value of a path begins: its line and its character, both from 1. Where the path leads to nothing, the last place on its way. */
export const placeIn = (text: string, path: Path): { readonly line: number; readonly character: number } => {
  let at = 0
  const space = () => {
    while (/\s/.test(text[at] ?? '')) at += 1
  }
  const string = (): string => {
    const from = at
    at += 1
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    at += 1
    return JSON.parse(text.slice(from, at)) as string
  }
  /** Passes over a value; stops at its beginning where it is the one that is looked for. */
  const find = (left: Path): number | null => {
    space()
    const begin = at
    if (left.length === 0) return begin
    const [step, ...rest] = left
    const open = text[at]
    if (open !== '{' && open !== '[') return begin
    at += 1
    for (let index = 0; ; index += 1) {
      space()
      if (text[at] === '}' || text[at] === ']') return begin
      const key = open === '{' ? string() : index
      space()
      if (open === '{') at += 1
      if (key === step) return find(rest)
      skip()
      space()
      if (text[at] === ',') at += 1
    }
  }
  const skip = (): void => {
    space()
    if (text[at] === '"') return void string()
    let depth = 0
    do {
      const character = text[at]
      if (character === '"') string()
      else {
        if (character === '{' || character === '[') depth += 1
        if (character === '}' || character === ']') depth -= 1
        at += 1
      }
    } while (at < text.length && (depth > 0 || !/[,}\]\s]/.test(text[at] ?? '')))
  }
  const offset = find(path) ?? 0
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 }
}
