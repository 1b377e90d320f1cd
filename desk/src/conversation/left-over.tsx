import { NotebookPen } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'

/** Somebody else took over while I was writing: the text can go to them as a draft. */
export const LeftOver = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { leftOver } = words.value
  if (!conversation.leftOver.value || conversation.draft.value.trim() === '') return null
  const offer = async () => {
    const typed = conversation.draft.peek()
    const came = await desk.notes.write(conversation, { kind: 'draft', text: typed.trim() })
    if (came !== 'queued') desk.notices.warn((say) => (came === 'too-long' ? say.trouble.tooLong : say.notes.failed))
    else if (conversation.draft.peek() === typed) conversation.draft.value = ''
  }
  return (
    <div class="warning left-over" role="status">
      <span>{leftOver.text}</span>
      <button type="button" class="button quiet" onClick={() => void offer().catch(desk.fault)}>
        <Icon of={NotebookPen} />
        {leftOver.offer}
      </button>
    </div>
  )
}
