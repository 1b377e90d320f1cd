import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type StoredWords = Like<typeof de>
export const storedWords: Readonly<Record<Language, StoredWords>> = { de, en }
