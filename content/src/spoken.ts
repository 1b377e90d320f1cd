import { languageNames } from './language.ts'

/** How a language calls itself, and which way it is written. */
export interface OwnName {
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
}

/** Every language that people may be spoken with in (ISO 639-1), by its own name. Which of them are announced, the duty plan says alone. */
export const spokenNames = {
  ...languageNames,
  ar: { name: 'العربية', dir: 'rtl' },
  bg: { name: 'Български', dir: 'ltr' },
  pl: { name: 'Polski', dir: 'ltr' },
  ro: { name: 'Română', dir: 'ltr' },
  ru: { name: 'Русский', dir: 'ltr' },
  uk: { name: 'Українська', dir: 'ltr' },
  tr: { name: 'Türkçe', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  vi: { name: 'Tiếng Việt', dir: 'ltr' },
  hu: { name: 'Magyar', dir: 'ltr' },
  fa: { name: 'فارسی', dir: 'rtl' },
} as const satisfies Readonly<Record<string, OwnName>>
