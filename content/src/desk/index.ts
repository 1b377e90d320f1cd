import { de } from './de.ts'
import { en } from './en.ts'
import type { DeskWords } from './words.ts'

export { type Crisis, type CrisisWords, crisisNumbers, crisisWords, type Danger, dangers } from './crisis.ts'
export { type Farewell, farewells } from './farewell.ts'
export { type ShippedBlock, shippedBlocks } from './shipped-blocks.ts'
export type { DeskWords } from './words.ts'

/** The languages the desk speaks, the default first. */
export const deskLanguages = ['de', 'en'] as const
export type DeskLanguage = (typeof deskLanguages)[number]

/** The words of the desk in each of its languages. */
export const deskWords: Readonly<Record<DeskLanguage, DeskWords>> = { de, en }
