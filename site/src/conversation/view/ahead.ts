import { accessWords } from '@zop/sealing'
import { language } from './words.ts'

/** What nobody may be without when the line is down, or when a new release has taken the place of this one: ending, keeping, seeing what is stored, deleting. */
const needed = [
  () => import('./rare.ts'),
  () => import('../end-patiently.ts'),
  () => import('./panel.tsx'),
  () => import('../keep/keep-panel.tsx'),
  // The list of words behind the code, by asking for a code that is nobody's.
  () => accessWords(new Uint8Array(9), language.peek()),
  () => import('../stored/stored-panel.tsx'),
  () => import('../stored/erase.ts'),
  () => import('../records.ts'),
  () => import('../visit/due.ts'),
  () => import('../hand-over/index.ts'),
] as const

/** Fetched ahead of need, one after the other, so that no message waits for them. What does not come is asked for again when it is needed. */
export const ahead = async (): Promise<void> => {
  for (const fetch of needed) await fetch().catch(() => undefined)
}
