import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type StillWords = Like<typeof de>
export const stillWords: Readonly<Record<Language, StillWords>> = { de, en }
