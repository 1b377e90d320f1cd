/** The languages the desk speaks, the default first. */
export const deskLanguages = ['de', 'en'] as const
export type DeskLanguage = (typeof deskLanguages)[number]
