import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type KeepWords = Like<typeof de>
export const keepWords: Readonly<Record<Language, KeepWords>> = { de, en }
