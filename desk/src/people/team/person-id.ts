/** What German readers expect of letters that have no place in an id (DIN 5007-2 for the umlauts). */
const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' }
const longest = 32

const plain = (name: string): string =>
  [...name.toLowerCase().normalize('NFC')]
    .map((letter) => spelled[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')

/** The id by which certificates name somebody within their centre, made from the name; with a number behind it where it is `taken`. Names without Latin letters become `person`. */
export const personIdOf = (name: string, taken: readonly string[]): string => {
  const base = plain(name) || 'person'
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}
