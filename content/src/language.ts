/** The languages that the interface speaks, the first being the one that others fall back to. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language's own name, and which way it is written. */
export const languageNames = {
  de: { name: 'Deutsch', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
} as const satisfies Record<Language, { name: string; dir: 'ltr' | 'rtl' }>

/** The first of the `wanted` language tags (RFC 5646) that the interface speaks; English where it speaks none, because more people read it. */
export const chooseLanguage = (wanted: readonly string[]): Language => {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}
