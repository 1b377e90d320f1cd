import { de } from './de.ts'
import { en } from './en.ts'
import type { DeskLanguage } from './language.ts'
import type { DeskWords } from './words.ts'

export { type Crisis, type CrisisWords, crisisNumbers, crisisWords, type Danger, dangers } from './crisis.ts'
export { type Farewell, farewells } from './farewell.ts'
export { type DeskLanguage, deskLanguages } from './language.ts'
export { type ShippedBlock, shippedBlocks } from './shipped-blocks.ts'
export type { DeskWords } from './words.ts'

/** The words of the desk in each of its languages. */
export const deskWords: Readonly<Record<DeskLanguage, DeskWords>> = { de, en }
