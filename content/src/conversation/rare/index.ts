import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type RareWords = Like<typeof de>
export const rareWords: Readonly<Record<Language, RareWords>> = { de, en }
