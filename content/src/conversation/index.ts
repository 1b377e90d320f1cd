import type { Language } from '../language.ts'
import type { Like } from '../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** What the conversation page says, in every language. */
export type ConversationWords = Like<typeof de>
export const conversationWords: Readonly<Record<Language, ConversationWords>> = { de, en }
