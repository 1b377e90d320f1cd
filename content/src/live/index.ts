import type { Language } from '../language.ts'
import type { Like } from '../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** What is said of the chat right now, in every language. */
export type LiveWords = Like<typeof de>
export const liveWords: Readonly<Record<Language, LiveWords>> = { de, en }
