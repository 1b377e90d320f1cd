import type { Trouble } from '../state.ts'
import { isCommon } from './common.ts'
import { laterWords, words } from './words.ts'

/** Whatever went wrong, in words. */
export const RareTrouble = ({ trouble }: { trouble: Trouble }) => (
  <p class="note">{isCommon(trouble) ? words().trouble[trouble] : laterWords().rare.trouble[trouble]}</p>
)
