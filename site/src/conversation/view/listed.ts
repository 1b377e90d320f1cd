import { language } from './words.ts'

/** Names, or dates, as they are said in a row: "Jana, Kofi und Amal". */
export const listed = (parts: readonly string[]): string => new Intl.ListFormat(language.value, { type: 'conjunction' }).format(parts)
