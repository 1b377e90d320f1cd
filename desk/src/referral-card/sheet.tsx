import type { Conversation } from '../conversation/conversation.ts'
import { Dialog } from '../look/dialog.tsx'
import { lazily } from '../look/lazily.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

const Choosing = lazily(() => import('./choosing.tsx').then((part) => part.Choosing))

/** A centre is searched for as in the public finder, and sent as a card. */
export const ReferralSheet = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { referralCard: say } = words.value
  const close = () => desk.view.showSheet(null)
  return (
    <Dialog title={say.title} shown={desk.view.sheet.value === 'referral'} close={close}>
      <p>{say.text}</p>
      <Choosing desk={desk} conversation={conversation} />
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={close}>
          {say.close}
        </button>
      </div>
    </Dialog>
  )
}
