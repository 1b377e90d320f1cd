import { ArrowLeft } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

/** On a phone the way back to the lanes. */
export const ToLanes = ({ desk }: { desk: Workspace }) => (
  <button type="button" class="button plain to-lanes" onClick={() => desk.view.go('lanes')}>
    <Icon of={ArrowLeft} />
    {words.value.conversation.back}
  </button>
)
