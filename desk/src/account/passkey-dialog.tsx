import { Dialog } from '../look/dialog.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { EnrolForm } from './enrol-form.tsx'

/** Adding a passkey to the account that is signed in. */
export const PasskeyDialog = ({ desk }: { desk: Workspace }) => {
  const close = () => desk.view.showPasskey(false)
  const done = (how: 'done' | 'done-without') => {
    close()
    desk.notices.confirm((say) => (how === 'done' ? say.passkey.done : say.passkey.doneWithout))
  }
  return (
    <Dialog title={words.value.passkey.title} shown={desk.view.passkeyShown.value} close={close}>
      <EnrolForm line={desk.ground.line} unlocked={desk.unlocked} words={words.value} later={words.value.passkey.later} leave={close} done={done} />
    </Dialog>
  )
}
