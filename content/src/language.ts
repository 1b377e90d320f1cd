/** The languages of the public pages (BCP 47), in the order in which they are offered; the first is the master of all texts. */
export const languages = ['de', 'en', 'de-simple', 'ar', 'bg', 'pl', 'ro', 'uk'] as const
export type Language = (typeof languages)[number]

/** How a language calls itself, and which way it is written. */
export interface OwnName {
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
}

/** `simple` is the registered subtag for simplified language; this is plain German (Einfache Sprache), not yet Leichte Sprache that its readers have tested. */
export const languageNames = {
  de: { name: 'Deutsch', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  'de-simple': { name: 'Einfaches Deutsch', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
  bg: { name: 'Български', dir: 'ltr' },
  pl: { name: 'Polski', dir: 'ltr' },
  ro: { name: 'Română', dir: 'ltr' },
  uk: { name: 'Українська', dir: 'ltr' },
} as const satisfies Readonly<Record<Language, OwnName>>

/** Languages whose texts no native speaker has checked yet: their pages say so, and an operator may leave them out. */
export const draftLanguages: readonly Language[] = ['ar', 'bg', 'pl', 'ro', 'uk']

/** The language to be spoken with (ISO 639-1) of somebody who reads this one. */
export const spokenOf = (language: Language): Exclude<Language, 'de-simple'> => (language === 'de-simple' ? 'de' : language)

const locales: Readonly<Partial<Record<Language, string>>> = { ar: 'ar-u-nu-latn', 'de-simple': 'de', en: 'en-GB' }

/** For `Intl`: English as in Britain, and Arabic with the digits that phones and timetables in Germany show. */
export const localeOf = (language: Language): string => locales[language] ?? language

/** The first of the `wanted` language tags (RFC 5646) that the pages speak and do not hide; English where they speak none, because more people read it, or else the master. Plain German is chosen by hand alone. */
export const chooseLanguage = (wanted: readonly string[], hidden: readonly string[] = []): Language => {
  for (const tag of [...wanted, 'en']) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language && !hidden.includes(language))
    if (found) return found
  }
  return 'de'
}
