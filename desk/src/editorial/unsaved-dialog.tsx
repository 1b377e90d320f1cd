import { LogOut, PenLine } from 'lucide'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { wide } from './overview/filter.ts'

interface Props {
  readonly desk: Workspace
  readonly shown: boolean
  readonly close: () => void
  readonly leave: () => void
}

/** Asks before texts of the website go with whoever signs out. */
export const UnsavedDialog = ({ desk, shown, close, leave }: Props) => {
  const { document: say } = words.value.editorial
  const stay = () => {
    close()
    desk.editorial.place.narrow({ ...wide, group: 'unsaved' })
    desk.view.enter('editorial')
  }
  return (
    <Dialog title={say.leaving} shown={shown} close={close}>
      <p>{say.leavingText(desk.editorial.unsaved.all.value.size)}</p>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={stay}>
          <Icon of={PenLine} />
          {say.stay}
        </button>
        <button type="button" class="button danger" onClick={leave}>
          <Icon of={LogOut} />
          {say.leave}
        </button>
      </div>
    </Dialog>
  )
}
