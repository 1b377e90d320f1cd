/** The same work on the same text is done once: a text never changes, and reading hundreds of them takes a good half second. */
export const remembered = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, { readonly value: T }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.value
    const value = work(text)
    known.set(text, { value })
    return value
  }
}
