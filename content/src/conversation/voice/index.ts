import type { Language } from '../../language.ts'
import type { Like } from '../../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** What the conversation page says around voice notes, in every language. Loaded with what shows it. */
export type VoiceWords = Like<typeof de>
export const voiceWords: Readonly<Record<Language, VoiceWords>> = { de, en }
