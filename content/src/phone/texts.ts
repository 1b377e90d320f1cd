import { type Language, languages } from '../language.ts'
import type { Like } from '../words.ts'
import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { deSimple } from './de-simple.ts'
import { en } from './en.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { uk } from './uk.ts'

export type PhoneTexts = Like<typeof de>
export type NumberId = keyof PhoneTexts

/** What a number is, whom it answers, when, in which languages, and what it costs. */
export type NumberText = PhoneTexts['police']

const texts: Readonly<Record<Language, PhoneTexts>> = { de, en, 'de-simple': deSimple, ar, bg, pl, ro, uk }

/** What each language says of one number. */
export const numberTexts = (id: NumberId): Readonly<Record<Language, NumberText>> =>
  Object.fromEntries(languages.map((language) => [language, texts[language][id]])) as Record<Language, NumberText>
