import type { Language } from '../language.ts'
import type { Like } from '../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** What the conversation page says, in every language. */
export type ConversationWords = Like<typeof de>
export const conversationWords: Readonly<Record<Language, ConversationWords>> = { de, en }

/** The words of one language alone: on a slow phone the others need not be waited for. */
export const loadConversationWords: Readonly<Record<Language, () => Promise<ConversationWords>>> = {
  de: () => import('./de.ts').then((language) => language.de),
  en: () => import('./en.ts').then((language) => language.en),
}
