import type { Language } from '../language.ts'
import type { ConversationWords } from './index.ts'

/** The words of one language alone: on a slow phone the others need not be waited for. */
export const loadConversationWords: Readonly<Record<Language, () => Promise<ConversationWords>>> = {
  de: () => import('./de.ts').then((language) => language.de),
  en: () => import('./en.ts').then((language) => language.en),
  'de-simple': () => import('./de-simple.ts').then((language) => language.deSimple),
  ar: () => import('./ar.ts').then((language) => language.ar),
  bg: () => import('./bg.ts').then((language) => language.bg),
  pl: () => import('./pl.ts').then((language) => language.pl),
  ro: () => import('./ro.ts').then((language) => language.ro),
  uk: () => import('./uk.ts').then((language) => language.uk),
}
