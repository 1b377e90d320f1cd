import type { Language } from '../language.ts'
import type { Like } from '../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** What the information pages say, in every language. */
export type SiteWords = Like<typeof de>
export const siteWords: Readonly<Record<Language, SiteWords>> = { de, en }
