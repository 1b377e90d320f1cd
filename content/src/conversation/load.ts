import type { Language } from '../language.ts'
import type { ConversationWords } from './index.ts'

/** The words of one language alone: on a slow phone the others need not be waited for. */
export const loadConversationWords: Readonly<Record<Language, () => Promise<ConversationWords>>> = {
  de: () => import('./de.ts').then((language) => language.de),
  en: () => import('./en.ts').then((language) => language.en),
}
