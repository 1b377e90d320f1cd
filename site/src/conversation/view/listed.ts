import { language, locale } from './words.ts'

/** Names, or dates, as they are said in a row: "Jana, Kofi und Amal". */
export const listed = (parts: readonly string[]): string => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts)

/** Between two things that are told one after the other. */
export const comma = (): string => (language.value === 'ar' ? '، ' : ', ')
