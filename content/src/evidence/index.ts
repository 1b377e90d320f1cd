import type { Like } from '../words.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** What the page of promises and their proof says. Its tests and files are named in English, whoever reads it. */
export type EvidenceWords = Like<typeof de>
export const evidenceLanguages = ['de', 'en'] as const
export type EvidenceLanguage = (typeof evidenceLanguages)[number]
export const evidenceWords: Readonly<Record<EvidenceLanguage, EvidenceWords>> = { de, en }
