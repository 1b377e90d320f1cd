import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type ReturnWords = Like<typeof de>
export const returnWords: Readonly<Record<Language, ReturnWords>> = { de, en }
