import { languageNames, type OwnName } from './language.ts'

const { 'de-simple': _, ...named } = languageNames

/** Every language that people may be spoken with in (ISO 639-1), by its own name. Which of them are announced, the duty plan says alone. */
export const spokenNames = {
  ...named,
  ru: { name: 'Русский', dir: 'ltr' },
  tr: { name: 'Türkçe', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  vi: { name: 'Tiếng Việt', dir: 'ltr' },
  hu: { name: 'Magyar', dir: 'ltr' },
  fa: { name: 'فارسی', dir: 'rtl' },
} as const satisfies Readonly<Record<string, OwnName>>
