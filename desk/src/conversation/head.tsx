import { useSignal } from '@preact/signals'
import { ArrowLeft, PanelRight, Trash2 } from 'lucide'
import { markOf } from '../lanes/mark.ts'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import { EndDialog } from './end-dialog.tsx'

/** Which conversation this is, and how to leave or end it. */
export const Head = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const asking = useSignal(false)
  const { conversation: say, lanes } = words.value
  const card = desk.lanes.mine.value.find((known) => known.conversation === conversation.id)
  return (
    <header class="head">
      <button type="button" class="button plain to-lanes" onClick={() => desk.view.go('lanes')}>
        <Icon of={ArrowLeft} />
        {say.back}
      </button>
      <div class="head-text">
        <h2>{say.name(markOf(conversation.id))}</h2>
        {card ? (
          <p class="soft">
            {lanes.languages[card.opening.language]} · {lanes.audiences[card.opening.audience]}
            {card.seekerThere ? null : <span class="gone"> · {lanes.gone}</span>}
          </p>
        ) : null}
      </div>
      <button type="button" class="button plain to-beside" onClick={() => desk.view.go('beside')}>
        <Icon of={PanelRight} />
        {say.beside}
      </button>
      <button
        type="button"
        class="button danger"
        onClick={() => {
          asking.value = true
        }}
      >
        <Icon of={Trash2} />
        {say.end}
      </button>
      <EndDialog desk={desk} conversation={conversation} asking={asking} />
    </header>
  )
}
