import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type ReadersWords = Like<typeof de>
export const readersWords: Readonly<Record<Language, ReadersWords>> = { de, en }
