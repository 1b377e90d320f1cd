import type { Language } from '@zop/content'
import { speakMore } from './words.ts'

/** What nobody may be without when the line is down, or when a new release has taken the place of this one: ending, keeping, seeing what is stored, deleting. */
const needed = [
  speakMore,
  () => import('./rare.ts'),
  () => import('../end-patiently.ts'),
  () => import('./panel.tsx'),
  () => import('../keep/keep-panel.tsx'),
  (language: Language) => import('../keep/words.ts').then(({ fetchWords }) => fetchWords(language)),
  () => import('../stored/stored-panel.tsx'),
  () => import('../stored/erase.ts'),
  () => import('../records.ts'),
  () => import('../visit/due.ts'),
  () => import('../hand-over/index.ts'),
] as const

/** Fetched ahead of need, one after the other, so that no message waits for them. What does not come is asked for again when it is needed. */
export const ahead = async (language: Language): Promise<void> => {
  for (const fetch of needed) await fetch(language).catch(() => undefined)
}
