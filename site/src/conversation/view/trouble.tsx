import { rareWords } from '@zop/content/conversation/rare'
import type { Trouble } from '../state.ts'
import { isCommon } from './common.ts'
import { language, words } from './words.ts'

/** Whatever went wrong, in words. */
export const RareTrouble = ({ trouble }: { trouble: Trouble }) => (
  <p class="note">{isCommon(trouble) ? words().trouble[trouble] : rareWords[language.value].trouble[trouble]}</p>
)
