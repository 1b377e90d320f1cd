import type { Language } from '../language.ts'
import type { LiveWords } from '../live/index.ts'
import type { PhoneTexts } from '../phone/texts.ts'
import type { ConsultWords } from './consult/index.ts'
import type { FileWords } from './file/index.ts'
import type { HandOverWords } from './hand-over/index.ts'
import type { ConversationWords } from './index.ts'
import type { KeepWords } from './keep/index.ts'
import type { RareWords } from './rare/index.ts'
import type { ReturnWords } from './return/index.ts'
import type { StoredWords } from './stored/index.ts'
import type { VoiceWords } from './voice/index.ts'

/** What is needed before the first word is written. */
export interface FirstWords {
  readonly conversation: ConversationWords
  readonly live: LiveWords
}

/** What the parts of the conversation page say that are loaded later. */
export interface LaterWords {
  readonly consult: ConsultWords
  readonly file: FileWords
  readonly handOver: HandOverWords
  readonly keep: KeepWords
  readonly phone: PhoneTexts
  readonly rare: RareWords
  readonly returning: ReturnWords
  readonly stored: StoredWords
  readonly voice: VoiceWords
}

/** The words of one language alone: on a slow phone the others need not be waited for. */
export const loadFirstWords: Readonly<Record<Language, () => Promise<FirstWords>>> = {
  de: () => import('./first/de.ts'),
  en: () => import('./first/en.ts'),
  'de-simple': () => import('./first/de-simple.ts'),
  ar: () => import('./first/ar.ts'),
  bg: () => import('./first/bg.ts'),
  pl: () => import('./first/pl.ts'),
  ro: () => import('./first/ro.ts'),
  uk: () => import('./first/uk.ts'),
}

export const loadLaterWords: Readonly<Record<Language, () => Promise<LaterWords>>> = {
  de: () => import('./later/de.ts'),
  en: () => import('./later/en.ts'),
  'de-simple': () => import('./later/de-simple.ts'),
  ar: () => import('./later/ar.ts'),
  bg: () => import('./later/bg.ts'),
  pl: () => import('./later/pl.ts'),
  ro: () => import('./later/ro.ts'),
  uk: () => import('./later/uk.ts'),
}
