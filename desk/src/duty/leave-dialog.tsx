import { Coffee, LogOut } from 'lucide'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'

/** What the person is about to leave, while conversations are open. */
export type Leaving = 'duty' | 'out'

interface Props {
  readonly leaving: Leaving | null
  /** How many conversations are open. */
  readonly open: number
  readonly stay: () => void
  readonly go: () => void
}

/** Asks once before people who write are left alone. */
export const LeaveDialog = ({ leaving, open, stay, go }: Props) => {
  const { leave } = words.value
  return (
    <Dialog title={leave.title(open)} shown={leaving !== null && open > 0} close={stay}>
      {leaving ? <p>{leave.text[leaving]}</p> : null}
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={stay}>
          {leave.stay}
        </button>
        {leaving ? (
          <button type="button" class="button" onClick={go}>
            <Icon of={leaving === 'duty' ? Coffee : LogOut} />
            {leave.confirm[leaving]}
          </button>
        ) : null}
      </div>
    </Dialog>
  )
}
