/** Names as a language strings them together: "A, B und C". */
export const listIn = (language: string) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' })
  return (names: readonly string[]): string => format.format(names)
}
