import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { deSimple } from './de-simple.ts'
import { en } from './en.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { uk } from './uk.ts'

/** What the conversation page says around a hand-over, in every language. Loaded with what shows it. */
export type HandOverWords = Like<typeof de>
export const handOverWords: Readonly<Record<Language, HandOverWords>> = { de, en, 'de-simple': deSimple, ar, bg, pl, ro, uk }

/** C5: which version of the text a consent was given to; grows with every change of what is asked. */
export const handOverTextVersion = 2
