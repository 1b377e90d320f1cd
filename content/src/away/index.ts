import type { Language } from '../language.ts'
import type { Like } from '../words.ts'
import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { deSimple } from './de-simple.ts'
import { en } from './en.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { uk } from './uk.ts'

export type AwayWords = Like<typeof de>
export const awayWords: Readonly<Record<Language, AwayWords>> = { de, en, 'de-simple': deSimple, ar, bg, pl, ro, uk }
