/** What is made of a key, made once: on an old phone an `Intl` object takes longer than looking through all centres. */
export const remembered = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}
