import { Check, CircleDashed, Eye, EyeOff, Globe, PenLine } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Standing } from './said.ts'

const icons = { draft: PenLine, 'in-review': Eye, approved: Check, public: Globe, withdrawn: EyeOff, none: CircleDashed } as const

/** Where a document stands: a drawing and a word. */
export const StatePill = ({ of }: { of: Standing }) => (
  <span class="standing" data-standing={of}>
    <Icon of={icons[of]} />
    {words.value.editorial.document.states[of]}
  </span>
)
