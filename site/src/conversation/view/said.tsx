import type { Trouble } from '../state.ts'
import { isCommon } from './common.ts'
import { RareTrouble } from './lazy.ts'
import { words } from './words.ts'

/** What went wrong beside the text box, and what is safe. */
export const Said = ({ trouble }: { trouble: Trouble }) =>
  isCommon(trouble) ? <p class="note">{words().trouble[trouble]}</p> : <RareTrouble trouble={trouble} />
