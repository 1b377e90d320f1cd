import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** What the conversation page says around files, in every language. Loaded with what shows it. */
export type FileWords = Like<typeof de>
export const fileWords: Readonly<Record<Language, FileWords>> = { de, en }
