import { ArrowLeft } from 'lucide'
import { awaited } from '../lanes/lanes.ts'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

/** On a phone the way back to the lanes, with how many wait there. */
export const ToLanes = ({ desk }: { desk: Workspace }) => {
  const { conversation, lanes } = words.value
  const waiting = awaited(desk.lanes.waiting.value)
  return (
    <button type="button" class="button plain to-lanes" onClick={() => desk.view.go('lanes')}>
      <Icon of={ArrowLeft} />
      {conversation.back}
      {waiting > 0 ? (
        <span class="waits">
          {waiting}
          <span class="hidden"> {lanes.waiting}</span>
        </span>
      ) : null}
    </button>
  )
}
